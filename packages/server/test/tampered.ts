import type { LinkAddress } from '../src/links/link-secret.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

const pick = (count: number) => Math.floor(Math.random() * count);
const letter = () => ALPHABET[pick(64)] ?? '';

/** A genuine secret with its address, one of another link there (`sibling`), and one of an address elsewhere (`stranger`). */
export interface Genuine {
  readonly address: LinkAddress;
  readonly secret: string;
  readonly sibling: string;
  readonly stranger: string;
}

/** One change to a genuine secret or to the address that it stands in: never one that leaves it as it was. */
export function tampered(genuine: Genuine): readonly [LinkAddress, string] {
  const { address, secret, sibling, stranger } = genuine;
  const at = pick(secret.length);
  const mode = address.mode === 'create' ? 'update' : 'create';
  const changes: readonly (readonly [LinkAddress, string])[] = [
    // Changed.
    [address, secret.slice(0, at) + letter() + secret.slice(at + 1)],
    [address, Array.from(secret, letter).join('')],
    // Cut, or with something more.
    [address, secret.slice(0, at)],
    [address, secret.slice(at)],
    [address, secret.slice(0, at) + letter() + secret.slice(at)],
    [address, secret + letter()],
    [address, `${secret}${['=', '%00', ' ', '/', '.'][pick(5)]}`],
    // Swapped, whole or in part.
    [address, secret.slice(0, at) + sibling.slice(at)],
    [address, secret.slice(0, at) + stranger.slice(at)],
    [address, stranger],
    [{ ...address, mode }, secret],
    [{ ...address, company: `pub_${at}` }, secret],
  ];
  const [changed = address, text = ''] = changes[pick(changes.length)] ?? [];
  // A letter may be changed into itself, and two parts may be all of one.
  const same = changed === address && (text === secret || text === sibling);
  return same ? tampered(genuine) : [changed, text];
}
