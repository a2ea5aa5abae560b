import {
  AttemptAnswer,
  LeaveBody,
  RedirectBody,
  ResumeBody,
  SubmitBody,
  UpdatesAnswer,
} from '@linkspan/protocol';
import * as v from 'valibot';
import type { ConnectContext } from '../connect-context.ts';
import type { Conversations } from '../conversation/conversations.ts';
import { eventStream } from '../conversation/event-stream.ts';
import { oneAtATime } from '../conversation/one-at-a-time.ts';
import { openStreams } from '../conversation/open-streams.ts';
import { isLast, readUpdates } from '../conversation/read-updates.ts';
import { resumeAttempt } from '../conversation/resume-attempt.ts';
import { submitAttempt } from '../conversation/submit-attempt.ts';
import { pageOf } from '../frame-page/page-address.ts';
import { invalid, notFound } from '../http/api-error.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { parseInput } from '../http/parse-input.ts';
import { mayUse } from '../origin/registered-origins.ts';
import { type Caller, findAttempt } from '../session/authorize.ts';
import { fits, publicAttempt } from '../session/describe-session.ts';

const Seq = v.pipe(v.string(), v.regex(/^\d{1,12}$/), v.transform(Number));
const After = v.strictObject({ after: v.optional(Seq) });

export function attemptEndpoints(context: ConnectContext, conversations: Conversations): readonly Endpoint[] {
  const inTurnHere = oneAtATime();
  const { shared } = context.store;
  const streams = openStreams();
  return [
    endpoint({
      method: 'post',
      path: '/attempts/:id',
      summary:
        'Sends credentials. The Idempotency-Key is the attempt’s id. Answers with the attempt to follow.',
      body: SubmitBody,
      answer: AttemptAnswer,
      used: 'readable',
      unstored: true,
      async handle({ caller, id, key, body, signal }) {
        if (key !== id) {
          throw invalid({ field: 'Idempotency-Key', message: 'The key of an attempt is its id.' });
        }
        const submit = { id, ...body };
        const { applicationId, userId } = caller.token;
        // A user's sessions may send the same attempt at once: the second must find the first.
        const user = JSON.stringify([applicationId, userId]);
        const send = () => submitAttempt(context, conversations, caller, submit, signal);
        const attempt = await inTurnHere(user, () => shared?.inTurn(user, send) ?? send());
        return { attempt: { ...publicAttempt(attempt), seq: 0 } };
      },
    }),
    endpoint({
      method: 'post',
      path: '/attempts/:id/resume',
      summary: 'Goes on listening to an attempt; tells the open turn once more. Sends nothing.',
      body: ResumeBody,
      answer: AttemptAnswer,
      used: 'readable',
      async handle({ caller, id, body: { seq, connectionId, returned } }) {
        return {
          attempt: await resumeAttempt(context, conversations, caller, { id, seq, connectionId, returned }),
        };
      },
    }),
    endpoint({
      method: 'get',
      path: '/attempts/:id/updates',
      summary:
        'Updates after a number: a page of JSON, or server-sent events if asked for (Last-Event-ID) and not too many are open.',
      query: After,
      answer: UpdatesAnswer,
      async handle({ caller: { token }, id, query, headers }) {
        const lastEventId = headers.get('last-event-id');
        const after =
          lastEventId === null ? (query.after ?? 0) : parseInput(Seq, lastEventId, 'Last-Event-ID');
        const first = await findAttempt(context, token, id);
        if (first && !fits(token, first)) throw notFound();
        const read = async (seq: number) =>
          readUpdates(context, conversations, await findAttempt(context, token, id), seq);
        const leave = headers.get('accept')?.includes('text/event-stream') && streams.enter(token);
        // Who is refused a stream reads a page, and then another.
        if (!leave) return { updates: await read(after) };
        const key = first ?? { applicationId: token.applicationId, userId: token.userId, id };
        const news = (ms: number, signal: AbortSignal) => conversations.news(key, ms, signal);
        return eventStream(
          { read, news, isLast, now: context.now, ended: leave },
          after,
          conversations.stopped,
          token.expiresAt,
        );
      },
    }),
    endpoint({
      method: 'post',
      path: '/attempts/:id/leave',
      summary: 'Says that the person left on purpose: the attempt is not offered to them again.',
      body: LeaveBody,
      async handle({ caller: { token }, id }) {
        const attempt = await findAttempt(context, token, id);
        if (!attempt || !fits(token, attempt)) throw notFound();
        await context.store.changeAttempt(attempt, { left: true });
        return {};
      },
    }),
    endpoint({
      method: 'post',
      path: '/attempts/:id/redirect',
      summary: 'Says where the open redirect comes back to, if it happens in the host’s own tab.',
      body: RedirectBody,
      async handle({ caller, own, id, body: { redirectId, returnTo } }) {
        const { token } = caller;
        const address = returnTo === undefined ? undefined : returnAddress(context, caller, own, returnTo);
        const attempt = await findAttempt(context, token, id);
        if (!attempt || !fits(token, attempt)) throw notFound();
        await context.store.setReturnTo(attempt, redirectId, address);
        return {};
      },
    }),
  ];
}

/**
 * The address as a header can say it: the app or page that the session was minted to return to, the session's
 * own page, or a page of a registered origin; 422 for any other.
 */
function returnAddress(context: ConnectContext, caller: Caller, own: string, returnTo: string): string {
  const { options, sessionId } = caller.token;
  if (returnTo === options.returnTo) return returnTo;
  // Its cookie may be in another browser: the page then says that the rest happens elsewhere.
  if (returnTo === pageOf(own, sessionId)) return `${returnTo}#returned`;
  const { protocol, origin, href } = new URL(returnTo);
  // A blob: address has the origin of the page that made it, and no server to go to.
  if ((protocol !== 'https:' && protocol !== 'http:') || !mayUse(context, caller, origin, own)) {
    throw invalid({ field: 'returnTo', message: 'The origin of this address is not registered.' });
  }
  return href;
}
