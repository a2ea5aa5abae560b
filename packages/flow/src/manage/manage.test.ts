import {
  Account,
  ConnectError,
  type ConnectEventBody,
  Connection,
  type Managed,
  type Management,
} from '@linkspan/protocol';
import * as v from 'valibot';
import { expect, test, vi } from 'vitest';
import { createActor } from 'xstate';
import { createManageMachine } from './manage-machine.ts';
import { manageViewOf } from './manage-view.ts';

const one = v.parse(Connection, {
  id: 'c1',
  provider: { id: 'p', name: 'Plain Power' },
  status: 'verified',
  actions: ['repair', 'rename', 'accounts', 'disconnect'],
  consentId: 'k1',
});
const consent = { id: 'k1', version: 'v1', at: 1, scopes: [{ id: 'bills' }] };
const light = v.parse(Account, { id: 'light', name: 'Light', shared: true });

/** The list over a management in the test's hands. */
async function opened(more: Partial<Management> = {}) {
  let managed: Managed = { connections: [one], consents: [consent] };
  const told: ConnectEventBody[] = [];
  const keys: string[] = [];
  let ids = 0;
  const management: Management = {
    read: async () => managed,
    rename: async (id, name, key) => {
      keys.push(key);
      managed = { ...managed, connections: [{ ...one, id, name }] };
    },
    accounts: async () => [light],
    share: async (_id, { key }) => void keys.push(key),
    disconnect: async (_id, key) => {
      keys.push(key);
      managed = { ...managed, connections: [] };
    },
    revoke: async (_id, key) => {
      keys.push(key);
      managed = { connections: [], consents: [] };
    },
    ...more,
  };
  const actor = createActor(
    createManageMachine({
      management: async () => management,
      environment: { newId: () => `id-${++ids}` },
      tell: (event) => told.push(event),
    }),
  );
  actor.start();
  const view = () => manageViewOf(actor.getSnapshot());
  const at = (name: string) => expect.poll(() => [view().name, view().busy]).toEqual([name, false]);
  return { actor, view, at, told, keys };
}

test('a connection is named, told without its name, and shown by it', async () => {
  const { actor, view, at, told } = await opened();
  await at('list');
  actor.send({ type: 'connection.opened', connectionId: 'c1' });
  actor.send({ type: 'naming' });
  actor.send({ type: 'confirmed', change: { kind: 'name', connectionId: 'c1', name: 'The cabin' } });
  await at('connection');
  expect(view()).toMatchObject({ connection: { name: 'The cabin' }, done: { kind: 'name' } });
  expect(told).toEqual([{ type: 'connection_changed', connectionId: 'c1', change: 'name' }]);
});

test('what was disconnected is gone from the list, and the host hears of it', async () => {
  const { actor, view, at, told } = await opened();
  await at('list');
  actor.send({ type: 'connection.opened', connectionId: 'c1' });
  actor.send({ type: 'ending' });
  actor.send({ type: 'back' });
  await at('connection');
  actor.send({ type: 'ending' });
  actor.send({ type: 'confirmed', change: { kind: 'ended', connectionId: 'c1', name: 'Plain Power' } });
  await at('list');
  expect(view()).toMatchObject({ managed: { connections: [] }, done: { kind: 'ended' } });
  expect(told).toEqual([{ type: 'connection_removed', connectionId: 'c1' }]);
});

test('a consent that is taken back is told with each connection that ends by it', async () => {
  const { actor, at, told } = await opened();
  await at('list');
  actor.send({ type: 'consent.opened', consentId: 'k1' });
  actor.send({ type: 'revoking' });
  const change = { kind: 'revoked', consentId: 'k1', version: 'v1', connectionIds: ['c1'] } as const;
  actor.send({ type: 'confirmed', change });
  await at('list');
  expect(told).toEqual([
    { type: 'consent_revoked', consentVersion: 'v1' },
    { type: 'connection_removed', connectionId: 'c1' },
  ]);
});

test('a try whose answer was lost keeps its key, and nothing is told before it counts', async () => {
  const tries: string[] = [];
  const { actor, view, at, told } = await opened({
    share: async (_id, { key }) => {
      tries.push(key);
      if (tries.length === 1) throw new ConnectError('network');
    },
  });
  await at('list');
  actor.send({ type: 'connection.opened', connectionId: 'c1' });
  actor.send({ type: 'sharing' });
  await at('sharing');
  const change = { kind: 'accounts', connectionId: 'c1', name: 'x', chosen: [], refused: ['gas'] } as const;
  actor.send({ type: 'confirmed', change });
  await expect.poll(() => view().error?.code).toBe('network');
  expect(told).toEqual([]);
  actor.send({ type: 'confirmed', change });
  await at('connection');
  expect(tries).toEqual([tries[0], tries[0]]);
  expect(told).toHaveLength(1);
});

test('what cannot be read can be read again', async () => {
  const read = vi.fn<Management['read']>().mockRejectedValueOnce(new ConnectError('network'));
  read.mockResolvedValueOnce({ connections: [], consents: [] });
  const { actor, view, at } = await opened({ read });
  await at('unread');
  expect(view().error?.code).toBe('network');
  actor.send({ type: 'again' });
  await at('list');
});

test('a session that is over ends the change and says so', async () => {
  const { actor, view, at } = await opened({
    disconnect: () => Promise.reject(new ConnectError('session_expired')),
  });
  await at('list');
  actor.send({ type: 'connection.opened', connectionId: 'c1' });
  actor.send({ type: 'ending' });
  actor.send({ type: 'confirmed', change: { kind: 'ended', connectionId: 'c1', name: 'x' } });
  await at('unread');
  expect(view().error?.code).toBe('session_expired');
});

test('what a connection does not offer is not asked about', async () => {
  const managed = { connections: [{ ...one, actions: ['repair'] }], consents: [] };
  const { actor, view, at } = await opened({ read: async () => managed });
  await at('list');
  actor.send({ type: 'connection.opened', connectionId: 'c1' });
  for (const type of ['naming', 'sharing', 'ending'] as const) actor.send({ type });
  expect(view().name).toBe('connection');
});
