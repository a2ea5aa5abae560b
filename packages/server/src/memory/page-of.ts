import type { PageQuery, RecordPage } from '../store/records.ts';

/** The part of a list that is asked for, of items that say when they were updated. */
export function pageOf<Item extends { readonly updatedAt: number }>(
  items: readonly Item[],
  {
    updatedAfter = Number.NEGATIVE_INFINITY,
    updatedBefore = Number.POSITIVE_INFINITY,
    order,
    limit,
  }: PageQuery,
): RecordPage<Item> {
  const within = items.filter(({ updatedAt }) => updatedAt > updatedAfter && updatedAt < updatedBefore);
  const sorted = within.sort((one, other) => one.updatedAt - other.updatedAt);
  if (order === 'desc') sorted.reverse();
  return { records: sorted.slice(0, limit), total: within.length };
}
