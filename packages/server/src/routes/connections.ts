import {
  AccountsBody,
  AnswerBody,
  ConnectError,
  ConnectionsAnswer,
  type ConnectionUpdate,
  DetailsBody,
  type Gateway,
  RetryBody,
} from '@linkspan/protocol';
import type { ConnectContext } from '../connect-context.ts';
import { checkChoice } from '../conversation/check-choice.ts';
import { checkSealed } from '../conversation/check-sealed.ts';
import type { Conversations } from '../conversation/conversations.ts';
import { lastUpdate } from '../conversation/retell.ts';
import { triedAgain } from '../conversation/tried-connection.ts';
import { tryName } from '../conversation/try-name.ts';
import { invalid, notFound } from '../http/api-error.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { settledDetails } from '../links/link-details.ts';
import { ownConnection, sessionAttempt } from '../session/authorize.ts';
import { describeManaged } from '../session/describe-managed.ts';
import { detailsAsked } from '../session/details-asked.ts';
import { endConnection } from '../session/end-connection.ts';
import { gatewayFor } from '../session/gateway-for.ts';
import { demandConsent } from '../session/has-consented.ts';
import { listConnections } from '../session/list-connections.ts';
import { laterThan } from '../store/later-than.ts';
import type { AttemptRecord } from '../store/records.ts';
import type { ConnectToken } from '../token/connect-token.ts';

export function connectionEndpoints(
  context: ConnectContext,
  conversations: Conversations,
): readonly Endpoint[] {
  const { store } = context;

  /** Hands something the person did to the gateway, within the session's own conversation. */
  async function hand(
    token: ConnectToken,
    id: string,
    give: (gateway: Gateway, gatewayId: string, turn: Turn) => Promise<boolean>,
  ): Promise<object> {
    const attempt = await sessionAttempt(context, token);
    if (attempt?.connectionId !== id) throw notFound();
    const { gatewayId } = await ownConnection(context, token, id);
    const turn = { attempt, last: await lastUpdate(store, attempt) };
    const answered = await give(await gatewayFor(context, token, id), gatewayId, turn);
    await store.changeAttempt(attempt, {
      ...(attempt.looking && { looking: false }),
      ...(answered && turn.last && { answered: turn.last.seq }),
    });
    conversations.look(attempt);
    return {};
  }

  return [
    endpoint({
      method: 'post',
      path: '/connections/:id/answers',
      summary: 'Answers a challenge or an approval. What comes of it is an update.',
      body: AnswerBody,
      handle({ caller: { token }, id, key, body: { sealed, ...body }, signal }) {
        return hand(token, id, async (gateway, gatewayId, { attempt, last }) => {
          if (!isStillAsked(last, body)) {
            throw new ConnectError('challenge_failed', 'The question is no longer open.');
          }
          if (sealed)
            await checkSealed(
              gateway,
              attempt.channelId ?? '',
              { fields: fieldsOf(last) },
              sealed,
              'challenge_failed',
              signal,
            );
          await gateway.answer(gatewayId, { key, ...body, ...(sealed && { sealed }) }, signal);
          return !isResend(last, body.actionId);
        });
      },
    }),
    endpoint({
      method: 'post',
      path: '/connections/:id/retry',
      summary: 'Tries again with what the provider already holds; then resume the attempt.',
      body: RetryBody,
      handle({ caller, id, key, signal }) {
        const { token } = caller;
        return hand(token, id, async (gateway, gatewayId, { attempt }) => {
          // It may have been taken back since the credentials were sent.
          await demandConsent(context, caller, attempt.mode);
          await gateway.retry(gatewayId, key, signal);
          const reopened = (attempt.reopened ?? 0) + 1;
          if (attempt.status === 'failed') await store.changeAttempt(attempt, { status: 'open', reopened });
          const name = await tryName({ ...attempt, reopened });
          await store.changeConnection(token.applicationId, id, (now) => {
            const record = triedAgain(now, name, laterThan(now, context.now()));
            return record && { record };
          });
          return false;
        });
      },
    }),
    endpoint({
      method: 'post',
      path: '/connections/:id/accounts',
      summary: 'The person’s choice of accounts. The conversation goes on.',
      body: AccountsBody,
      handle({ caller: { token }, id, key, body, signal }) {
        return hand(token, id, async (gateway, gatewayId, { attempt, last }) => {
          if (last?.kind === 'accounts') checkChoice(last.accounts, body);
          await gateway.chooseAccounts(gatewayId, { key, ...body }, signal);
          // What is optional was offered where the accounts were chosen: the session is complete with them.
          if (attempt.chained && token.options.channels?.optional)
            await store.changeAttempt(attempt, { chained: false });
          return true;
        });
      },
    }),
    endpoint({
      method: 'post',
      path: '/connections/:id/details',
      summary:
        'Keeps what the person said about a connection, as far as it is theirs to say. Sends nothing to its provider.',
      body: DetailsBody,
      async handle({ caller: { token }, id, body }) {
        const asked = await detailsAsked(context, token);
        await ownConnection(context, token, id);
        if (!asked) throw invalid({ field: 'details', message: 'This session does not ask for any.' });
        const details = settledDetails(asked, body.details);
        const kept = await store.changeConnection(token.applicationId, id, (now) => {
          if (now.status === 'gone') return undefined;
          return { record: { ...now, details, updatedAt: laterThan(now, context.now()) } };
        });
        if (!kept) throw notFound();
        return {};
      },
    }),
    endpoint({
      method: 'get',
      path: '/connections',
      summary:
        'The person’s connections, newest first; with an update token, its own. Who manages them is told more: what can be done, and the consents that they stand on.',
      answer: ConnectionsAnswer,
      async handle({ caller: { token }, signal }) {
        if (token.mode === 'manage') return describeManaged(context, token, signal);
        const records = await listConnections(context, token, signal);
        const reachable = records.filter(({ id }) => token.mode !== 'update' || id === token.connectionId);
        return { connections: reachable.map(({ connection }) => connection) };
      },
    }),
    endpoint({
      method: 'delete',
      path: '/connections/:id',
      summary: 'Ends a connection; one that is not there, or not the caller’s, is no error.',
      used: 'readable',
      async handle({ caller: { token }, id, signal }) {
        const record = await ownConnection(context, token, id).catch(() => undefined);
        if (!record) return {};
        await endConnection(context, conversations, token, record, signal);
        return {};
      },
    }),
  ];
}

interface Turn {
  readonly attempt: AttemptRecord;
  readonly last: ConnectionUpdate | undefined;
}

/** An answer to a question that another has replaced is refused here, whether or not the vendor would see it. */
function isStillAsked(
  last: ConnectionUpdate | undefined,
  { challengeId, version }: { readonly challengeId: string; readonly version: number },
): boolean {
  if (last?.kind === 'challenge')
    return last.challenge.id === challengeId && last.challenge.version === version;
  return last?.kind !== 'approval' || last.approval.id === challengeId;
}

function fieldsOf(last: ConnectionUpdate | undefined) {
  return last?.kind === 'challenge' ? last.challenge.fields : [];
}

function isResend(last: ConnectionUpdate | undefined, actionId: string): boolean {
  const actions =
    last?.kind === 'challenge'
      ? last.challenge.actions
      : last?.kind === 'approval'
        ? last.approval.actions
        : [];
  return actions.some(({ id, kind }) => id === actionId && kind === 'resend');
}
