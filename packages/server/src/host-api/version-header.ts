import type { Context } from 'hono';

/** The version of Arcadia's API that this is. */
const ARC_VERSION = '2022-10-13';

const NAMES = ['arcadia-version', 'arc-version'] as const;

/**
 * The version in each answer: the one that was asked for, under the name by which it was asked, or this one.
 */
export function versionHeaders({ req }: Context): Readonly<Record<string, string>> {
  const asked = NAMES.flatMap((name) => {
    const version = req.header(name);
    return version !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(version) ? [[name, version] as const] : [];
  });
  return { 'arcadia-version': asked[0]?.[1] ?? ARC_VERSION, ...Object.fromEntries(asked) };
}
