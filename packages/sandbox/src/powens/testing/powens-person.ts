import { type PowensOptions, type PowensSession, powensService } from '@linkspan/gateways/powens';
import type { Attempt, ConnectionUpdate, Returned } from '@linkspan/protocol';
import { simulatedClock } from '../../clock/simulated-clock.ts';
import { memoryLedger } from '../../conversation/ledger.ts';
import { sealValues } from '../../conversation/seal-values.ts';
import { generateSealingKey } from '../../conversation/sealing.ts';
import { patience } from '../../testing/patience.ts';
import { powensEmulator } from '../emulator.ts';
import { findConnector } from '../institutions/connectors.ts';
import { API, bankVisitor, CALLBACK } from './powens-user.ts';

const privateKey = await generateSealingKey();
const { signal: never } = new AbortController();

/** The test connector of the documents, with a form and then the bank's own site. */
export const TEST = findConnector(40)?.uuid ?? '';
export const FORM = `${TEST}:credentials:directaccess`;
export const WEB = `${TEST}:webauth:openapi`;

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

/**
 * A user of the emulated domain before a Powens gateway, and everything that the gateway asked for. `told` is how
 * a domain puts its answers that is not quite as the emulated one.
 */
export async function powensPerson(
  session: Partial<PowensSession> = {},
  options: Partial<PowensOptions> = {},
  told: (answer: Response, request: Request) => Response | Promise<Response> = (answer) => answer,
) {
  const clock = simulatedClock();
  const emulator = powensEmulator({ clock, privateKey, ledger: memoryLedger() });
  const calls: Call[] = [];
  const { token, visit } = await bankVisitor(emulator);
  /** A service as another process would have it. */
  const newService = () =>
    powensService({
      url: API,
      clientId: '1',
      redirectUri: CALLBACK,
      now: clock.now,
      pause: clock.pause,
      async fetch(request) {
        const { pathname, search } = new URL(request.url);
        const path = (pathname + search).replace('/sandbox/powens/2.0', '');
        calls.push({ method: request.method, path, body: await request.clone().text() });
        return told(await emulator.fetch(request), request);
      },
      ...options,
    });
  const newGateway = (more: Partial<PowensSession> = {}) => newService()({ token, ...session, ...more });
  let gateway = newGateway();
  let attempts = 0;

  const { wait, listen } = patience(clock);

  const person = {
    clock,
    emulator,
    calls,
    token,
    visit,
    wait,
    get gateway() {
      return gateway;
    },
    /** The server is started again: whatever it remembered is gone. */
    restart(more: Partial<PowensSession> = {}) {
      gateway = newGateway(more);
    },
    newGateway,
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
      const sealed = await sealValues(key, values);
      return listen(gateway.submit(attempt, sealed, never), attempt);
    },
    /** Signs in at the test connector as a persona. */
    signIn: (persona: string, attempt?: Attempt) =>
      person.submit({ website: 'par', login: 'jane', password: persona }, attempt),
    goToTheBank: (attempt: Attempt = person.attempt(WEB)) => person.submit({ website: 'par' }, attempt),
    resume: (attempt: Attempt, returned?: Returned) =>
      listen(gateway.resume(attempt, returned, never), attempt),
    async answer(
      connectionId: string,
      asked: ConnectionUpdate,
      values: Readonly<Record<string, string>>,
      actionId = 'submit',
    ) {
      if (asked.kind !== 'challenge') throw new Error('That is no question.');
      const key = await wait(gateway.sealingKey(FORM, never, 'answer'));
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
    connections: async () =>
      (await wait(gateway.connections?.(never) ?? Promise.resolve([]))).map(({ id }) => id),
    /** The requests of a kind, without their query. */
    asked: (method: string, pattern: RegExp) =>
      calls.filter((call) => call.method === method && pattern.test(call.path)),
  };
  return person;
}
