import { describe, expect, test } from 'vitest';
import { newId, type Person } from './person.ts';
import type { GatewayScenarios } from './scenario.ts';

/** The choice of accounts: a turn of the conversation, not its end. */
export function accountsContract({ accounts }: GatewayScenarios, enter: () => Promise<Person>): void {
  if (!accounts) return;
  describe('a choice of accounts', () => {
    const offer = async () => {
      const person = await enter();
      const listener = await person.submit(accounts);
      const offered = await listener.until('accounts');
      expect(offered.accounts.length).toBeGreaterThan(1);
      return { person, listener, offered: offered.accounts };
    };

    test('goes on to the end, and the connection has what was chosen', async () => {
      const { person, listener, offered } = await offer();
      await person.choose(listener.connectionId, offered, 1);
      expect(await listener.final()).toMatchObject({
        kind: 'verified',
        connection: { accounts: [{ id: offered[0]?.id }] },
      });
    });

    test('counts once for each key', async () => {
      const { person, listener, offered } = await offer();
      const key = newId();
      await person.choose(listener.connectionId, offered, 1, key);
      await listener.final();
      const another = person.choose(listener.connectionId, offered, offered.length, key);
      await another.catch((error: unknown) => expect(error).toMatchObject({ name: 'ConnectError' }));
      const end = await person.resume(listener.attempt).final();
      expect(end).toMatchObject({ kind: 'verified', connection: { accounts: [{ id: offered[0]?.id }] } });
    });

    test('is offered again to someone who comes back', async () => {
      const { person, listener, offered } = await offer();
      await listener.leave();
      const look = person.resume(listener.attempt);
      expect(await look.next()).toMatchObject({ kind: 'accounts', accounts: offered });
      await person.choose(listener.connectionId, offered, offered.length);
      expect((await look.final()).kind).toBe('verified');
    });
  });
}
