import { expect, test } from 'vitest';
import { rehearse } from './testing/rehearsal.ts';

const attempt = {
  id: 'a1',
  providerId: 'plain',
  channelId: 'plain:form',
  connectionId: 'c1',
  seq: 4,
  memo: 'note',
};
const record = { sessionId: 'session', attempt, zip: '94609' };
const challenge = { id: 'q', version: 1, messages: [], fields: [], actions: [] };

test('a reload goes on with the attempt in the record: it looks and never sends', async () => {
  const flow = rehearse({ record });
  await flow.start();
  expect(flow.called('resume')).toMatchObject([{ attempt: 'a1', seq: 4 }]);
  await flow.tell({ kind: 'challenge', challenge });
  expect(flow.screen()).toMatchObject({
    name: 'challenge',
    provider: { id: 'plain' },
    channelId: 'plain:form',
  });
  expect(flow.called('submit')).toEqual([]);
});

test('an attempt that the session knows is gone on with, and the record adds what it knows', async () => {
  const flow = rehearse({ record, session: { open: { id: 'a1', seq: 2, connectionId: 'c1' } } });
  await flow.start();
  expect(flow.called('resume')).toMatchObject([{ attempt: 'a1', seq: 4 }]);
});

test('the session has the last word on which attempt is open', async () => {
  const flow = rehearse({ record, session: { open: { id: 'a2', seq: 2 } } });
  await flow.start();
  expect(flow.called('resume')).toMatchObject([{ attempt: 'a2', seq: 2 }]);
});

test('after a reload the values are gone: an unknown outcome asks again, with the reason', async () => {
  const flow = rehearse({
    record: { sessionId: 'session', attempt: { id: 'a1', providerId: 'plain', seq: 0 } },
  });
  await flow.start();
  await flow.tell({ kind: 'failed', problem: { code: 'unknown_outcome', gone: false } });
  expect(flow.screen()).toMatchObject({
    name: 'credentials',
    provider: { id: 'plain' },
    notice: { code: 'unknown_outcome' },
  });
  await flow.send(flow.submit());
  expect(flow.called('submit')[0]?.attempt).not.toBe('a1');
});

test('update mode looks first where an attempt is open', async () => {
  const connection = {
    id: 'c1',
    provider: { id: 'plain', name: 'Plain Power' },
    username: 'ja•••',
    status: 'broken' as const,
  };
  const flow = rehearse({ record, session: { mode: 'update', connection } });
  await flow.start();
  expect(flow.screen().name).toBe('waiting');
  await flow.tell({ kind: 'failed', problem: { code: 'invalid_credentials', gone: false } });
  expect(flow.screen()).toMatchObject({
    name: 'credentials',
    mode: 'update',
    username: 'ja•••',
  });
});

test('an update that looks first finds new accounts, or the form with the reason; it looks once', async () => {
  const connection = {
    id: 'c1',
    provider: { id: 'plain', name: 'Plain Power' },
    status: 'verified' as const,
  };
  const flow = rehearse({ session: { mode: 'update', connection, look: true } });
  await flow.start();
  expect(flow.called('resume')).toMatchObject([{ attempt: expect.any(String) }]);
  await flow.tell({
    kind: 'accounts',
    accounts: [{ id: 'new', name: 'New', eligible: true, refusing: 'ignored' }],
  });
  expect(flow.screen()).toMatchObject({ name: 'accounts', accounts: [{ id: 'new' }] });
  await flow.tell({ kind: 'failed', problem: { code: 'invalid_credentials', gone: false } });
  expect(flow.screen()).toMatchObject({ name: 'credentials', notice: { code: 'invalid_credentials' } });
  expect(flow.called('submit')).toEqual([]);
});

test('a reload at the form comes back to the form, and nothing is sent by itself', async () => {
  const first = rehearse();
  await first.start();
  await first.send({ type: 'provider.chosen', providerId: 'plain', zip: '94609' });
  const kept = first.records.get('session');
  expect(kept).toEqual({ sessionId: 'session', zip: '94609', providerId: 'plain' });

  const again = rehearse({ ...(kept && { record: kept }) });
  await again.start();
  expect(again.screen()).toMatchObject({ name: 'credentials', provider: { id: 'plain' } });
  await again.send({ type: 'back' });
  expect(again.screen()).toMatchObject({ name: 'provider', zip: '94609' });
});

test('the record holds names only, from before the first send until the end', async () => {
  const flow = rehearse();
  await flow.start();
  await flow.send({ type: 'provider.chosen', providerId: 'plain' }, flow.submit({ password: 'canary' }));
  const id = flow.called('submit')[0]?.attempt;
  expect(flow.records.get('session')?.attempt).toEqual({
    id,
    seq: 0,
    providerId: 'plain',
    channelId: 'plain:form',
  });
  expect(JSON.stringify([...flow.records, flow.actor.getPersistedSnapshot(), flow.events])).not.toContain(
    'canary',
  );
  await flow.tell({
    kind: 'pending',
    connection: {
      id: 'c1',
      provider: { id: 'plain', name: 'Plain', health: 'ok' },
      status: 'pending',
      accounts: [],
    },
  });
  expect(flow.records.size).toBe(0);
});
