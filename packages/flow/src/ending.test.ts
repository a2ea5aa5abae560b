import type { ConnectionUpdate } from '@linkspan/protocol';
import { expect, test } from 'vitest';
import { rehearse, submitted } from './testing/rehearsal.ts';

const connection = {
  id: 'c1',
  provider: { id: 'plain', name: 'Plain Power', health: 'ok' as const },
  status: 'verified' as const,
  accounts: [],
};

test('a repair that was sent nowhere is not said to be pending, and can still be sent', async () => {
  const broken = { ...connection, status: 'broken' as const, channelId: 'plain:form' };
  const flow = rehearse({ session: { mode: 'update', connection: broken } });
  await flow.start();
  await flow.send(flow.submit());
  while (flow.screen().name === 'waiting') {
    await flow.break();
    await flow.pass(8000);
  }
  expect(flow.told('pending')).toEqual([]);
  expect(flow.screen()).toMatchObject({ name: 'problem', problem: { code: 'network' } });

  await flow.send({ type: 'remedy.chosen', remedy: 'retry' });
  await flow.tell({ kind: 'failed', problem: { code: 'unknown_outcome', gone: false } });
  await flow.send({ type: 'remedy.chosen', remedy: 'retry' });
  const [first, second] = flow.called('submit');
  expect(second).toEqual(first);
});

test('somebody who waits is reassured, has a choice, and is not kept for longer than 5 minutes', async () => {
  const flow = await submitted();
  await flow.tell({ kind: 'opened', connectionId: 'c1' });
  const patience = () => {
    const screen = flow.screen();
    return screen.name === 'waiting' ? screen.patience : screen.name;
  };
  expect(patience()).toBe('calm');
  await flow.pass(10_000);
  expect(patience()).toBe('reassure');
  await flow.pass(20_000);
  expect(patience()).toBe('choice');
  await flow.send({ type: 'wait.retried' });
  expect(patience()).toBe('calm');
  expect(flow.called('resume')).toHaveLength(1);
  await flow.pass(269_999);
  expect(patience()).toBe('choice');
  await flow.pass(1);
  expect(flow.screen()).toMatchObject({ name: 'done', status: 'pending' });
  expect(flow.told('pending')).toMatchObject([{ connectionId: 'c1' }]);
  expect(flow.live()).toBe(0);
  expect(flow.records.get('session')?.attempt).toMatchObject({ connectionId: 'c1' });
});

test('progress does not begin the wait anew', async () => {
  const flow = await submitted();
  await flow.pass(9000);
  await flow.tell({ kind: 'verifying', stage: 'checking' });
  await flow.pass(1000);
  expect(flow.screen()).toMatchObject({ name: 'waiting', stage: 'checking', patience: 'reassure' });
});

test('when nobody was ever reached that is what is said', async () => {
  const flow = await submitted();
  await flow.break();
  for (let second = 0; second < 300; second += 1) {
    if (flow.live() > 0 && flow.screen().name === 'waiting') await flow.break();
    await flow.pass(1000);
  }
  expect(flow.screen()).toMatchObject({ name: 'problem', problem: { code: 'network' }, remedies: ['retry'] });
  await flow.send({ type: 'remedy.chosen', remedy: 'retry' });
  expect(flow.called('submit')).toHaveLength(1);
  expect(flow.screen().name).toBe('waiting');
});

test('the page being offline is said while waiting', async () => {
  const flow = await submitted();
  await flow.send({ type: 'offline' });
  expect(flow.screen()).toMatchObject({ name: 'waiting', offline: true });
  await flow.send({ type: 'online' });
  expect(flow.screen()).toMatchObject({ name: 'waiting', offline: false });
});

