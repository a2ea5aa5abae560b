import type { ConnectContext } from '../connect-context.ts';
import type { Company, LinkUser } from '../links/link-records.ts';
import type { ConnectionRecord } from '../store/records.ts';

export interface CompanyConnection {
  readonly record: ConnectionRecord;
  readonly user: LinkUser;
}

/** The connections that came by a company's links, newest first; gone ones left out. */
export async function companyConnections(
  { book, store }: ConnectContext,
  { id, applicationId }: Company,
): Promise<readonly CompanyConnection[]> {
  const users = await book.linkUsers(id);
  const found = await Promise.all(
    users.map(async (user) => {
      const records = await store.connectionsOf({ applicationId, userId: user.userId });
      return records.filter(({ status }) => status !== 'gone').map((record) => ({ record, user }));
    }),
  );
  return found
    .flat()
    .sort((one, other) => other.record.at - one.record.at || Number(other.record.id) - Number(one.record.id));
}

/** A connection that came by a link, and whose company that is. */
export async function companyConnection(
  { book, store }: ConnectContext,
  applicationId: string,
  id: string,
): Promise<(CompanyConnection & { readonly company: Company }) | undefined> {
  const record = await store.connection(applicationId, id);
  if (!record || record.status === 'gone') return undefined;
  const user = await book.linkUser(record.userId);
  const company = user && (await book.company(user.companyId));
  return user && company ? { record, user, company } : undefined;
}
