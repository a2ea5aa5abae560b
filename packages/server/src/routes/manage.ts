import { AccountsBody, ConnectionsAnswer, NameBody, RevocationBody } from '@linkspan/protocol';
import type { ConnectContext } from '../connect-context.ts';
import type { Conversations } from '../conversation/conversations.ts';
import { ApiError, notFound } from '../http/api-error.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { ownConnection } from '../session/authorize.ts';
import { endConnection } from '../session/end-connection.ts';
import { gatewayFor } from '../session/gateway-for.ts';
import { givenConsents } from '../session/given-consents.ts';
import { isListed } from '../session/list-connections.ts';
import { shareAccounts, sharingGateway } from '../session/share-accounts.ts';
import type { ConnectToken } from '../token/connect-token.ts';

/** What a person does about what they have: tokens of the mode `manage` only. DELETE /connections/{id} ends one. */
export function manageEndpoints(context: ConnectContext, conversations: Conversations): readonly Endpoint[] {
  const { store, now } = context;
  return [
    endpoint({
      method: 'post',
      path: '/connections/:id/name',
      summary: 'What the person calls a connection. Its provider and its application are not told.',
      body: NameBody,
      async handle({ caller: { token }, id, body: { name } }) {
        demandManaging(token);
        await ownConnection(context, token, id);
        const named = await store.changeConnection(token.applicationId, id, (now) =>
          now.status === 'gone' ? undefined : { record: { ...now, name } },
        );
        if (!named) throw notFound();
        return {};
      },
    }),
    endpoint({
      method: 'get',
      path: '/connections/:id/shared-accounts',
      summary: 'All accounts of a connection, and which of them are shared.',
      answer: ConnectionsAnswer,
      async handle({ caller: { token }, id, signal }) {
        demandManaging(token);
        const { gatewayId, connection } = await ownConnection(context, token, id);
        const gateway = sharingGateway(await gatewayFor(context, token, id));
        const accounts = await gateway.sharedAccounts(gatewayId, signal);
        return { connections: [{ ...connection, accounts }] };
      },
    }),
    endpoint({
      method: 'post',
      path: '/connections/:id/shared-accounts',
      summary:
        'Changes which accounts of a connection are shared. What is named in neither list stays as it is.',
      body: AccountsBody,
      async handle({ caller: { token }, id, key, body, signal }) {
        demandManaging(token);
        const record = await ownConnection(context, token, id);
        const gateway = sharingGateway(await gatewayFor(context, token, id));
        await shareAccounts(context, gateway, record, { key, ...body }, signal);
        return {};
      },
    }),
    endpoint({
      method: 'post',
      path: '/consents/:id/revocation',
      summary: 'Takes a consent back, which is recorded, and ends the connections that stand on it.',
      body: RevocationBody,
      async handle({ caller: { token }, id, key, body: { locale }, signal }) {
        demandManaging(token);
        const decisions = await store.consentsOf(token);
        // One that is being made is not shown, and would be connected afterwards.
        const all = (await store.connectionsOf(token)).filter(
          (record) => isListed(record) || record.status === 'opened',
        );
        const standing = givenConsents(decisions, all, now()).find(({ consent }) => consent.id === id);
        if (!standing) throw notFound();
        const { applicationId, userId, sessionId } = token;
        const { version } = standing.consent;
        const taken = { applicationId, userId, sessionId, key, version, granted: false, locale };
        await store.recordConsent({ ...taken, revokes: id, at: now() });
        for (const record of standing.connections)
          await endConnection(context, conversations, token, record, signal);
        return {};
      },
    }),
  ];
}

function demandManaging({ mode }: ConnectToken): void {
  if (mode !== 'manage') throw new ApiError(403, 'forbidden', 'This takes a token of the mode manage.');
}
