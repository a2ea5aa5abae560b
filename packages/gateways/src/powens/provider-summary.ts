import { ProviderSummary } from '@linkspan/protocol';
import * as v from 'valibot';
import type { Connector } from './connector-wire.ts';

/** The address of a connector's logo, if the domain has one; the API does not say it. */
export type LogoOf = (connector: { readonly uuid: string; readonly name: string }) => string | undefined;

/** A connector as a list shows it; with its country where the list is of several. */
export function summaryOf(connector: Connector, abroad: boolean, logo?: LogoOf): ProviderSummary {
  return v.parse(ProviderSummary, plainSummary(connector, abroad, logo));
}

export function plainSummary(connector: Connector, abroad: boolean, logo?: LogoOf) {
  const { uuid, name, urls, stability, countries } = connector;
  const country = countries?.map((each) => each.name ?? each.id).join(', ');
  const website = urls?.[0];
  const picture = logo?.({ uuid, name });
  return {
    id: uuid,
    name,
    ...(abroad && country && { region: country }),
    ...(website && { website }),
    ...(picture && { logo: picture }),
    health: stability?.status === 'unstable' ? 'degraded' : 'ok',
  } as const;
}
