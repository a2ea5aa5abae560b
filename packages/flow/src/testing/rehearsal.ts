import {
  type Attempt,
  ConnectError,
  type ConnectEvent,
  type ConnectionUpdate,
  type Gateway,
  Provider,
  Session,
} from '@linkspan/protocol';
import * as v from 'valibot';
import { createActor } from 'xstate';
import { createConnectMachine } from '../connect-machine.ts';
import type { Environment } from '../environment.ts';
import type { PersonEvent } from '../person-event.ts';
import type { ResumeRecord } from '../resume-record.ts';
import { createVault } from '../vault.ts';
import { viewOf } from '../view-of.ts';
import { settle, walkClock } from '../walk/testing/walk-clock.ts';

type Definition<S extends v.GenericSchema> = Partial<v.InferInput<S>>;
type WithoutSeq<U> = U extends ConnectionUpdate ? Omit<U, 'seq'> & { readonly seq?: number } : never;
type Write =
  | 'recordConsent'
  | 'answer'
  | 'chooseAccounts'
  | 'retry'
  | 'provider'
  | 'start'
  | 'requestProvider';

export interface Call {
  readonly method: string;
  readonly [detail: string]: unknown;
}

interface Line {
  readonly attempt: Attempt;
  readonly signal: AbortSignal;
  give(update: ConnectionUpdate): void;
  fail(error: unknown): void;
}

export const PLAIN = v.parse(Provider, {
  id: 'plain',
  name: 'Plain Power',
  channels: [
    {
      id: 'plain:form',
      mode: 'form',
      fields: [{ id: 'username', kind: 'text', label: 'User name' }],
    },
  ],
});

/**
 * The flow with everything around it in the test's hands: what the gateway says and when, what fails, what
 * time it is. Nothing happens by itself.
 */
