import type { ConnectContext } from '../connect-context.ts';
import type { Company } from '../links/link-records.ts';
import { NectarError } from './nectar-error.ts';
import type { Prefill } from './prefill.ts';

/** Refuses sites that are not the company's: 400 that names where they stand. */
export async function checkedSites(
  { book }: ConnectContext,
  { id }: Company,
  { sites, initialSites }: Prefill,
): Promise<void> {
  if (!sites && !initialSites) return;
  const known = new Set((await book.sites(id)).map((site) => site.id));
  const fields = Object.entries({ sites, initialSites }).flatMap(([name, ids]) =>
    (ids ?? []).flatMap((site, at) =>
      known.has(site)
        ? []
        : [{ loc: ['body', name, at], msg: 'The company has no such site', type: 'value_error' }],
    ),
  );
  if (fields.length > 0) throw new NectarError(400, 'Unknown sites', fields.slice(0, 20));
}
