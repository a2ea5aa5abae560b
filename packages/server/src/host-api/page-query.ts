import * as v from 'valibot';
import type { PageQuery } from '../store/records.ts';
import { ArcError } from './arc-error.ts';

const DEFAULT_LIMIT = '10';
/** Arcadia states no maximum; a larger `limit` gets so many. */
const LARGEST_LIMIT = 100;

const moment = v.optional(
  v.pipe(
    v.string(),
    v.regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/),
    v.transform((text) => Date.parse(text)),
    v.number(),
    v.finite(),
  ),
);

const Query = v.object({
  limit: v.optional(
    v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number), v.minValue(1)),
    DEFAULT_LIMIT,
  ),
  updated_after: moment,
  updated_before: moment,
  order: v.optional(v.picklist(['asc', 'desc']), 'desc'),
});

/** Which part of a list is asked for: `limit`, `order`, and one of `updated_after` and `updated_before` (ISO 8601). */
export function readPageQuery(query: Readonly<Record<string, string>>): PageQuery {
  const parsed = v.safeParse(Query, query);
  if (!parsed.success) {
    const names = parsed.issues.map((issue) => v.getDotPath(issue)).join(', ');
    throw new ArcError(422, `Not accepted: ${names}`, 'INVALID_PARAMATERS');
  }
  const { limit, updated_after: updatedAfter, updated_before: updatedBefore, order } = parsed.output;
  if (updatedAfter !== undefined && updatedBefore !== undefined) {
    throw new ArcError(
      422,
      'You cannot pass both updated_after and updated_before. Please only pass one',
      'INVALID_PARAMATERS',
    );
  }
  return {
    limit: Math.min(limit, LARGEST_LIMIT),
    order,
    ...(updatedAfter !== undefined && { updatedAfter }),
    ...(updatedBefore !== undefined && { updatedBefore }),
  };
}
