import type { Attempt, ConnectionUpdate, Gateway } from '@linkspan/protocol';
import { type SimulatedClock, simulatedClock } from '../clock/simulated-clock.ts';
import { type Ledger, memoryLedger } from '../conversation/ledger.ts';
import { listen } from '../conversation/listen.fixture.ts';
import { sealValues } from '../conversation/seal-values.ts';
import { generateSealingKey } from '../conversation/sealing.ts';
import type { GatewayContext } from '../conversation/world.ts';
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
