import { expect, test } from 'vitest';
import { never, type Person } from './person.ts';
import type { GatewayScenarios } from './scenario.ts';

/** Connections that exist: listed to whom they belong, and ended for good. */
export function connectionsContract({ verified }: GatewayScenarios, enter: () => Promise<Person>): void {
  test('a connection is listed to its person only', async () => {
    const person = await enter();
    const { connectionId } = await person.connect(verified);
    const { gateway, setup } = person;
    if (gateway.connections) {
      const own = await person.wait(gateway.connections(never()));
      expect(own.map(({ id }) => id)).toEqual([connectionId]);
    }
    if (setup.stranger?.connections) {
      expect(await person.wait(setup.stranger.connections(never()))).toEqual([]);
    }
  });

  test('ending a connection twice is no error, and then it is gone', async () => {
    const person = await enter();
    const { attempt, connectionId } = await person.connect(verified);
    const { gateway } = person;
    if (!gateway.disconnect) return;
    await person.wait(gateway.disconnect(connectionId, never()));
    await person.wait(gateway.disconnect(connectionId, never()));
    await person.wait(gateway.disconnect('no-such-connection', never()));
    if (gateway.connections) expect(await person.wait(gateway.connections(never()))).toEqual([]);
    expect((await person.resume(attempt).final()).kind).toBe('failed');
  });

  test('somebody else cannot end a connection', async () => {
    const person = await enter();
    const { attempt, connectionId } = await person.connect(verified);
    const { stranger } = person.setup;
    if (!stranger?.disconnect) return;
    await person.wait(stranger.disconnect(connectionId, never())).catch(() => undefined);
    expect((await person.resume(attempt).final()).kind).toBe('verified');
  });
}
