import type { ProviderPage, ProviderQuery } from '@linkspan/protocol';
import { nameIndex } from '@linkspan/search';
import { type Listing, summaryOf } from './listing.ts';
import { namedListing } from './named-listing.ts';

const PAGE_SIZE = 20;

/**
 * A search over listings, with the index built at the first call.
 *
 * A zip lists who serves it: investor-owned first, then by the number of zip codes served, then by name;
 * the first is `likely`. It may be 5 digits or ZIP+4; anything else finds nothing. A text searches names;
 * five digits in it are a zip. A website's host finds whose it is, whatever else is asked. With both, the zip narrows the text unless nothing would be left. With
 * neither, everything is listed in the zip's order.
 */
export function providerSearch(listings: () => readonly Listing[]): (query: ProviderQuery) => ProviderPage {
  let index: Index | undefined;
  return (query) => {
    index ??= buildIndex(listings());
    if (query.website !== undefined) return pageOf(withWebsite(index, query.website), query.cursor);
    const typed = query.text?.trim() ?? '';
    const zip = query.zip?.trim() || (/^\d{5}(-?\d{4})?$/.test(typed) ? typed : '');
    const text = zip === typed ? '' : typed;
    if (text === '') {
      const serving = zip === '' ? index.all : servingZip(index, zip);
      return pageOf(serving, query.cursor, zip === '' ? undefined : serving[0]?.id);
    }
    const named = index.byName(text);
    if (zip === '') return pageOf(named, query.cursor);
    const serving = new Set(servingZip(index, zip));
    const near = named.filter((listing) => serving.has(listing));
    return pageOf(near.length > 0 ? near : named, query.cursor);
  };
}

interface Index {
  readonly all: readonly Listing[];
  readonly byName: (text: string) => readonly Listing[];
}

function buildIndex(listings: readonly Listing[]): Index {
  const all = listings.toSorted(
    (a, b) =>
      Number(b.investorOwned) - Number(a.investorOwned) ||
      b.zips.length - a.zips.length ||
      (a.name < b.name ? -1 : 1),
  );
  return { all, byName: nameIndex(all.map(namedListing)) };
}

/** Those whose website is at a host, with or without "www." in front. */
function withWebsite(index: Index, host: string): readonly Listing[] {
  const plain = (name: string) => name.replace(/^www\./, '');
  return index.all.filter(
    ({ website }) => website !== undefined && plain(new URL(website).hostname) === plain(host),
  );
}

function servingZip(index: Index, zip: string): readonly Listing[] {
  const five = /^(\d{5})(-?\d{4})?$/.exec(zip)?.[1];
  return five === undefined ? [] : index.all.filter(({ zips }) => holds(zips, Number(five)));
}

function holds(ascending: Uint32Array, wanted: number): boolean {
  let from = 0;
  let to = ascending.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((ascending[middle] ?? 0) < wanted) from = middle + 1;
    else to = middle;
  }
  return ascending[from] === wanted;
}

function pageOf(listings: readonly Listing[], cursor: string | undefined, likely?: string): ProviderPage {
  const start = /^\d{1,6}$/.test(cursor ?? '') ? Number(cursor) : 0;
  const end = start + PAGE_SIZE;
  return {
    providers: listings.slice(start, end).map(summaryOf),
    total: listings.length,
    ...(likely && start === 0 && { likely }),
    ...(end < listings.length && { cursor: String(end) }),
  };
}
