import type { ProviderPage, ProviderQuery, ProviderSummary } from '@linkspan/protocol';
import { nameIndexInSteps } from '@linkspan/search';

/** A provider of a list that is searched here: its names, and what may stand beside them in a search. */
export interface Listed {
  readonly names: readonly string[];
  readonly beside: readonly string[];
  /** ISO codes of two letters. */
  readonly countries: readonly string[];
  /** How it is shown; `abroad`: in a list of several countries. */
  summary(abroad: boolean): ProviderSummary;
}

export interface NameList {
  search(query: ProviderQuery): ProviderPage;
}

const PAGE_SIZE = 20;

/** A list of providers by name, indexed in slices of some milliseconds. */
export async function nameList(offered: readonly Listed[], signal: AbortSignal): Promise<NameList> {
  const steps = nameIndexInSteps(
    offered.map((item) => ({ item, names: [...item.names], beside: [...item.beside] })),
  );
  let step = steps.next();
  for (; !step.done; step = steps.next()) await breath(signal);
  const byName = step.value;
  const countries = new Set(offered.flatMap((each) => each.countries));
  return {
    search({ text, zip, country, cursor }) {
      const typed = text?.trim() ?? '';
      // A bank has no zip code; a search by nothing else finds none.
      const named = typed !== '' ? byName(typed) : zip ? [] : offered;
      const found = country ? named.filter((each) => each.countries.includes(country.toUpperCase())) : named;
      const start = /^\d{1,6}$/.test(cursor ?? '') ? Number(cursor) : 0;
      const end = start + PAGE_SIZE;
      return {
        providers: found.slice(start, end).map((each) => each.summary(countries.size > 1 && !country)),
        total: found.length,
        ...(end < found.length && { cursor: String(end) }),
      };
    },
  };
}

/** Lets everything else have its turn. */
export async function breath(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  signal.throwIfAborted();
}
