import { DETAIL_NAMES, type Details, type DetailsRequest } from '@linkspan/protocol';
import * as v from 'valibot';
import type { ConnectContext } from '../connect-context.ts';
import type { ConnectionRecord } from '../store/records.ts';
import type { Link, Site } from './link-records.ts';

/** What a link was asked to fill in, as it is kept. */
const Filled = v.object({
  sites: v.optional(v.array(v.string())),
  initialSites: v.optional(v.array(v.string())),
  utilityTypes: v.optional(v.array(v.string())),
  country: v.optional(v.string()),
  dataCollectionStartDate: v.optional(v.string()),
  fixed: v.optional(v.array(v.picklist(DETAIL_NAMES)), []),
});

/** The kinds of supply that people are asked about where a link does not say. */
const UTILITY_TYPES = ['ELECTRICITY', 'GAS', 'WATER'];

/**
 * What the holder of a link is asked at the `details` step: what it fills in, and what its connection was
 * told before. A company's sites are offered, all of them unless the link names some.
 */
export async function linkDetails(
  { book, now }: Pick<ConnectContext, 'book' | 'now'>,
  link: Link,
  connection: ConnectionRecord | undefined,
): Promise<DetailsRequest> {
  const { sites, initialSites, utilityTypes, country, dataCollectionStartDate, fixed } = v.parse(
    Filled,
    link.prefill,
  );
  const before = connection?.details;
  const named = before?.sites ?? initialSites ?? sites;
  const offered = withEdits(await book.sites(link.companyId), before?.editedSites).filter(
    ({ id }) => !fixed.includes('sites') || named === undefined || named.includes(id),
  );
  const chosenTypes = before?.utilityTypes ?? utilityTypes;
  return {
    startDate: {
      max: new Date(now()).toISOString().slice(0, 10),
      ...optional('value', before?.startDate ?? dataCollectionStartDate),
    },
    sites: offered,
    ...(named && { chosenSites: [...named] }),
    editSites: !fixed.includes('sites'),
    utilityTypes: fixed.includes('utilityTypes')
      ? (chosenTypes ?? [])
      : [...new Set([...(chosenTypes ?? []), ...UTILITY_TYPES])],
    ...(chosenTypes && { chosenTypes: [...chosenTypes] }),
    ...optional('country', before?.country ?? country),
    ...optional('askedBy', link.askedBy),
    fixed,
  };
}

/** What the person said, with what was not theirs to change as it was filled in. */
export function settledDetails(request: DetailsRequest, given: Details): Details {
  const { fixed = [], sites = [], chosenSites, chosenTypes, startDate, country, editSites } = request;
  const ids = chosenSites ?? sites.map(({ id }) => id);
  const edited = editSites ? given.editedSites : undefined;
  const known = new Set([...sites, ...(edited ?? [])].map(({ id }) => id));
  return {
    ...optional('startDate', fixed.includes('startDate') ? startDate?.value : given.startDate),
    ...optional('country', fixed.includes('country') ? country : given.country),
    ...optional('utilityTypes', fixed.includes('utilityTypes') ? chosenTypes : given.utilityTypes),
    ...optional('sites', fixed.includes('sites') ? ids : given.sites?.filter((id) => known.has(id))),
    ...optional('editedSites', edited),
  };
}

function withEdits(sites: readonly Site[], edited: Details['editedSites'] = []) {
  const known = sites.map(({ id, name, address }) => {
    const edit = edited.find((one) => one.id === id);
    return edit ?? { id, name, ...optional('address', address) };
  });
  return [...known, ...edited.filter(({ id }) => !sites.some((site) => site.id === id))];
}

function optional<Name extends string, Value>(name: Name, value: Value | undefined) {
  return (value === undefined ? {} : { [name]: value }) as { readonly [name in Name]?: Value };
}
