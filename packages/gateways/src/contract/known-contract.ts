import { describe, expect, test } from 'vitest';
import { never, type Person } from './person.ts';
import type { GatewayScenarios } from './scenario.ts';

/** A sign-in that is connected already: it is asked what to do, and never becomes a second connection. */
export function knownContract({ known }: GatewayScenarios, enter: () => Promise<Person>): void {
  if (!known) return;
  describe('a sign-in that is connected already', () => {
    const comeAgain = async () => {
      const person = await enter();
      const first = await person.connect(known);
      const again = await person.submit(known);
      const { challenge } = await again.until('challenge');
      const act = async (actionId: string) =>
        person.answer(again.connectionId, await person.reply(known, challenge, { actionId }));
      return { person, first, again, challenge, act };
    };

    test('is asked about', async () => {
      const { person, first, again, challenge } = await comeAgain();
      expect(challenge).toMatchObject({
        fields: [],
        actions: [
          { id: 'finish', kind: 'submit' },
          { id: 'repair', kind: 'submit' },
          { id: 'cancel', kind: 'cancel' },
        ],
        known: { status: 'verified' },
      });
      expect(again.connectionId).toBe(first.connectionId);
      await expectConnections(person, [first.connectionId]);
    });

    test('stays as it is', async () => {
      const { person, first, again, act } = await comeAgain();
      await act('finish');
      expect(await again.final()).toMatchObject({
        kind: 'verified',
        connection: { id: first.connectionId, status: 'verified' },
      });
      await expectConnections(person, [first.connectionId]);
    });

    test('signs in again', async () => {
      const { person, first, again, act } = await comeAgain();
      await act('repair');
      expect(await again.final()).toMatchObject({
        kind: 'verified',
        connection: { id: first.connectionId },
      });
      await expectConnections(person, [first.connectionId]);
    });

    test('is left alone', async () => {
      const { person, first, again, act } = await comeAgain();
      await act('cancel');
      expect(await again.final()).toMatchObject({ problem: { code: 'challenge_cancelled' } });
      await expectConnections(person, [first.connectionId]);
    });

    test('is asked about once more after a look, and by two attempts at once', async () => {
      const { person, first, again, challenge } = await comeAgain();
      const look = person.resume(again.attempt);
      expect((await look.until('challenge')).challenge).toMatchObject({ id: challenge.id });
      const third = await person.submit(known);
      expect((await third.until('challenge')).challenge.known).toEqual(challenge.known);
      await expectConnections(person, [first.connectionId]);
    });
  });
}

async function expectConnections({ gateway }: Person, ids: readonly string[]): Promise<void> {
  const connections = (await gateway.connections?.(never())) ?? [];
  expect(connections.map(({ id }) => id)).toEqual(ids);
}
