import * as v from 'valibot';
import { AccountChoice } from './account.ts';
import { Attempt, Returned } from './attempt.ts';
import { ConsentDecision } from './consent.ts';
import { Details } from './details.ts';
import { identifier } from './identifier.ts';
import { ConnectionName } from './management.ts';
import { ChallengeAnswer, Sealed } from './sealing.ts';

/**
 * The bodies of the Connect API, which the server parses and its OpenAPI document is made from. Keys
 * travel in the `Idempotency-Key` header. Apart from the answers, which alone are needed in a page.
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

/** `url` is the website of a provider that is not served. */
export const ProviderRequestBody = v.strictObject({
  url: v.pipe(v.string(), v.minLength(1), v.maxLength(500)),
});

export const NameBody = v.strictObject({ name: ConnectionName });

/** `locale` is the language in which the person was told what taking it back does. */
export const RevocationBody = v.strictObject({ locale: ConsentDecision.entries.locale });

export const DetailsBody = v.strictObject({ details: Details });

export const RetryBody = v.strictObject({});
export const LeaveBody = v.strictObject({});
export const WaitBody = v.strictObject({});

/** `returnTo` is the host's page to come back to when the redirect happens in this very tab. */
export const RedirectBody = v.strictObject({
  redirectId: identifier,
  returnTo: v.optional(v.pipe(v.string(), v.url(), v.maxLength(2000))),
});
