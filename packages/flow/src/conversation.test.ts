import { ConnectError } from '@linkspan/protocol';
import { expect, test } from 'vitest';
import { submitted } from './testing/rehearsal.ts';

const challenge = { id: 'q', version: 1, messages: [], fields: [], actions: [] };

test('each kind of update is a turn of one conversation', async () => {
  const flow = await submitted();
  await flow.tell({ kind: 'opened', connectionId: 'c1' }, { kind: 'verifying', stage: 'checking' });
  expect(flow.screen()).toMatchObject({ name: 'waiting', stage: 'checking' });
  await flow.tell({ kind: 'approval', approval: { id: 'p', messages: [], actions: [] } });
  expect(flow.screen().name).toBe('approval');
  await flow.tell({ kind: 'redirect', redirect: { id: 'r', url: 'https://provider.example/' } });
  expect(flow.screen()).toMatchObject({ name: 'redirect', state: 'ready' });
  await flow.tell({ kind: 'challenge', challenge });
  expect(flow.screen()).toMatchObject({ name: 'challenge', channelId: 'plain:form' });
  await flow.tell({ kind: 'accounts', accounts: [] });
  expect(flow.screen().name).toBe('accounts');
  expect(flow.live()).toBe(1);
});

test('what was told before and what nobody knows changes nothing', async () => {
  const flow = await submitted();
  await flow.tell({ kind: 'challenge', challenge, seq: 5 });
  const before = flow.view();
  await flow.tell(
    { kind: 'verifying', stage: 'working', seq: 5 },
    { kind: 'verifying', stage: 'working', seq: 2 },
  );
  await flow.tell(JSON.parse('{"kind":"celebrating"}'));
  expect(flow.view()).toBe(before);
});

test('a question that is told again does not disturb the answer to it', async () => {
  const flow = await submitted();
  await flow.tell({ kind: 'opened', connectionId: 'c1' }, { kind: 'challenge', challenge });
  flow.hangNext('answer');
  await flow.send({ type: 'challenge.answered', challengeId: 'q', version: 1, actionId: 'submit' });
  await flow.tell({ kind: 'challenge', challenge });
  expect(flow.screen()).toMatchObject({ name: 'challenge', busy: true });
  await flow.tell({ kind: 'challenge', challenge: { ...challenge, version: 2 } });
  expect(flow.screen()).toMatchObject({ name: 'challenge', busy: false, challenge: { version: 2 } });
});

test('a line that breaks is looked for again, from what is known, and nothing is sent twice', async () => {
  const flow = await submitted();
  await flow.tell(
    { kind: 'opened', connectionId: 'c1', memo: 'note' },
    { kind: 'verifying', stage: 'checking' },
  );
  await flow.break();
  expect(flow.live()).toBe(1);
  expect(flow.called('resume')).toEqual([]);
  await flow.pass(500);
  expect(flow.called('resume')).toMatchObject([{ seq: 2 }]);
  expect(flow.records.get('session')?.attempt).toMatchObject({ seq: 2, memo: 'note', connectionId: 'c1' });
  expect(flow.screen().name).toBe('waiting');
  await flow.tell({ kind: 'challenge', challenge });
  expect(flow.screen().name).toBe('challenge');
  expect(flow.called('submit')).toHaveLength(1);
});

test('the pauses between looks grow, and stay under 8 s', async () => {
  const flow = await submitted();
  const looks: number[] = [];
  for (let look = 0; look < 8; look += 1) {
    await flow.break();
    const since = flow.clock.now();
    const before = flow.called('resume').length;
    while (flow.called('resume').length === before) await flow.pass(50);
    looks.push(flow.clock.now() - since);
  }
  expect(looks[0]).toBeLessThanOrEqual(500);
  expect(Math.max(...looks)).toBeLessThanOrEqual(8000);
  expect(Math.min(...looks.slice(5))).toBeGreaterThanOrEqual(4000);
});

