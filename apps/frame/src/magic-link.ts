import * as v from 'valibot';
import { EndedLink, LinkState } from './link-state.ts';

/** What the address of a link says: whose it is, what it is for, and the secret. */
export interface MagicLink {
  readonly company: string;
  readonly mode: 'create' | 'update';
  readonly secret: string;
}

/** The link that an address is of; undefined for any other page's. */
export function magicLinkOf(pathname: string): MagicLink | undefined {
  const [, company, edit, secret] = /^\/p\/connect\/([^/]+)\/(workflow\/)?([^/]+)$/.exec(pathname) ?? [];
  if (company === undefined || secret === undefined) return undefined;
  return { company: decoded(company), mode: edit ? 'update' : 'create', secret: decoded(secret) };
}

const Claimed = v.variant('state', [
  v.object({ state: v.literal('claimed'), token: v.string(), sessionId: v.string() }),
  v.object({ state: v.literal('refused') }),
  EndedLink,
]);

/** What the link is; nothing comes of asking. */
export async function lookAtLink(link: MagicLink) {
  return v.parse(LinkState, await contentOf(await ask('open', link)));
}

/** Takes the link for this browser; the address of who sits there goes along where the link asks for one. */
export async function claimLink(link: MagicLink, email: string | undefined) {
  const answer = await ask('claim', { ...link, email });
  if (answer.status === 429) return { state: 'too_many', until: nextTry(answer.headers) } as const;
  return v.parse(Claimed, await contentOf(answer));
}

function ask(what: 'open' | 'claim', body: object): Promise<Response> {
  return fetch(`/p/connect/${what}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...body, framed: window.parent !== window }),
    cache: 'no-store',
  });
}

async function contentOf(answer: Response): Promise<unknown> {
  if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
  return answer.json();
}

/** When it may be tried again, in milliseconds since 1970, as a full minute: that is how it is read. */
function nextTry(headers: Headers): number {
  const seconds = Number(headers.get('retry-after')) || 60;
  return Math.ceil((Date.now() + seconds * 1000) / 60_000) * 60_000;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
