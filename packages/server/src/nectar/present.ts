import type { Company, Link, Site } from '../links/link-records.ts';
import { isUsedUp } from '../links/link-status.ts';
import type { ConnectionRecord } from '../store/records.ts';
import { nectarStatus } from './nectar-status.ts';

export function companyOnWire({ id, publicId, name, externalId, isActive, brand, createdAt }: Company) {
  return {
    ...{ id, publicId, name, externalId: externalId ?? null, isActive },
    ...(brand !== undefined && { brand }),
    created: new Date(createdAt).toISOString(),
  };
}

export function siteOnWire({ id, companyId, name, address, externalId, createdAt }: Site) {
  return {
    ...{ id, companyId, name, address: address ?? null, externalId: externalId ?? null },
    created: new Date(createdAt).toISOString(),
  };
}

/** A connection of a company's, as `GET /connection/{id}/details` shows it. */
export function connectionOnWire(record: ConnectionRecord, company: Company, ownerEmail: string | null) {
  const { id, at, updatedAt, connection, details, problem } = record;
  const { provider, username, accounts } = connection;
  return {
    id,
    created: new Date(at).toISOString(),
    updated: new Date(updatedAt).toISOString(),
    publicCompanyId: company.publicId,
    status: nectarStatus(record, company) ?? null,
    statusLastUpdateTime: new Date(updatedAt).toISOString(),
    statusErrorDetail: problem ?? null,
    datasource: { id: provider.id, name: provider.name, url: provider.website ?? null },
    accounts: accounts.map(({ id, name, number }) => ({
      id,
      name,
      number: number ?? null,
      status: 'DETECTED',
    })),
    company: { id: company.id, name: company.name, externalId: company.externalId ?? null },
    url: provider.website ?? null,
    country: details?.country ?? null,
    initialSites: details?.sites ?? [],
    editedSites: details?.editedSites ?? [],
    initialDatasourceTypes: details?.utilityTypes ?? [],
    username: username ?? null,
    connectionOwnerEmail: ownerEmail,
    dataCollectionStartDate: details?.startDate ?? null,
    isActive: record.status !== 'gone',
  };
}

type InvitationStatus = 'ACTIVE' | 'EXPIRED' | 'REVOKED' | 'FULFILLED';

function invitationStatus(link: Link, now: number): InvitationStatus {
  if (link.revokedAt !== undefined) return 'REVOKED';
  if (isUsedUp(link)) return 'FULFILLED';
  return link.expiresAt <= now ? 'EXPIRED' : 'ACTIVE';
}

/** An invitation, with what has become of it. */
export function invitationOnWire(
  link: Link,
  { secret, url }: { readonly secret: string; readonly url: string },
  connections: readonly (ConnectionRecord & { readonly wireStatus: string | null })[],
  now: number,
) {
  const { fixed: _, ...prefill } = link.prefill;
  return {
    id: link.id,
    token: secret,
    invitationType: link.mode === 'create' ? 'CREATE_CONNECTION' : 'EDIT_CONNECTION',
    status: invitationStatus(link, now),
    invitationUrl: url,
    companyId: link.companyId,
    connectionId: link.connectionId ?? null,
    allowedEmails: link.allowedEmails ?? [],
    expiresAt: new Date(link.expiresAt).toISOString(),
    maxUses: link.maxUses ?? null,
    useCount: link.uses,
    createdAt: new Date(link.createdAt).toISOString(),
    prefill,
    createdConnections: connections.map(({ id, connection, wireStatus, at }) => ({
      ...{ id, datasourceName: connection.provider.name, status: wireStatus },
      created: new Date(at).toISOString(),
    })),
  };
}