test('a host hears the whole way, numbered and in order', async () => {
  const flow = await submitted();
  await flow.tell({ kind: 'opened', connectionId: 'c1' }, { kind: 'verified', connection });
  await flow.send({ type: 'close.requested' });
  expect(flow.events.map(({ type }) => type)).toEqual([
    'open',
    'screen',
    'provider_selected',
    'screen',
    'credentials_submitted',
    'screen',
    'connection_opened',
    'screen',
    'connected',
    'closed',
  ]);
  expect(flow.events.map(({ sequence }) => sequence)).toEqual(flow.events.map((_, index) => index + 1));
  expect(flow.events.every(({ version, sessionId }) => version === 1 && sessionId === 'session')).toBe(true);
});

test('before anything was put into it, leaving is immediate', async () => {
  const flow = rehearse();
  await flow.start();
  await flow.send({ type: 'close.requested' });
  expect(flow.view().closed).toBe(true);
  expect(flow.told('exit')).toMatchObject([
    { reason: 'closed', screen: 'provider', connectionId: undefined },
  ]);
});

test('with work in progress, leaving asks once and can be called off', async () => {
  const flow = await submitted();
  await flow.send({ type: 'close.confirmed' });
  expect(flow.view().closed).toBe(false);
  await flow.send({ type: 'close.requested' });
  expect(flow.view()).toMatchObject({ leaving: true, closed: false });
  await flow.send({ type: 'close.cancelled' });
  expect(flow.view().leaving).toBe(false);
});

test('what ends meanwhile is shown instead of the question whether to leave', async () => {
  const flow = await submitted();
  await flow.send({ type: 'close.requested' });
  await flow.tell({ kind: 'verified', connection });
  expect(flow.view()).toMatchObject({ leaving: false, screen: { name: 'done' } });
});

test('an attempt that somebody leaves is not to be offered to them again', async () => {
  const flow = await submitted();
  await flow.tell({ kind: 'opened', connectionId: 'c1' });
  await flow.send({ type: 'close.requested' });
  expect(flow.called('leave')).toEqual([]);
  await flow.send({ type: 'close.confirmed' });
  expect(flow.called('leave')).toEqual([{ method: 'leave', attempt: flow.called('submit')[0]?.attempt }]);

  const over = await submitted();
  await over.tell({ kind: 'verified', connection });
  await over.send({ type: 'close.requested' });
  expect(over.called('leave')).toEqual([]);
});

const approval = { id: 'p', messages: [], actions: [] };
const challenge = { id: 'q', version: 1, messages: [], fields: [], actions: [] };
const redirect = { id: 'r', url: 'https://provider.example/' };
type Turn = ConnectionUpdate extends infer U ? (U extends ConnectionUpdate ? Omit<U, 'seq'> : never) : never;

test.for<[string, Turn | undefined, 'pending' | 'exit']>([
  ['a submit that is not answered', undefined, 'pending'],
  ['a sign-in that goes on', { kind: 'verifying', stage: 'checking' }, 'pending'],
  ['an approval on a phone', { kind: 'approval', approval }, 'pending'],
  ['a question without an answer', { kind: 'challenge', challenge }, 'exit'],
  ['a redirect that was not followed', { kind: 'redirect', redirect }, 'exit'],
  ['accounts that were not chosen', { kind: 'accounts', accounts: [] }, 'exit'],
  ['a problem', { kind: 'failed', problem: { code: 'internal', gone: false } }, 'exit'],
])('leaving %s', async ([, turn, end]) => {
  const flow = await submitted();
  if (turn) await flow.tell({ kind: 'opened', connectionId: 'c1' }, turn);
  await flow.send({ type: 'close.requested' });
  if (!flow.view().closed) await flow.send({ type: 'close.confirmed' });
  expect(flow.events.slice(-2)).toMatchObject([
    { type: end, connectionId: turn ? 'c1' : undefined },
    { type: 'closed' },
  ]);
});

test('leaving a sign-in in another window leaves it going on', async () => {
  const flow = await submitted();
  await flow.tell({ kind: 'redirect', redirect });
  await flow.send({ type: 'redirect.opened' }, { type: 'close.requested' }, { type: 'close.confirmed' });
  expect(flow.told('pending')).toHaveLength(1);
});
