import {
  AttemptAnswer,
  ConnectionsAnswer,
  type ConnectionUpdate,
  type ConsentDecision,
  type Gateway,
  ProviderAnswer,
  ProviderPage,
  SealingKeyAnswer,
  SessionAnswer,
} from '@linkspan/protocol';
import { type ApiOptions, connectApiClient, newKey } from './api-client.ts';
import { follow } from './follow.ts';

/** Where the Connect API is and what opens it. */
export interface ConnectOptions extends ApiOptions {}

export interface ConnectGateway extends Gateway {
  /** Records the person's decision; resolved means kept for good. */
  recordConsent(decision: ConsentDecision, signal: AbortSignal): Promise<void>;
  /**
   * Says where the redirect comes back to when it happens in this very tab: an address of the host's page,
   * whose origin the server knows. Without it, the person ends on a page that says to close the window.
   */
  beginRedirect(
    attemptId: string,
    redirect: { readonly redirectId: string; readonly returnTo?: string },
    signal: AbortSignal,
  ): Promise<void>;
}

/** The remote half of the Connect API: any gateway that a server runs, from the page. Uses nothing but `fetch`. */
export function connect(options: ConnectOptions): ConnectGateway {
  const { read, write, open, parse, pause } = connectApiClient(options);
  const attemptPath = (id: string) => `/attempts/${encodeURIComponent(id)}`;
  const connectionPath = (id: string) => `/connections/${encodeURIComponent(id)}`;
  const updates = (id: string, after: number, signal: AbortSignal): AsyncIterable<ConnectionUpdate> =>
    follow({ path: `${attemptPath(id)}/updates`, read, open, parse, pause }, after, signal);

  return {
    async start(signal) {
      return (await read(SessionAnswer, '/session', signal)).session;
    },
    async searchProviders(query, signal) {
      return read(ProviderPage, `/providers?${new URLSearchParams({ ...query })}`, signal);
    },
    async provider(id, signal) {
      return (await read(ProviderAnswer, `/providers/${encodeURIComponent(id)}`, signal)).provider;
    },
    async sealingKey(channelId, signal) {
      return (await read(SealingKeyAnswer, `/channels/${encodeURIComponent(channelId)}/sealing-key`, signal))
        .key;
    },

    async *submit({ id, seq, memo: _, ...attempt }, sealed, signal) {
      await write(attemptPath(id), id, { ...attempt, sealed }, signal);
      yield* updates(id, seq, signal);
    },
    async *resume({ id, connectionId, seq }, returned, signal) {
      const body = { seq, connectionId, returned };
      const answer = await write(`${attemptPath(id)}/resume`, newKey(), body, signal, AttemptAnswer);
      yield* updates(id, answer.attempt.seq, signal);
    },

    async answer(id, { key, ...answer }, signal) {
      await write(`${connectionPath(id)}/answers`, key, answer, signal);
    },
    async retry(id, key, signal) {
      await write(`${connectionPath(id)}/retry`, key, {}, signal);
    },
    async chooseAccounts(id, { key, ...choice }, signal) {
      await write(`${connectionPath(id)}/accounts`, key, choice, signal);
    },

    async leave({ id }, signal) {
      await write(`${attemptPath(id)}/leave`, newKey(), {}, signal);
    },

    async connections(signal) {
      return (await read(ConnectionsAnswer, '/connections', signal)).connections;
    },
    async disconnect(id, signal) {
      await write(connectionPath(id), newKey(), undefined, signal);
    },

    async recordConsent({ key, ...decision }, signal) {
      await write('/consent', key, decision, signal);
    },
    async beginRedirect(id, redirect, signal) {
      await write(`${attemptPath(id)}/redirect`, newKey(), redirect, signal);
    },
  } satisfies ConnectGateway;
}
