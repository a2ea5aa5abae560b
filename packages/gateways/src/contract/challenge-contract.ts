import { describe, expect, test } from 'vitest';
import { newId, type Person } from './person.ts';
import type { GatewayScenarios } from './scenario.ts';

/** Answers: each counts once, and only for the question it was given to. */
export function challengeContract({ challenge }: GatewayScenarios, enter: () => Promise<Person>): void {
  if (!challenge) return;
  describe('a question', () => {
    const ask = async () => {
      const person = await enter();
      const listener = await person.submit(challenge);
      const { challenge: asked } = await listener.until('challenge');
      return { person, listener, asked };
    };

    test('is answered, and the conversation goes on to its end', async () => {
      const { person, listener, asked } = await ask();
      await person.answer(listener.connectionId, await person.reply(challenge, asked, challenge.right));
      expect(await listener.final()).toMatchObject({ kind: 'verified' });
    });

    test('takes the same right answer twice as one', async () => {
      const { person, listener, asked } = await ask();
      const answer = await person.reply(challenge, asked, challenge.right);
      await person.answer(listener.connectionId, answer);
      await person.answer(listener.connectionId, answer);
      expect(await listener.final()).toMatchObject({ kind: 'verified' });
    });

    test('does not take the answer to another question', async () => {
      const { person, listener, asked } = await ask();
      const answer = await person.reply(challenge, { ...asked, id: 'no-such-question' }, challenge.right);
      await person.answer(listener.connectionId, answer).catch(expectConnectError);
      const look = person.resume(listener.attempt);
      expect(await look.until('challenge')).toMatchObject({
        challenge: { id: asked.id, version: asked.version },
      });
    });

    test('of somebody else cannot be answered or seen', async () => {
      const { person, listener, asked } = await ask();
      const { stranger } = person.setup;
      if (!stranger) return;
      const answer = await person.reply(challenge, asked, challenge.right);
      const other = person.wait(stranger.answer(listener.connectionId, answer, new AbortController().signal));
      await expect(other).rejects.toMatchObject({ name: 'ConnectError' });
      const look = person.listen(
        stranger.resume({ ...listener.attempt, seq: 0 }, undefined, new AbortController().signal),
        { ...listener.attempt, seq: 0 },
      );
      expect(await look.final()).toMatchObject({ problem: { code: 'unknown_outcome' } });
    });

    if (challenge.wrong)
      test('answered wrongly is asked again, once for each key', async () => {
        const { person, listener, asked } = await ask();
        const wrong = await person.reply(challenge, asked, challenge.wrong ?? challenge.right);
        await person.answer(listener.connectionId, wrong);
        const again = await listener.until('challenge');
        expect(again.challenge).toMatchObject({ id: asked.id, version: asked.version + 1 });
        await person.answer(listener.connectionId, wrong);
        const look = person.resume(listener.attempt);
        expect((await look.until('challenge')).challenge).toEqual(again.challenge);
      });

    if (challenge.wrong)
      test('asked again does not take an answer to the older version', async () => {
        const { person, listener, asked } = await ask();
        const wrong = await person.reply(challenge, asked, challenge.wrong ?? challenge.right);
        await person.answer(listener.connectionId, wrong);
        const again = await listener.until('challenge');
        const stale = await person.reply(challenge, asked, challenge.right, newId());
        await person.answer(listener.connectionId, stale).catch(expectConnectError);
        const look = person.resume(listener.attempt);
        expect((await look.until('challenge')).challenge).toEqual(again.challenge);
        await person.answer(
          listener.connectionId,
          await person.reply(challenge, again.challenge, challenge.right),
        );
        expect(await look.final()).toMatchObject({ kind: 'verified' });
      });

    if (challenge.cancel)
      test('can be cancelled', async () => {
        const { person, listener, asked } = await ask();
        const cancel = await person.reply(challenge, asked, challenge.cancel ?? challenge.right);
        await person.answer(listener.connectionId, cancel);
        expect(await listener.final()).toMatchObject({ problem: { code: 'challenge_cancelled' } });
      });
  });
}

/** Refusing is as good as ignoring, if it is said in our words. */
function expectConnectError(error: unknown): void {
  expect(error).toMatchObject({ name: 'ConnectError' });
}
