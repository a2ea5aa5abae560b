import type { Attempt, Connection, ConnectionUpdate, Gateway, Problem } from '@linkspan/protocol';
import { type SimulatedClock, simulatedClock } from '../clock/simulated-clock.ts';
import type { GatewayContext } from '../conversation/conversation-gateway.ts';
import { type Ledger, memoryLedger } from '../conversation/ledger.ts';
import { sealValues } from '../conversation/seal-values.ts';
import { generateSealingKey } from '../conversation/sealing.ts';
import { type SandboxNetwork, sandboxNetwork } from './sandbox-network.ts';

const privateKey = await generateSealingKey();
export const never = new AbortController().signal;

/** A network on a ledger and a clock that survive it, so that a second one continues after the first. */
export function network(ledger: Ledger = memoryLedger(), clock: SimulatedClock = simulatedClock()) {
  return { ledger, clock, network: sandboxNetwork({ ledger, clock, privateKey }) };
}

/** Somebody who types into the form of PG&E unless told otherwise. */
export function person(
  { clock, network }: { clock: SimulatedClock; network: SandboxNetwork },
  context: Partial<GatewayContext> = {},
) {
  const gateway: Gateway = network.gateway({ userId: 'jane', mode: 'create', ...context });
  let attempts = 0;

  return {
    gateway,
    attempt: (more: Partial<Attempt> = {}): Attempt => {
      attempts += 1;
      return { id: `attempt-${attempts}`, providerId: 'eia-14328', seq: 0, ...more };
    },
    async submit(values: Readonly<Record<string, string>>, attempt: Attempt) {
      const key = await gateway.sealingKey('form', never);
      return listen(clock, gateway.submit(attempt, await sealValues(key, values), never), attempt);
    },
    resume: (attempt: Attempt) => listen(clock, gateway.resume(attempt, undefined, never), attempt),
    async answer(
      connectionId: string,
      asked: ConnectionUpdate | undefined,
      typed: Readonly<Record<string, string>>,
      actionId = 'submit',
    ) {
      const key = await gateway.sealingKey('form', never);
      const question =
        asked?.kind === 'challenge'
          ? asked.challenge
          : { id: asked?.kind === 'approval' ? asked.approval.id : '', version: 1 };
      await gateway.answer(
        connectionId,
        {
          key: crypto.randomUUID(),
          challengeId: question.id,
          version: question.version,
          actionId,
          sealed: await sealValues(key, typed),
        },
        never,
      );
    },
  };
}

/** Follows a conversation while its clock is moved by the reader. */
export function listen(clock: SimulatedClock, updates: AsyncIterable<ConnectionUpdate>, attempt: Attempt) {
  const heard: ConnectionUpdate[] = [];
  let over = false;
  let error: unknown;
  const reading = (async () => {
    for await (const update of updates) heard.push(update);
  })()
    .catch((reason: unknown) => {
      error = reason;
    })
    .finally(() => {
      over = true;
    });
  return {
    heard,
    kinds: () => heard.map(({ kind }) => kind),
    last: () => heard.at(-1),
    error: () => error,
    /** The attempt as the flow would hold it now. */
    attempt: (): Attempt => {
      const opened = heard.find((update) => update.kind === 'opened');
      return {
        ...attempt,
        seq: heard.at(-1)?.seq ?? attempt.seq,
        ...(opened && { connectionId: opened.connectionId }),
      };
    },
    connectionId: () => heard.find((update) => update.kind === 'opened')?.connectionId ?? '',
    /** Lets time pass until the conversation is over or waits for the person. */
    async settle(limit = 30_000) {
      for (let passed = 0; !over && passed < limit && !waitsForPerson(heard.at(-1)); passed += 500) {
        await clock.advance(500);
      }
      if (over) await reading;
    },
    async end(limit = 30_000): Promise<{ kind?: string; problem?: Problem; connection?: Connection }> {
      for (let passed = 0; !over && passed < limit; passed += 500) await clock.advance(500);
      if (error) throw error;
      return heard.at(-1) ?? {};
    },
  };
}

function waitsForPerson(update: ConnectionUpdate | undefined): boolean {
  const turns: readonly (string | undefined)[] = ['challenge', 'approval', 'accounts', 'redirect'];
  return turns.includes(update?.kind);
}
