import type { ConsentRequest } from '@linkspan/protocol';
import type { ConnectContext } from '../connect-context.ts';
import type { Caller } from './authorize.ts';

/** What the caller's user must agree to; undefined when the host obtained it or nothing is asked. */
export function consentAsked({ token, client }: Caller): ConsentRequest | undefined {
  return token.options.consent === 'elsewhere' ? undefined : client.consent;
}

/** Whether the user's last decision grants this very version and still holds. */
export async function hasConsented(
  { store, now }: ConnectContext,
  { token }: Caller,
  consent: ConsentRequest,
): Promise<boolean> {
  const last = await store.lastConsent(token);
  if (!last?.granted || last.version !== consent.version) return false;
  if (consent.months === undefined) return true;
  const until = new Date(last.at);
  until.setUTCMonth(until.getUTCMonth() + consent.months);
  return now() < until.getTime();
}