export function rehearse(
  given: {
    readonly session?: Definition<typeof Session>;
    readonly providers?: readonly Definition<typeof Provider>[];
    readonly record?: ResumeRecord;
  } = {},
) {
  const clock = walkClock();
  const vault = createVault();
  const calls: Call[] = [];
  const events: ConnectEvent[] = [];
  const records = new Map<string, ResumeRecord>();
  if (given.record) records.set(given.record.sessionId, given.record);
  const providers = [PLAIN, ...(given.providers ?? []).map((provider) => v.parse(Provider, provider))];
  const failures: { readonly write: Write; readonly fail: () => Promise<never> }[] = [];
  const lines: Line[] = [];
  let session: Definition<typeof Session> = given.session ?? {};
  let lastId = 0;

  async function call<T>(method: string, details: object, answer: () => T): Promise<T> {
    calls.push({ method, ...details });
    const planned = failures.findIndex(({ write }) => write === method);
    if (planned >= 0) await failures.splice(planned, 1)[0]?.fail();
    return answer();
  }

  function openLine(method: string, attempt: Attempt, details: object, signal: AbortSignal) {
    calls.push({ method, attempt: attempt.id, ...details });
    const waiting: (() => ConnectionUpdate)[] = [];
    let wake = () => {};
    lines.push({
      attempt,
      signal,
      give: (update) => {
        waiting.push(() => update);
        wake();
      },
      fail: (error) => {
        waiting.push(() => {
          throw error;
        });
        wake();
      },
    });
    return (async function* () {
      for (;;) {
        const next = waiting.shift();
        if (next) yield next();
        else await new Promise<void>((resolve) => (wake = resolve));
      }
    })();
  }

  const gateway: Gateway = {
    start: () =>
      call('start', {}, () =>
        v.parse(Session, {
          id: 'session',
          mode: 'create',
          application: { name: 'Bright' },
          expiresAt: Number.MAX_SAFE_INTEGER,
          ...session,
        }),
      ),
    searchProviders: () => call('searchProviders', {}, () => ({ providers: [], total: 0 })),
    provider: (id) =>
      call('provider', { id }, () => {
        const found = providers.find((provider) => provider.id === id);
        if (!found) throw new ConnectError('not_supported');
        return found;
      }),
    sealingKey: () => call('sealingKey', {}, () => ({ scheme: 'none' })),
    submit: (attempt, sealed, signal) =>
      openLine('submit', attempt, { values: sealed.values, connectionId: attempt.connectionId }, signal),
    resume: (attempt, returned, signal) =>
      openLine('resume', attempt, { returned, seq: attempt.seq }, signal),
    answer: (connectionId, answer) => call('answer', { connectionId, ...answer }, () => undefined),
    leave: (attempt) => call('leave', { attempt: attempt.id }, () => undefined),
    requestProvider: (url, key) => call('requestProvider', { url, key }, () => undefined),
    saveDetails: (connectionId, details, key) =>
      call('saveDetails', { connectionId, details, key }, () => undefined),
    retry: (connectionId, key) => call('retry', { connectionId, key }, () => undefined),
    chooseAccounts: (connectionId, choice) =>
      call('chooseAccounts', { connectionId, ...choice }, () => undefined),
  };

  const environment: Environment = {
    now: clock.now,
    newId: () => `id-${++lastId}`,
    pause: clock.pause,
    recordConsent: (decision) => call('recordConsent', decision, () => undefined),
    record: {
      load: (id) => records.get(id),
      save: (record) => void records.set(record.sessionId, record),
      clear: (id) => void records.delete(id),
    },
    emit: (event) => events.push(event),
    locale: () => 'en-US',
  };

  const actor = createActor(createConnectMachine({ gateway, environment, vault }), { clock });
  const view = () => viewOf(actor.getSnapshot());
  const liveLine = () => {
    const line = lines.at(-1);
    if (!line || line.signal.aborted) throw new Error('Nobody is listening.');
    return line;
  };
  const seqs = new Map<string, number>();

  return {
    actor,
    calls,
    clock,
    events,
    records,
    vault,
    view,
    screen: () => view().screen,
    screens: () => events.flatMap((event) => (event.type === 'screen' ? [event.screen] : [])),
    told: (type: ConnectEvent['type']) => events.filter((event) => event.type === type),
    called: (method: string) => calls.filter((one) => one.method === method),
    live: () => lines.filter(({ signal }) => !signal.aborted).length,
    async start() {
      actor.start();
      await settle();
    },
    async send(...deeds: PersonEvent[]) {
      for (const deed of deeds) {
        actor.send(deed);
        await settle();
      }
    },
    /** As a double click: nothing happens between the two. */
    async sendTwice(deed: PersonEvent) {
      actor.send(deed);
      actor.send(deed);
      await settle();
    },
    /** The gateway says these, numbered from above the last unless they have a number. */
    async tell(...updates: WithoutSeq<ConnectionUpdate>[]) {
      for (const update of updates) {
        const line = liveLine();
        const seq = update.seq ?? Math.max(seqs.get(line.attempt.id) ?? 0, line.attempt.seq) + 1;
        seqs.set(line.attempt.id, Math.max(seq, seqs.get(line.attempt.id) ?? 0));
        line.give({ ...update, seq });
        await settle();
      }
    },
    /** The conversation breaks. */
    async break(error: unknown = new ConnectError('network')) {
      liveLine().fail(error);
      await settle();
    },
    /** The next call of this kind fails. */
    failNext: (write: Write, error: unknown = new ConnectError('network')) =>
      void failures.push({ write, fail: () => Promise.reject(error) }),
    /** The next call of this kind is never answered. */
    hangNext: (write: Write) => void failures.push({ write, fail: () => new Promise(() => undefined) }),
    changeSession(next: Definition<typeof Session>) {
      session = next;
    },
    async pass(ms: number) {
      await clock.advance(ms);
      await settle();
    },
    submit: (values: Record<string, string> = { username: 'jane' }): PersonEvent => ({
      type: 'credentials.submitted',
      handle: vault.put({ scheme: 'none', values }),
    }),
  };
}

export type Rehearsal = ReturnType<typeof rehearse>;

/** A rehearsal that has come to where `PLAIN`'s credentials were just submitted. */
export async function submitted(given: Parameters<typeof rehearse>[0] = {}): Promise<Rehearsal> {
  const flow = rehearse(given);
  await flow.start();
  await flow.send({ type: 'provider.chosen', providerId: 'plain', zip: '94609' }, flow.submit());
  return flow;
}
