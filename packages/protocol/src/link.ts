import * as v from 'valibot';

/**
 * The address as it may stand in an `href` or `src`, or undefined: https only, without credentials, at
 * most 2,000 characters. `http:` passes for loopback hosts, so that a demo runs without certificates.
 */
export function safeUrl(value: string): string | undefined {
  if (value.length > 2000) return undefined;
  const url = parseUrl(value);
  if (!url || url.username || url.password) return undefined;
  const loopback = url.hostname === 'localhost' || url.hostname === '127.0.0.1';
  return url.protocol === 'https:' || (url.protocol === 'http:' && loopback) ? url.href : undefined;
}

/** An address from outside: one that is not safe becomes undefined instead of failing the whole object. */
export const link = v.pipe(v.string(), v.transform(safeUrl));

/** An address without which the object makes no sense: one that is not safe is refused. */
export const requiredLink = v.pipe(v.string(), v.transform(safeUrl), v.string());

function parseUrl(value: string): URL | undefined {
  try {
    return new URL(value);
  } catch {
    return undefined;
  }
}
