import { describe, expect, test } from 'vitest';
import { newId, type Person } from './person.ts';
import type { GatewayScenarios } from './scenario.ts';

/** Signals: whatever is aborted rejects with the signal's reason. */
export function signalContract(scenarios: GatewayScenarios, enter: () => Promise<Person>): void {
  const { verified, challenge, silent } = scenarios;
  const waiting = silent ?? challenge;

  test('every call with an aborted signal rejects with its reason', async () => {
    const person = await enter();
    const { gateway } = person;
    const reason = new Error('left');
    const signal = AbortSignal.abort(reason);
    const sealed = await person.seal(verified);
    const attempt = person.attempt(verified);
    const calls: (() => Promise<unknown> | undefined)[] = [
      () => gateway.start(signal),
      () => gateway.searchProviders({ zip: '94609' }, signal),
      () => gateway.provider(verified.providerId, signal),
      () => gateway.sealingKey(verified.channelId, signal),
      () => person.send(attempt, sealed, signal).next(),
      () => person.resume(attempt, undefined, signal).next(),
      () => gateway.answer('c', { key: newId(), challengeId: 'q', version: 1, actionId: 'submit' }, signal),
      () => gateway.retry('c', newId(), signal),
      () => gateway.chooseAccounts('c', { key: newId(), chosen: ['a'], refused: [] }, signal),
      () => gateway.connections?.(signal),
      () => gateway.disconnect?.('c', signal),
    ];
    for (const call of calls) {
      const answer = call();
      if (answer) await expect(person.wait(answer)).rejects.toBe(reason);
    }
    expect(await person.resume(attempt).final()).toMatchObject({ problem: { code: 'unknown_outcome' } });
  });

  if (waiting)
    describe('while a conversation waits', () => {
      test('aborting it rejects with the reason, and a look finds it where it was', async () => {
        const person = await enter();
        const controller = new AbortController();
        const reason = new Error('left');
        const listener = await person.submit(waiting, person.attempt(waiting), controller.signal);
        await listener.until('opened');
        const rest = (async () => {
          for (;;) await listener.next();
        })();
        controller.abort(reason);
        await expect(rest).rejects.toBe(reason);
        const look = person.resume(listener.attempt);
        expect(await look.next()).toBeDefined();
        await look.leave();
        expect(look.attempt.connectionId).toBe(listener.connectionId);
      });
    });
}
