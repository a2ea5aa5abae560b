import type { Context, MiddlewareHandler } from 'hono';

/** What a Content-Security-Policy says: the sources of each directive; one without sources stands alone. */
type Policy = Readonly<Record<string, readonly string[]>>;

const NOTHING: Policy = { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] };

const SENSORS = 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()';

const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
};

/** A page: nobody reads what is typed in it but itself. */
const PAGE = {
  ...ALWAYS,
  'cache-control': 'no-store',
  'origin-agent-cluster': '?1',
  'permissions-policy': SENSORS,
};

/**
 * What each kind of answer says beside its content, whatever its status. The frame page and the return page
 * have a policy of their own (`frame-page/frame-policy.ts`, `redirect-return/return-page.ts`), since it holds
 * a nonce; a document that may be framed by others is `cross-origin`, anything else is not to be embedded.
 */
export const RESPONSE_HEADERS = {
  /** /api and /arc: data for those who hold a token. */
  data: {
    ...ALWAYS,
    'cache-control': 'no-store',
    'content-security-policy': policyText(NOTHING),
    'cross-origin-resource-policy': 'same-origin',
  },
  /** /connect/{sessionId}: the widget alone on a page, which registered origins may frame. */
  framePage: {
    ...PAGE,
    'cross-origin-opener-policy': 'same-origin-allow-popups',
    'cross-origin-resource-policy': 'cross-origin',
    // A page that isolates itself frames only what has such a policy too; this one asks nothing of those who serve logos.
    'cross-origin-embedder-policy': 'credentialless',
  },
  /** /connect/return/{context}: where a provider sends people back to, with a code in the address. */
  returnPage: {
    ...PAGE,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  },
  /** A page of the application around it, such as the demo's: nobody frames it. */
  hostPage: {
    ...PAGE,
    'cross-origin-opener-policy': 'same-origin-allow-popups',
    'cross-origin-resource-policy': 'same-origin',
  },
  /** Scripts and styles, which have their content in their name. */
  asset: {
    ...ALWAYS,
    'cache-control': 'public, max-age=31536000, immutable',
    'content-security-policy': policyText(NOTHING),
    'cross-origin-resource-policy': 'same-origin',
  },
  /** /embed.js: the loader, for the script tag of anybody's page. */
  embedScript: {
    ...ALWAYS,
    'cache-control': 'public, no-cache',
    'content-security-policy': policyText(NOTHING),
    'cross-origin-resource-policy': 'cross-origin',
    'access-control-allow-origin': '*',
  },
} as const;

/** What a route may say of its answer: that it was made with all of its headers. */
export interface WholeEnv {
  readonly Variables: { respondsWhole?: boolean };
}

/**
 * Gives each answer the headers of its kind, of which one that an answer has already stays as it is, and `more` that
 * depend on what was asked.
 */
export function respondAs(
  kind: keyof typeof RESPONSE_HEADERS,
  more: (c: Context) => Readonly<Record<string, string>> = () => ({}),
): MiddlewareHandler<WholeEnv> {
  const entries = Object.entries(RESPONSE_HEADERS[kind]);
  return async (c, next) => {
    await next();
    if (c.var.respondsWhole) return;
    // Not by `c.header`, which copies a finished response for each header.
    const { headers } = c.res;
    for (const [name, value] of entries) if (!headers.has(name)) headers.set(name, value);
    for (const [name, value] of Object.entries(more(c))) headers.set(name, value);
  };
}

/** A policy as the header says it. */
export function policyText(policy: Policy): string {
  return Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ');
}

/** 128 random bits, for one answer's scripts and styles. */
export function newNonce(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
}
