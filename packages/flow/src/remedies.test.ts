import { type ProblemCode, REMEDIES } from '@linkspan/protocol';
import { expect, test } from 'vitest';
import { submitted } from './testing/rehearsal.ts';

const CONNECTION = {
  id: 'repaired',
  provider: { id: 'plain', name: 'Plain Power' },
  status: 'broken' as const,
};
const UPDATE = { session: { mode: 'update' as const, connection: CONNECTION } };

async function failed(code: ProblemCode, more: { readonly gone?: boolean; readonly opened?: boolean } = {}) {
  const flow = await submitted();
  if (more.opened !== false) await flow.tell({ kind: 'opened', connectionId: 'c1' });
  await flow.tell({ kind: 'failed', problem: { code, gone: more.gone ?? false, remedies: [...REMEDIES] } });
  return flow;
}

test('wrong credentials lead back to the form, and the next submit is a new attempt at the same connection', async () => {
  const flow = await failed('invalid_credentials');
  expect(flow.screen()).toMatchObject({ name: 'credentials', notice: { code: 'invalid_credentials' } });
  expect(flow.view().direction).toBe('back');
  expect(flow.told('problem')).toMatchObject([{ code: 'invalid_credentials' }]);
  expect(flow.records.get('session')?.attempt).toBeUndefined();
  await flow.send(flow.submit({ username: 'joe' }));
  const [first, second] = flow.called('submit');
  expect(second).toMatchObject({ connectionId: 'c1' });
  expect(second?.attempt).not.toBe(first?.attempt);
  expect(flow.screen().name).toBe('waiting');
});

test('a connection that is gone is not submitted for again', async () => {
  const flow = await failed('invalid_credentials', { gone: true });
  await flow.send(flow.submit());
  expect(flow.called('submit').at(-1)).toMatchObject({ connectionId: undefined });
});

test('edit goes to the form with the reason', async () => {
  const flow = await failed('password_expired');
  expect(flow.screen()).toMatchObject({ name: 'problem', remedies: [...REMEDIES] });
  await flow.send({ type: 'remedy.chosen', remedy: 'edit' });
  expect(flow.screen()).toMatchObject({ name: 'credentials', notice: { code: 'password_expired' } });
});

test('retry has the provider try again with what it holds', async () => {
  const flow = await failed('provider_unavailable');
  await flow.send({ type: 'remedy.chosen', remedy: 'retry' });
  expect(flow.screen().name).toBe('waiting');
  expect(flow.called('retry')).toMatchObject([{ connectionId: 'c1' }]);
  expect(flow.called('resume')).toMatchObject([{ seq: 2 }]);
});

test('a retry that is not answered is repeated with its key', async () => {
  const flow = await failed('provider_unavailable');
  flow.failNext('retry');
  await flow.send({ type: 'remedy.chosen', remedy: 'retry' });
  await flow.pass(500);
  const [first, second] = flow.called('retry');
  expect(second).toEqual(first);
});

test.for([{ opened: false }, { gone: true }])('retry with nothing held there asks again %o', async (more) => {
  const flow = await failed('provider_unavailable', more);
  await flow.send({ type: 'remedy.chosen', remedy: 'retry' });
  expect(flow.screen()).toMatchObject({ name: 'credentials', notice: { code: 'provider_unavailable' } });
  expect(flow.called('retry')).toEqual([]);
});

test('visit stays where it is', async () => {
  const flow = await failed('action_required');
  const before = flow.screen();
  await flow.send({ type: 'remedy.chosen', remedy: 'visit' });
  expect(flow.screen()).toEqual(before);
});

test('another provider begins at the search and forgets the connection', async () => {
  const flow = await failed('not_supported');
  await flow.send({ type: 'remedy.chosen', remedy: 'other-provider' });
  expect(flow.screen()).toMatchObject({ name: 'provider', zip: '94609' });
  await flow.send({ type: 'provider.chosen', providerId: 'plain' }, flow.submit());
  expect(flow.called('submit').at(-1)).toMatchObject({ connectionId: undefined });
});

test('waiting leaves what the provider goes on with as pending, and a failure as a failure', async () => {
  const goesOn = await failed('rate_limited');
  await goesOn.send({ type: 'remedy.chosen', remedy: 'wait' });
  expect(goesOn.told('pending')).toMatchObject([{ connectionId: 'c1' }]);
  expect(goesOn.view().closed).toBe(true);

  const over = await failed('rate_limited', { gone: true });
  await over.send({ type: 'remedy.chosen', remedy: 'wait' });
  expect(over.told('exit')).toMatchObject([{ reason: 'problem', problem: 'rate_limited' }]);
});

test('a remedy that is not offered does nothing', async () => {
  const flow = await submitted();
  await flow.tell({ kind: 'failed', problem: { code: 'not_supported', gone: false } });
  await flow.send({ type: 'remedy.chosen', remedy: 'retry' });
  expect(flow.screen()).toMatchObject({ name: 'problem', remedies: ['other-provider'] });
});

test('update mode offers no other provider', async () => {
  const flow = await submitted(UPDATE);
  await flow.tell({ kind: 'failed', problem: { code: 'provider_unavailable', gone: false } });
  expect(flow.screen()).toMatchObject({ name: 'problem', remedies: ['retry', 'wait'] });
  await flow.send({ type: 'remedy.chosen', remedy: 'other-provider' });
  expect(flow.screen().name).toBe('problem');
});

test('consent that has expired is asked for again, as it is now, and then the form', async () => {
  const consent = { version: 'v1', scopes: [{ id: 'accounts' }] };
  const flow = await submitted({ session: { consent, consented: true } });
  flow.changeSession({ consent: { ...consent, version: 'v2' } });
  await flow.tell({ kind: 'failed', problem: { code: 'consent_expired', gone: false } });
  expect(flow.screen()).toMatchObject({ name: 'consent', consent: { version: 'v2' } });
  await flow.send({ type: 'consent.granted' });
  expect(flow.screen()).toMatchObject({ name: 'credentials', provider: { id: 'plain' } });
  expect(flow.told('open')).toHaveLength(1);
});

test('consent that stays expired is a problem and no circle', async () => {
  const flow = await submitted();
  await flow.tell({ kind: 'failed', problem: { code: 'consent_expired', gone: false } });
  expect(flow.called('start')).toHaveLength(2);
  await flow.send(flow.submit());
  await flow.tell({ kind: 'failed', problem: { code: 'consent_expired', gone: false } });
  expect(flow.screen()).toMatchObject({ name: 'problem', problem: { code: 'consent_expired' } });
});

test('a session that is over can only be left', async () => {
  const flow = await submitted();
  await flow.tell({ kind: 'failed', problem: { code: 'session_expired', gone: false } });
  expect(flow.screen()).toMatchObject({ name: 'problem', remedies: [] });
});
