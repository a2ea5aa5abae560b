import {
  AttemptAnswer,
  ConnectionsAnswer,
  type ConnectionUpdate,
  type ConsentDecision,
  type Gateway,
  type Management,
  ProviderAnswer,
  ProviderPage,
  SealingKeyAnswer,
  SessionAnswer,
} from '@linkspan/protocol';
import { newKey } from '../new-key.ts';
import { type ApiOptions, connectApiClient } from './api-client.ts';
import { follow } from './follow.ts';

/** Where the Connect API is and what opens it. */
export interface ConnectOptions extends ApiOptions {}

export interface ConnectGateway extends Gateway {
  /** What the token's user does about their own connections, where it was made for that (`mode: 'manage'`). */
  management(locale: () => string): Promise<Management>;
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
  const client = connectApiClient(options);
  const { read, write, open, parse, pause } = client;
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
    async sealingKey(channelId, signal, use = 'form') {
      const path = `/channels/${encodeURIComponent(channelId)}/sealing-key?use=${use}`;
      return (await read(SealingKeyAnswer, path, signal)).key;
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

    async requestProvider(url, key, signal) {
      await write('/provider-requests', key, { url }, signal);
    },
    async saveDetails(id, details, key, signal) {
      await write(`${connectionPath(id)}/details`, key, { details }, signal);
    },

    async management(locale) {
      return (await import('./management.ts')).connectManagement(client, ConnectionsAnswer, locale);
    },

    async recordConsent({ key, ...decision }, signal) {
      await write('/consent', key, decision, signal);
    },
    async beginRedirect(id, redirect, signal) {
      await write(`${attemptPath(id)}/redirect`, newKey(), redirect, signal);
    },
  } satisfies ConnectGateway;
}