test('a submit that nobody knows of goes out again only when the person says so, with the same bytes', async () => {
  const flow = await submitted();
  await flow.break();
  await flow.pass(500);
  await flow.tell({ kind: 'failed', problem: { code: 'unknown_outcome', gone: false } });
  expect(flow.screen()).toMatchObject({
    name: 'problem',
    problem: { code: 'network' },
    remedies: ['retry', 'edit'],
  });
  expect(flow.called('submit')).toHaveLength(1);

  await flow.send({ type: 'remedy.chosen', remedy: 'retry' });
  const [first, second] = flow.called('submit');
  expect(second).toEqual(first);
  await flow.tell({ kind: 'verified', connection: connection() });
  expect(flow.screen().name).toBe('done');
});

test('an unknown outcome of the submit itself is looked into before anybody is told', async () => {
  const flow = await submitted();
  await flow.tell({ kind: 'failed', problem: { code: 'unknown_outcome', gone: false } });
  expect(flow.screen().name).toBe('waiting');
  await flow.pass(500);
  await flow.tell({ kind: 'verifying', stage: 'checking' });
  expect(flow.calls.filter(({ method }) => method === 'submit' || method === 'resume')).toHaveLength(2);
  expect(flow.screen()).toMatchObject({ name: 'waiting', stage: 'checking' });
});

test('a refusal is a problem; trying again looks, because the attempt has not ended', async () => {
  const flow = await submitted();
  await flow.tell({ kind: 'opened', connectionId: 'c1' });
  await flow.break(new ConnectError('internal'));
  expect(flow.screen()).toMatchObject({ name: 'problem', problem: { code: 'internal' } });
  expect(flow.live()).toBe(0);
  await flow.send({ type: 'remedy.chosen', remedy: 'retry' });
  expect(flow.called('retry')).toEqual([]);
  expect(flow.called('resume')).toMatchObject([{ seq: 1 }]);
});

test('coming back from a redirect looks with what was brought back, and it is kept nowhere', async () => {
  const flow = await submitted();
  await flow.tell({ kind: 'opened', connectionId: 'c1' });
  await flow.tell({ kind: 'redirect', redirect: { id: 'r', url: 'https://provider.example/' } });
  await flow.send({ type: 'redirect.opened' });
  expect(flow.screen()).toMatchObject({ state: 'away' });
  await flow.send({ type: 'redirect.closed' });
  expect(flow.screen()).toMatchObject({ state: 'away' });
  await flow.pass(3000);
  expect(flow.screen()).toMatchObject({ state: 'closed' });
  await flow.send({ type: 'redirect.blocked' });
  expect(flow.screen()).toMatchObject({ state: 'blocked' });
  await flow.send({ type: 'redirect.returned', returned: { code: 'canary' } });
  expect(flow.screen().name).toBe('waiting');
  expect(flow.called('resume')).toMatchObject([{ returned: { code: 'canary' } }]);
  expect(JSON.stringify(flow.actor.getPersistedSnapshot())).not.toContain('canary');
  expect(flow.live()).toBe(1);
});

test('leaving ends the conversation at once', async () => {
  const flow = await submitted();
  await flow.send({ type: 'close.requested' }, { type: 'close.confirmed' });
  expect(flow.live()).toBe(0);
});

test('a double click on submit sends once', async () => {
  const flow = await submitted();
  await flow.break(new ConnectError('internal'));
  await flow.send({ type: 'remedy.chosen', remedy: 'retry' });
  await flow.tell({ kind: 'failed', problem: { code: 'invalid_credentials', gone: false } });
  await flow.sendTwice(flow.submit({ username: 'joe' }));
  expect(flow.called('submit').map(({ values }) => values)).toEqual([
    { username: 'jane' },
    { username: 'joe' },
  ]);
});

test('sealed values are dropped once somebody has them', async () => {
  const flow = await submitted();
  const { handle } = flow.actor.getSnapshot().context;
  expect(handle && flow.vault.get(handle)).toBeDefined();
  await flow.tell({ kind: 'opened', connectionId: 'c1' });
  expect(handle && flow.vault.get(handle)).toBeUndefined();
});

function connection() {
  return {
    id: 'c1',
    provider: { id: 'plain', name: 'Plain Power', health: 'ok' as const },
    status: 'verified' as const,
    accounts: [],
  };
}
