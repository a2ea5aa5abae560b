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
  EndedLink,
]);

/** What the link is; nothing comes of asking. */
export async function lookAtLink(link: MagicLink) {
  return v.parse(LinkState, await ask('open', link));
}

/** Takes the link for this browser. */
export async function claimLink(link: MagicLink) {
  return v.parse(Claimed, await ask('claim', { ...link, framed: window.parent !== window }));
}

async function ask(what: 'open' | 'claim', body: object): Promise<unknown> {
  const answer = await fetch(`/p/connect/${what}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    cache: 'no-store',
  });
  if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
  return answer.json();
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
