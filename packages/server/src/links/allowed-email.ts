import { sha256 } from '../http/idempotent.ts';
import type { Link } from './link-records.ts';

/** An e-mail address as it is compared: neither case, spaces around it nor the way an accent is written make another. */
export function comparedEmail(address: string): string {
  return address.trim().toLowerCase().normalize('NFC');
}

/**
 * Whether a link is meant for who gives this address; one that names nobody is meant for anybody. Every address of the
 * list is digested and compared to its end, so that the time it takes tells nothing of which are there.
 */
export async function isMeantFor({ allowedEmails }: Link, address: string | undefined): Promise<boolean> {
  if (!allowedEmails) return true;
  const digests = [address ?? '', ...allowedEmails].map((one) => sha256(comparedEmail(one)));
  const [given = '', ...allowed] = await Promise.all(digests);
  let found = 0;
  for (const digest of allowed) {
    let difference = 0;
    for (let at = 0; at < given.length; at += 1) difference |= digest.charCodeAt(at) ^ given.charCodeAt(at);
    found |= Number(difference === 0);
  }
  return found === 1;
}
