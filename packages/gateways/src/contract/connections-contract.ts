import { managementOf } from '@linkspan/protocol';
import { expect, test } from 'vitest';
import { never, type Person } from './person.ts';
import type { GatewayScenarios } from './scenario.ts';

/** Connections that exist: listed to whom they belong, changed by them, and ended for good. */
export function connectionsContract(
  { verified, shared }: GatewayScenarios,
  enter: () => Promise<Person>,
): void {
  const locale = () => 'en';

  test('a connection is listed to its person only', async () => {
    const person = await enter();
    const { connectionId } = await person.connect(verified);
    const { setup } = person;
    const own = await managementOf(setup.manager ?? person.gateway, locale);
    expect((await person.wait(own.read(never()))).connections.map(({ id }) => id)).toEqual([connectionId]);
    if (!setup.stranger) return;
    const other = await managementOf(setup.strangeManager ?? setup.stranger, locale);
    expect((await person.wait(other.read(never()))).connections).toEqual([]);
  });

  test('ending a connection twice is no error, and then it is gone', async () => {
    const person = await enter();
    const { attempt, connectionId } = await person.connect(verified);
    const own = await managementOf(person.gateway, locale);
    await person.wait(own.disconnect(connectionId, 'end', never()));
    await person.wait(own.disconnect(connectionId, 'end', never()));
    await person.wait(own.disconnect(connectionId, 'end-again', never()));
    await person.wait(own.disconnect('no-such-connection', 'end-none', never()));
    expect((await person.wait(own.read(never()))).connections).toEqual([]);
    expect((await person.resume(attempt).final()).kind).toBe('failed');
  });

  test('somebody else cannot end a connection', async () => {
    const person = await enter();
    const { attempt, connectionId } = await person.connect(verified);
    const { stranger, strangeManager } = person.setup;
    if (!stranger) return;
    const other = await managementOf(strangeManager ?? stranger, locale);
    await person.wait(other.disconnect(connectionId, 'end', never())).catch(() => undefined);
    expect((await person.resume(attempt).final()).kind).toBe('verified');
  });

  if (!shared) return;

  test('accounts are no longer shared and shared again, and one always is', async () => {
    const person = await enter();
    const listener = await person.submit(shared);
    const offered = await listener.until('accounts');
    const { connectionId } = listener;
    await person.choose(connectionId, offered.accounts, 2);
    await listener.final();
    const own = await managementOf(person.setup.manager ?? person.gateway, locale);
    const read = () => person.wait(own.accounts(connectionId, never()));
    const [first, ...others] = (await read()).filter((account) => account.shared);
    if (!first || others.length === 0) throw new Error('The scenario `shared` shares two accounts or more.');
    const rest = others.map(({ id }) => id);
    const without = { key: 'without', chosen: [], refused: [first.id] };
    await person.wait(own.share(connectionId, without, never()));
    await person.wait(own.share(connectionId, without, never()));
    expect((await read()).find(({ id }) => id === first.id)?.shared).toBe(false);
    const none = { key: 'none', chosen: [], refused: rest };
    await expect(person.wait(own.share(connectionId, none, never()))).rejects.toMatchObject({
      problem: { code: 'no_accounts' },
    });
    await person.wait(own.share(connectionId, { key: 'with', chosen: [first.id], refused: [] }, never()));
    expect((await read()).filter((account) => account.shared).map(({ id }) => id)).toEqual(
      expect.arrayContaining([first.id, ...rest]),
    );
    const foreign = own.share(connectionId, { key: 'foreign', chosen: ['no-such'], refused: [] }, never());
    await expect(person.wait(foreign)).rejects.toThrow();
  });
}
