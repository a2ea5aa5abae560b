import * as v from 'valibot';
import { AccountChoice } from './account.ts';
import { Attempt, Returned } from './attempt.ts';
import { Connection } from './connection.ts';
import { ConsentDecision } from './consent.ts';
import { identifier, moment } from './identifier.ts';
import { Provider, ProviderPage } from './provider.ts';
import { ChallengeAnswer, Sealed, SealingKey } from './sealing.ts';
import { Session } from './session.ts';

/**
 * The bodies of the Connect API, which the server parses and its OpenAPI document is made from. Keys
 * travel in the `Idempotency-Key` header. Every answer carries the server's `now` (milliseconds since
 * 1970), by which the other side translates moments to its own clock.
 */
const sealed = v.strictObject(Sealed.entries);

export const ConsentRequestBody = v.strictObject(v.omit(ConsentDecision, ['key']).entries);

export const SubmitBody = v.strictObject({
  providerId: v.optional(identifier),
  channelId: v.optional(identifier),
  connectionId: v.optional(identifier),
  details: Attempt.entries.details,
  sealed,
});

/** `seq` and `connectionId` are what the caller knows already; the conversation is told from there. */
export const ResumeBody = v.strictObject({
  ...v.pick(Attempt, ['seq', 'connectionId']).entries,
  returned: v.optional(Returned),
});

export const AnswerBody = v.strictObject({
  ...v.omit(ChallengeAnswer, ['key', 'sealed']).entries,
  sealed: v.optional(sealed),
});

export const AccountsBody = v.strictObject(v.omit(AccountChoice, ['key']).entries);

export const RetryBody = v.strictObject({});
export const LeaveBody = v.strictObject({});

/** `returnTo` is the host's page to come back to when the redirect happens in this very tab. */
export const RedirectBody = v.strictObject({
  redirectId: identifier,
  returnTo: v.optional(v.pipe(v.string(), v.url(), v.maxLength(2000))),
});

const now = { now: moment };
export const SessionAnswer = v.object({ ...now, session: Session });
export const ProvidersAnswer = v.object({ ...now, ...ProviderPage.entries });
export const ProviderAnswer = v.object({ ...now, provider: Provider });
export const SealingKeyAnswer = v.object({ ...now, key: SealingKey });
export const ConnectionsAnswer = v.object({ ...now, connections: v.array(Connection) });

/** The attempt to follow from `attempt.seq`: the one sent, or the one that was running already. */
export const AttemptAnswer = v.object({ ...now, attempt: Attempt });

/** Updates after the one asked for; a kind that the reader does not know is skipped. */
export const UpdatesAnswer = v.object({ ...now, updates: v.array(v.unknown()) });

/** The data of one server-sent event; its `id` is the update's `seq`. */
export const UpdateEvent = v.object({ ...now, update: v.unknown() });
