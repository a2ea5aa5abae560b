import { problem } from '@linkspan/protocol';
import { expect, test } from 'vitest';
import { rehearse } from './testing/rehearsal.ts';

const BANK = {
  id: 'bank',
  name: 'Bank',
  channels: [
    { id: 'web', mode: 'redirect' as const, rank: 1, accountTypes: ['checking'] },
    {
      id: 'form',
      mode: 'form' as const,
      rank: 2,
      fields: [{ id: 'login', kind: 'text', label: 'Login' }],
      accountTypes: ['savings'],
    },
  ],
};
const CONNECTION = { id: 'c1', provider: { id: 'bank', name: 'Bank', health: 'ok' as const }, accounts: [] };
const verified = { kind: 'verified', connection: { ...CONNECTION, status: 'verified' } } as const;
const account = (id: string) => ({ id, name: id, eligible: true, refusing: 'ignored' as const });
const found = (...ids: string[]) => ({ kind: 'accounts', accounts: ids.map(account) }) as const;
const opened = { kind: 'opened', connectionId: 'c1' } as const;

/** The accounts of the first channel, to be chosen. */
async function atTheAccounts() {
  const flow = rehearse({
    session: { channels: { pick: 'all', optional: true } },
    providers: [BANK],
  });
  await flow.start();
  await flow.send({ type: 'provider.chosen', providerId: 'bank' });
  await flow.tell(opened, found('current', 'joint'));
  return flow;
}

async function adding() {
  const flow = await atTheAccounts();
  await flow.send({ type: 'accounts.more', chosen: ['joint'] });
  return flow;
}

test('more accounts are offered by the next channel where accounts are chosen', async () => {
  const flow = await atTheAccounts();
  expect(flow.screen()).toMatchObject({
    name: 'accounts',
    more: { id: 'form' },
    ticked: [],
    notice: undefined,
  });
});

test('they join those that wait, with the ticks kept, and one choice ends it', async () => {
  const flow = await adding();
  expect(flow.screen()).toMatchObject({ name: 'credentials', channel: { id: 'form' }, skippable: true });
  await flow.send(flow.submit({ login: 'jane' }));
  expect(flow.called('submit')).toMatchObject([{}, { connectionId: 'c1' }]);
  await flow.tell(found('current', 'joint', 'savings'));
  expect(flow.screen()).toMatchObject({ name: 'accounts', ticked: ['joint'], more: undefined });
  await flow.send({ type: 'accounts.chosen', chosen: ['joint', 'savings'], refused: ['current'] });
  expect(flow.called('chooseAccounts')).toMatchObject([{ chosen: ['joint', 'savings'] }]);
  await flow.tell(verified);
  expect(flow.told('connected')).toMatchObject([{ connectionId: 'c1' }]);
  expect(flow.screen()).toMatchObject({ name: 'done', status: 'verified' });
});

test('who chooses without adding is not asked a second time', async () => {
  const flow = await atTheAccounts();
  await flow.send({ type: 'accounts.chosen', chosen: ['current'], refused: ['joint'] });
  await flow.tell(verified);
  expect(flow.screen()).toMatchObject({ name: 'done', status: 'verified' });
});

test('a channel that fails leads back to the accounts, which say why and keep the ticks', async () => {
  const flow = await adding();
  await flow.send(flow.submit({ login: 'jane' }));
  await flow.tell({ kind: 'failed', problem: problem('provider_unavailable') });
  expect(flow.told('problem')).toMatchObject([{ code: 'provider_unavailable' }]);
  expect(flow.called('resume').at(-1)).toMatchObject({ attempt: flow.called('submit')[0]?.attempt });
  await flow.tell(found('current', 'joint'));
  expect(flow.screen()).toMatchObject({
    name: 'accounts',
    ticked: ['joint'],
    more: { id: 'form' },
    notice: { code: 'provider_unavailable' },
  });
});

test('wrong credentials are typed again, or left alone', async () => {
  const flow = await adding();
  await flow.send(flow.submit({ login: 'jane' }));
  await flow.tell({ kind: 'failed', problem: problem('invalid_credentials') });
  expect(flow.screen()).toMatchObject({ name: 'credentials', channel: { id: 'form' }, skippable: true });
  await flow.send({ type: 'channel.skipped' });
  await flow.tell(found('current', 'joint'));
  expect(flow.screen()).toMatchObject({ name: 'accounts', ticked: ['joint'], notice: undefined });
});

test('a step back from adding is a step to the accounts', async () => {
  const flow = await adding();
  expect(flow.view().canGoBack).toBe(true);
  await flow.send({ type: 'back' });
  await flow.tell(found('current', 'joint'));
  expect(flow.screen()).toMatchObject({ name: 'accounts', ticked: ['joint'], more: { id: 'form' } });
});

test('a step back from a question of the further channel leaves that attempt', async () => {
  const flow = await adding();
  await flow.send(flow.submit({ login: 'jane' }));
  await flow.tell({
    kind: 'challenge',
    challenge: { id: 'q', version: 1, messages: [], fields: [], actions: [] },
  });
  await flow.send({ type: 'back' });
  expect(flow.called('leave')).toMatchObject([{ attempt: flow.called('submit')[1]?.attempt }]);
  await flow.tell(found('current', 'joint'));
  expect(flow.screen()).toMatchObject({ name: 'accounts', ticked: ['joint'], more: { id: 'form' } });
});

test('a reload while adding still leads back to them', async () => {
  const before = await adding();
  await before.send(before.submit({ login: 'jane' }));
  const record = before.records.get('session');
  const open = record?.attempt;
  if (!record || !open) throw new Error('Nothing was recorded.');
  const flow = rehearse({
    session: { channels: { pick: 'all', optional: true }, open },
    providers: [BANK],
    record,
  });
  await flow.start();
  await flow.tell({ kind: 'failed', problem: problem('challenge_cancelled') });
  await flow.tell(found('current', 'joint'));
  expect(flow.screen()).toMatchObject({
    name: 'accounts',
    ticked: ['joint'],
    more: { id: 'form' },
    notice: { code: 'challenge_cancelled' },
  });
});

test('a session whose chain is forced offers nothing to add', async () => {
  const flow = rehearse({ session: { channels: { pick: 'all' } }, providers: [BANK] });
  await flow.start();
  await flow.send({ type: 'provider.chosen', providerId: 'bank' });
  await flow.tell(opened, found('current', 'joint'));
  expect(flow.screen()).toMatchObject({ name: 'accounts', more: undefined });
});
