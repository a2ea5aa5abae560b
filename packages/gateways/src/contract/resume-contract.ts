import { describe, expect, test } from 'vitest';
import { newId, type Person } from './person.ts';
import type { GatewayScenarios } from './scenario.ts';

/** Looking: it goes on from where things stand and never sends. */
export function resumeContract(scenarios: GatewayScenarios, enter: () => Promise<Person>): void {
  const { verified, rejected, challenge } = scenarios;

  test('an attempt that nobody knows is an unknown outcome', async () => {
    const person = await enter();
    for (const attempt of [
      { id: newId(), seq: 7 },
      person.attempt(verified, { connectionId: 'no-such-connection' }),
    ]) {
      const listener = person.resume(attempt);
      expect(await listener.final()).toMatchObject({ kind: 'failed', problem: { code: 'unknown_outcome' } });
    }
  });

  test('an attempt that has ended tells its end again, numbered from above', async () => {
    for (const [scenario, end] of [
      [verified, 'verified'],
      [rejected, 'failed'],
    ] as const) {
      const person = await enter();
      const listener = await person.submit(scenario);
      await listener.final();
      const look = person.resume(listener.attempt);
      expect((await look.final()).kind).toBe(end);
      expect(look.repeats).toBe(0);
    }
  });

  if (challenge)
    describe('in the middle of a question', () => {
      test('it begins with that question, as often as one looks', async () => {
        const person = await enter();
        const listener = await person.submit(challenge);
        const asked = await listener.until('challenge');
        await listener.leave();
        let { attempt } = listener;
        for (let round = 0; round < 2; round += 1) {
          const look = person.resume(attempt);
          const first = await look.next();
          expect(first).toMatchObject({ kind: 'challenge', challenge: asked.challenge });
          await look.leave();
          attempt = look.attempt;
        }
      });

      test('it is found by the attempt alone, and an answer given elsewhere is heard', async () => {
        const person = await enter();
        const listener = await person.submit(challenge);
        const { challenge: asked } = await listener.until('challenge');
        await listener.leave();
        const { connectionId: _forgotten, ...attempt } = listener.attempt;
        const look = person.resume(attempt);
        await look.until('challenge');
        expect(look.connectionId).toBe(listener.connectionId);
        await person.answer(look.connectionId, await person.reply(challenge, asked, challenge.right));
        expect((await look.final()).kind).toBe('verified');
      });
    });
}
