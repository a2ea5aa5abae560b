import * as v from 'valibot';
import { breath, type NameList, nameList } from '../name-list.ts';
import type { LinxoClient } from './client.ts';
import { accountTypeOf } from './map.ts';
import { summaryOf } from './provider.ts';
import { List, Provider } from './wire.ts';

/** Which providers are offered; each that is absent does not narrow. */
export interface ProviderFilter {
  /** ISO codes of two or three letters: FR, FRA. */
  readonly countries?: readonly string[];
  /** Of accounts, in our words: checking, savings, card, loan. */
  readonly accountTypes?: readonly string[];
}

const PAGE = 100;
const MOST_PAGES = 50;
const SLICE = 100;

/** Countries that Linxo serves, by their code of three letters. */
const TWO_LETTERS: Readonly<Record<string, string>> = {
  FRA: 'FR',
  BEL: 'BE',
  LUX: 'LU',
  MCO: 'MC',
  DEU: 'DE',
  ESP: 'ES',
  ITA: 'IT',
  PRT: 'PT',
  NLD: 'NL',
  CHE: 'CH',
  GBR: 'GB',
};

/** The providers as they are now, read page by page; one that is not understood is left out. */
export async function readProviders(
  client: Pick<LinxoClient, 'read'>,
  filter: ProviderFilter,
  signal: AbortSignal,
): Promise<NameList> {
  const seen = new Set<string>();
  const offered = new Map<string, Provider>();
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const given = await client.read(List, `/providers?page=${page}&limit=${PAGE}`, signal);
    const before = seen.size;
    for (let from = 0; from < given.length; from += SLICE) {
      for (const each of given.slice(from, from + SLICE)) {
        const provider = v.safeParse(Provider, each);
        if (!provider.success) continue;
        seen.add(provider.output.id);
        if (isOffered(provider.output, filter)) offered.set(provider.output.id, provider.output);
      }
      await breath(signal);
    }
    // The last page; or whoever answers knows no pages and gives all each time.
    if (given.length !== PAGE || seen.size === before) break;
  }
  return nameList(
    [...offered.values()].map((provider) => ({
      names: [provider.name],
      beside: [provider.branch_name ?? '', ...countriesOf(provider)].filter((word) => word !== ''),
      countries: countriesOf(provider),
      summary: (abroad) => summaryOf(provider, abroad),
    })),
    signal,
  );
}

function isOffered(provider: Provider, { countries, accountTypes }: ProviderFilter): boolean {
  const types = provider.channel_definitions?.flatMap(({ account_types }) => account_types ?? []) ?? [];
  const said = types.flatMap((type) => accountTypeOf(type) ?? []);
  const code = provider.country_code;
  const inCountry =
    !countries || !code || [code, ...countriesOf(provider)].some((each) => countries.includes(each));
  // What a provider does not say about itself does not rule it out.
  return (
    inCountry && (!accountTypes || said.length === 0 || said.some((type) => accountTypes.includes(type)))
  );
}

function countriesOf({ country_code: code }: Provider): string[] {
  return code ? [TWO_LETTERS[code] ?? code] : [];
}
