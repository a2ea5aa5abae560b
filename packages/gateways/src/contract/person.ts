import type {
  Account,
  Attempt,
  Challenge,
  ChallengeAnswer,
  ConnectionUpdate,
  Returned,
  Sealed,
  SealingUse,
} from '@linkspan/protocol';
import { expect } from 'vitest';
import { Listener, passTime } from './listener.ts';
import type { GatewaySetup, Reply, Scenario } from './scenario.ts';

let ids = 0;

/** A key or attempt id that no other test has used. */
export function newId(): string {
  ids += 1;
  return `contract-${ids}-${crypto.randomUUID()}`;
}

/** Does at a gateway what a person and the flow do together. */
export class Person {
  readonly setup: GatewaySetup;

  constructor(setup: GatewaySetup) {
    this.setup = setup;
  }

  get gateway() {
    return this.setup.gateway;
  }

  /** Waits while time passes. */
  wait<T>(promise: Promise<T>): Promise<T> {
    return passTime(promise, this.setup.advance);
  }

  attempt({ providerId, channelId }: Scenario, more: Partial<Attempt> = {}): Attempt {
    return { id: newId(), providerId, channelId, seq: 0, ...more };
  }

  async seal({ channelId, values }: Scenario, use?: SealingUse): Promise<Sealed> {
    const key = await this.wait(this.gateway.sealingKey(channelId, never(), use));
    return this.setup.seal(key, values);
  }

  async submit(scenario: Scenario, attempt = this.attempt(scenario), signal = never()): Promise<Listener> {
    return this.send(attempt, await this.seal(scenario), signal);
  }

  send(attempt: Attempt, sealed: Sealed, signal = never()): Listener {
    return this.listen(this.gateway.submit(attempt, sealed, signal), attempt);
  }

  resume(attempt: Attempt, returned?: Returned, signal = never()): Listener {
    return this.listen(this.gateway.resume(attempt, returned, signal), attempt);
  }

  listen(updates: AsyncIterable<ConnectionUpdate>, attempt: Attempt): Listener {
    const { advance, asksAccounts } = this.setup;
    const share = asksAccounts
      ? (connectionId: string, offered: readonly Account[]) =>
          // Somebody who is told an older turn again has chosen already.
          this.choose(connectionId, offered, offered.length).catch((error: unknown) =>
            expect(error).toMatchObject({ name: 'ConnectError' }),
          )
      : undefined;
    return new Listener(updates, attempt, advance, share);
  }

  /** The answer as it travels; sent again it must be the very same. */
  async reply(
    scenario: Scenario,
    challenge: Challenge,
    reply: Reply,
    key = newId(),
  ): Promise<ChallengeAnswer> {
    const { actionId, values } = reply;
    const sealed = values && (await this.seal({ ...scenario, values }, 'answer'));
    return {
      key,
      challengeId: challenge.id,
      version: challenge.version,
      actionId,
      ...(sealed && { sealed }),
    };
  }

  answer(connectionId: string, answer: ChallengeAnswer): Promise<void> {
    return this.wait(this.gateway.answer(connectionId, answer, never()));
  }

  choose(connectionId: string, accounts: readonly Account[], chosen: number, key = newId()): Promise<void> {
    const ids = accounts.map(({ id }) => id);
    const choice = { key, chosen: ids.slice(0, chosen), refused: ids.slice(chosen) };
    return this.wait(this.gateway.chooseAccounts(connectionId, choice, never()));
  }

  /** A connection made without a question asked. */
  async connect(scenario: Scenario): Promise<Listener> {
    const listener = await this.submit(scenario);
    await listener.until('verified');
    return listener;
  }
}

/** A signal that is never aborted. */
export function never(): AbortSignal {
  return new AbortController().signal;
}
