import * as v from 'valibot';
import { breath, type NameList, nameList } from '../name-list.ts';
import type { PowensClient } from './client.ts';
import { Connector, Connectors } from './connector-wire.ts';
import { type LogoOf, summaryOf } from './provider-summary.ts';

/** Which connectors are offered, in Powens' words; each that is absent does not narrow. */
export interface ConnectorFilter {
  /** Any of bank, bankwealth, transfer, document, profile, contact. Defaults to `bank`. */
  readonly capabilities?: readonly string[];
  /** ISO codes: FR, DE. */
  readonly countries?: readonly string[];
  /** Of accounts: checking, card, savings and so on. */
  readonly accountTypes?: readonly string[];
  /** PRIV (persons), ORGA (businesses), ASSO (associations). */
  readonly usages?: readonly string[];
}

const SLICE = 100;

/**
 * The domain's connectors as they are now, without their fields and sources (with them, 2,000 are 4 MB). Read,
 * checked and indexed in slices of some milliseconds; one that is not understood is left out.
 */
export async function readConnectors(
  { read }: PowensClient,
  filter: ConnectorFilter,
  logo: LogoOf | undefined,
  signal: AbortSignal,
): Promise<NameList> {
  const { connectors } = await read(Connectors, '/connectors?expand=countries', signal);
  const offered: Connector[] = [];
  for (let from = 0; from < connectors.length; from += SLICE) {
    for (const each of connectors.slice(from, from + SLICE)) {
      const connector = v.safeParse(Connector, each);
      if (connector.success && isOffered(connector.output, filter)) offered.push(connector.output);
    }
    await breath(signal);
  }
  return nameList(
    offered.map((connector) => ({
      names: [connector.name],
      beside: connector.countries?.flatMap(({ id, name }) => [id, name ?? '']) ?? [],
      countries: countriesOf(connector),
      summary: (abroad) => summaryOf(connector, abroad, logo),
    })),
    signal,
  );
}

function isOffered(connector: Connector, filter: ConnectorFilter): boolean {
  const { capabilities = ['bank'], countries, accountTypes, usages } = filter;
  return (
    !connector.hidden &&
    !connector.restricted &&
    meets(connector.capabilities, capabilities) &&
    meets(countriesOf(connector), countries) &&
    meets(connector.account_types, accountTypes) &&
    meets(connector.account_usages, usages)
  );
}

/** What a connector does not say about itself does not rule it out. */
function meets(said: readonly string[] | null | undefined, wanted: readonly string[] | undefined): boolean {
  return !wanted || !said?.length || said.some((each) => wanted.includes(each));
}

function countriesOf({ countries }: Connector): readonly string[] {
  return countries?.map(({ id }) => id) ?? [];
}
