/** Who may frame the widget, hear it and call the API from a page: origins by name, or any loopback one. */
export type Origins = readonly string[] | 'loopback';

/** A URL's host may have a star or a semicolon in it, which in a policy would name others or end the directive. */
const PLAIN_HTTPS = /^https:\/\/[a-z0-9.-]+(:\d+)?$/;

/** Whether a text is an origin as browsers write one: https, or http on a loopback host; no path, no wildcard. */
export function isOrigin(text: string): boolean {
  if (!PLAIN_HTTPS.test(text) && !isLoopback(text)) return false;
  return URL.canParse(text) && new URL(text).origin === text;
}

/** Whether an origin is a page of this very machine. */
export function isLoopback(origin: string): boolean {
  return /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/.test(origin);
}

export function includesOrigin(origins: Origins, origin: string): boolean {
  return origins === 'loopback' ? isLoopback(origin) : origins.includes(origin);
}

/**
 * The origins as `frame-ancestors` and the frame page name them. `'none'` stands for an empty list. A policy
 * cannot name an IPv6 address, so that `[::1]` frames nothing.
 */
export function sourcesOf(origins: Origins): readonly string[] {
  if (origins === 'loopback') return LOOPBACK;
  return origins.length > 0 ? origins : ["'none'"];
}

const LOOPBACK = ['http://localhost:*', 'http://127.0.0.1:*', 'https://localhost:*', 'https://127.0.0.1:*'];
