import * as v from 'valibot';
import { Attempt } from './attempt.ts';
import { Connection } from './connection.ts';
import { GivenConsent } from './consent.ts';
import { moment } from './identifier.ts';
import { Provider, ProviderPage } from './provider.ts';
import { SealingKey } from './sealing.ts';
import { Session } from './session.ts';
import { WAIT_STATES } from './wait.ts';

/**
 * The answers of the Connect API. Every one carries the server's `now` (milliseconds since 1970), by which
 * the other side translates moments to its own clock.
 */
const now = { now: moment };
export const SessionAnswer = v.object({ ...now, session: Session });
export const ProvidersAnswer = v.object({ ...now, ...ProviderPage.entries });
export const ProviderAnswer = v.object({ ...now, provider: Provider });
export const SealingKeyAnswer = v.object({ ...now, key: SealingKey });
/** `consents` are those that the connections stand on, told to who manages them. */
export const ConnectionsAnswer = v.object({
  ...now,
  connections: v.array(Connection),
  consents: v.optional(v.array(GivenConsent), []),
});

/** Whether the person can be told when a provider is back, or is waiting for it. */
export const WaitAnswer = v.object({ ...now, wait: v.picklist(WAIT_STATES) });

/** The attempt to follow from `attempt.seq`: the one sent, or the one that was running already. */
export const AttemptAnswer = v.object({ ...now, attempt: Attempt });

/** Updates after the one asked for; a kind that the reader does not know is skipped. */
export const UpdatesAnswer = v.object({ ...now, updates: v.array(v.unknown()) });

/** The data of one server-sent event; its `id` is the update's `seq`. */
export const UpdateEvent = v.object({ ...now, update: v.unknown() });
