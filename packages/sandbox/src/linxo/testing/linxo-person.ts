import { type LinxoOptions, type LinxoSession, linxoService } from '@linkspan/gateways/linxo';
import type { Attempt, ConnectionUpdate, Returned } from '@linkspan/protocol';
import { simulatedClock } from '../../clock/simulated-clock.ts';
import { memoryLedger } from '../../conversation/ledger.ts';
import { sealValues } from '../../conversation/seal-values.ts';
import { patience } from '../../testing/patience.ts';
import type { QueueManners } from '../domain.ts';
import { linxoEmulator } from '../emulator.ts';
import { API, CALLBACK, decideAtBank, keyPair, LINXO, newLinxoUser } from './linxo-user.ts';
import { ownKey } from './own-key.ts';

const { signal: never } = new AbortController();

/** Linxo Test Bank's form, and its own site. */
export const FORM = '87:13400';
export const SITE = '87:8701';

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

interface Setting {
  readonly session?: Partial<LinxoSession>;
  readonly options?: Partial<LinxoOptions>;
  readonly queue?: Partial<QueueManners>;
  /** What the gateway reads instead of the events of a queue. */
  readonly twist?: (events: object[]) => unknown;
  /** What becomes of an answer on its way to the gateway. */
  readonly onAnswer?: (request: Request, answer: Response) => Response | Promise<Response>;
}

/** A user of the emulated service before a Linxo gateway, and everything that the gateway asked for. */
export async function linxoPerson({ session, options, queue, twist, onAnswer }: Setting = {}) {
  const clock = simulatedClock();
  const emulator = linxoEmulator({ clock, keyPair, ledger: memoryLedger(), ...(queue && { queue }) });
  const calls: Call[] = [];
  const { token } = await newLinxoUser(emulator);
  const { wait, listen } = patience(clock);
  /** A service as another process would have it. */
  const newGateway = (more: Partial<LinxoSession> = {}) =>
    linxoService({
      url: API,
      clientId: 'demo-client',
      clientSecret: 'demo-secret',
      redirectUri: CALLBACK,
      ownKey,
      now: clock.now,
      pause: clock.pause,
      async fetch(request) {
        const { pathname, search } = new URL(request.url);
        const path = (pathname + search).replace('/sandbox/linxo/v2.1', '');
        calls.push({ method: request.method, path, body: await request.clone().text() });
        const answer = await emulator.fetch(request);
        const isTwisted = twist && request.method === 'GET' && path.startsWith('/queues/');
        if (isTwisted) return Response.json(twist(await answer.json()));
        return onAnswer ? onAnswer(request, answer) : answer;
      },
      ...options,
    })({ token, ...session, ...more });
  let gateway = newGateway();
  let attempts = 0;

  const person = {
    clock,
    emulator,
    calls,
    token,
    wait,
    get gateway() {
      return gateway;
    },
    /** The server is started again: whatever it remembered is gone. */
    restart(more: Partial<LinxoSession> = {}) {
      gateway = newGateway(more);
    },
    attempt(channelId: string = FORM, more: Partial<Attempt> = {}): Attempt {
      attempts += 1;
      return {
        id: `attempt-${attempts}`,
        providerId: channelId.split(':')[0] ?? '',
        channelId,
        seq: 0,
        ...more,
      };
    },
    async submit(values: Readonly<Record<string, string>>, attempt: Attempt = person.attempt()) {
      const key = await wait(gateway.sealingKey(attempt.channelId ?? '', never));
      return listen(gateway.submit(attempt, await sealValues(key, values), never), attempt);
    },
    /** Signs in at Linxo Test Bank as a persona. */
    signIn: (persona: string, attempt?: Attempt) => person.submit({ '300': 'dev', '301': persona }, attempt),
    goToTheBank: (attempt: Attempt = person.attempt(SITE)) => person.submit({}, attempt),
    resume: (attempt: Attempt, returned?: Returned) =>
      listen(gateway.resume(attempt, returned, never), attempt),
    /** Takes the decision at the bank's page; what comes back in the address. */
    async decide(url: string, decision: string): Promise<Returned> {
      return Object.fromEntries((await decideAtBank(emulator, url, decision)).searchParams);
    },
    async answer(
      connectionId: string,
      asked: ConnectionUpdate,
      actionId: string,
      values: Readonly<Record<string, string>> = {},
      channelId = FORM,
    ) {
      if (asked.kind !== 'challenge') throw new Error('That is no question.');
      const key = await wait(gateway.sealingKey(channelId, never, 'answer'));
      const sealed = await sealValues(key, values);
      const { id: challengeId, version } = asked.challenge;
      const answer = { key: crypto.randomUUID(), challengeId, version, actionId, sealed };
      await wait(gateway.answer(connectionId, answer, never));
    },
    async choose(connectionId: string, chosen: readonly string[], refused: readonly string[] = []) {
      const choice = { key: crypto.randomUUID(), chosen: [...chosen], refused: [...refused] };
      await wait(gateway.chooseAccounts(connectionId, choice, never));
    },
    retry: (connectionId: string) => wait(gateway.retry(connectionId, crypto.randomUUID(), never)),
    /** The connections of the documents: 17730, 18902 and 18903. */
    seed: () => person.control('POST', '/connections'),
    async control(method: string, path: string, body?: object) {
      const answer = await emulator.fetch(
        new Request(`${LINXO}/control${path}`, {
          method,
          headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
          ...(body && { body: JSON.stringify(body) }),
        }),
      );
      if (!answer.ok) throw new Error(await answer.text());
    },
    /** The bodies of requests of a kind. */
    sent: (method: string, pattern: RegExp) =>
      calls
        .filter((call) => call.method === method && pattern.test(call.path))
        .map(({ path, body }) => ({ path, body: body === '' ? undefined : JSON.parse(body) })),
  };
  return person;
}
