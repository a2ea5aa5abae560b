import type { ConsentRequest } from '@linkspan/protocol';
import type { ConnectContext } from '../connect-context.ts';
import { ApiError } from '../http/api-error.ts';
import type { AttemptRecord } from '../store/records.ts';
import { type Caller, isUsed } from './authorize.ts';
import { isListed } from './list-connections.ts';

/** What the caller's user must agree to; undefined when the host obtained it or nothing is asked. */
export function consentAsked({ token, client }: Caller): ConsentRequest | undefined {
  return token.options.consent === 'elsewhere' ? undefined : client.consent;
}

/**
 * Whether the user's last decision grants this very version and still holds. In create mode it is for one
 * connection: once that is made, the next session asks again; until then a reload does not. In manage mode it is asked
 * like in either, for what is done there.
 */
export async function hasConsented(
  { store, now }: ConnectContext,
  { token }: Caller,
  consent: ConsentRequest,
  mode: 'create' | 'update',
): Promise<boolean> {
  const last = await store.lastConsent(token);
  if (!last?.granted || last.version !== consent.version) return false;
  if (runsOutAt(last.at, consent.months) <= now()) return false;
  if (mode === 'update' || last.sessionId === token.sessionId) return true;
  // A sign-in that was connected before is no new connection, and has used the consent all the same.
  if (isUsed(await store.sessionAttempt(last.sessionId))) return false;
  const connections = await store.connectionsOf(token);
  return !connections.some((connection) => connection.at >= last.at && isListed(connection));
}

/** When a consent for so many months ends; never without. */
export function runsOutAt(grantedAt: number, months: number | undefined): number {
  if (months === undefined) return Number.POSITIVE_INFINITY;
  const until = new Date(grantedAt);
  until.setUTCMonth(until.getUTCMonth() + months);
  return until.getTime();
}

/** Refuses to go on where the person has not agreed, or not any more. */
export async function demandConsent(
  context: ConnectContext,
  caller: Caller,
  mode: AttemptRecord['mode'],
): Promise<void> {
  const consent = consentAsked(caller);
  if (consent && !(await hasConsented(context, caller, consent, mode))) {
    throw new ApiError(403, 'consent_expired', 'The person has not agreed to this version of the consent.');
  }
}
