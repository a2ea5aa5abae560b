import type { MiddlewareHandler } from 'hono';

/** The version of Arcadia's API that this is. */
const ARC_VERSION = '2022-10-13';

const NAMES = ['arcadia-version', 'arc-version'] as const;

/** Says the version in each answer: the one that was asked for, under the name by which it was asked, or this one. */
export const echoVersion: MiddlewareHandler = async (c, next) => {
  await next();
  const asked = NAMES.flatMap((name) => {
    const version = c.req.header(name);
    return version !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(version) ? [[name, version] as const] : [];
  });
  // Not by `c.header`, which copies a finished response for each header.
  const { headers } = c.res;
  headers.set('arcadia-version', asked[0]?.[1] ?? ARC_VERSION);
  for (const [name, version] of asked) headers.set(name, version);
};
