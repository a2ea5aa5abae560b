import type { ConsentRequest } from '@linkspan/protocol';
import type { ConnectContext } from '../connect-context.ts';
import type { Caller } from './authorize.ts';

/** What the caller's user must agree to; undefined when the host obtained it or nothing is asked. */
export function consentAsked({ token, client }: Caller): ConsentRequest | undefined {
  return token.options.consent === 'elsewhere' ? undefined : client.consent;
}

/**
 * Whether the user's last decision grants this very version and still holds. In create mode it is for one
 * connection: once that is made, the next session asks again; until then a reload does not.
 */
export async function hasConsented(
  { store, now }: ConnectContext,
  { token }: Caller,
  consent: ConsentRequest,
): Promise<boolean> {
  const last = await store.lastConsent(token);
  if (!last?.granted || last.version !== consent.version) return false;
  if (hasRunOut(last.at, consent.months, now())) return false;
  if (token.mode === 'update' || last.sessionId === token.sessionId) return true;
  const connections = await store.connectionsOf(token);
  return !connections.some(
    ({ at, status }) => at >= last.at && (status === 'verified' || status === 'pending'),
  );
}

function hasRunOut(grantedAt: number, months: number | undefined, now: number): boolean {
  if (months === undefined) return false;
  const until = new Date(grantedAt);
  until.setUTCMonth(until.getUTCMonth() + months);
  return now >= until.getTime();
}
