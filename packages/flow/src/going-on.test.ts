import { Connection, problem } from '@linkspan/protocol';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { goingBackTo, leavingFor } from './manage/leaving-for.ts';
import { rehearse } from './testing/rehearsal.ts';

const OWN = v.parse(Connection, {
  id: 'c1',
  provider: { id: 'plain', name: 'Plain Power' },
  status: 'broken',
  problem: 'invalid_credentials',
});
const verified = (id: string) =>
  ({ kind: 'verified', connection: { ...OWN, id, status: 'verified', problem: undefined } }) as const;

/** What the list sends when something is gone on with. */
function leave(flow: ReturnType<typeof rehearse>, connection?: Connection) {
  const screen = flow.screen();
  if (screen.name !== 'manage') throw new Error(`This is ${screen.name}.`);
  return flow.send({ type: 'manage.left', facts: leavingFor(screen.session, connection) });
}

test('from the list a connection is repaired, and the way leads back to the list', async () => {
  const flow = rehearse({ session: { mode: 'manage', another: true } });
  await flow.start();
  expect(flow.screen()).toMatchObject({ name: 'manage', session: { mode: 'manage' } });
  await leave(flow, OWN);
  expect(flow.screen()).toMatchObject({
    name: 'credentials',
    mode: 'update',
    notice: { code: 'invalid_credentials' },
  });
  await flow.send({ type: 'back' });
  expect(flow.screen().name).toBe('manage');
  await leave(flow, OWN);
  await flow.send(flow.submit());
  expect(flow.called('submit').at(-1)).toMatchObject({ connectionId: 'c1' });
  await flow.tell({ kind: 'opened', connectionId: 'c1' }, verified('c1'));
  expect(flow.screen()).toMatchObject({ name: 'manage', made: { result: 'verified' } });
  expect(flow.told('connection_repaired')).toMatchObject([{ connectionId: 'c1', status: 'verified' }]);
  expect(flow.told('connected')).toEqual([]);
  await flow.send({ type: 'close.requested' });
  expect(flow.events.slice(-2)).toMatchObject([{ type: 'exit', reason: 'closed' }, { type: 'closed' }]);
});

test('from the list another is connected, after the consent that it takes', async () => {
  const consent = { version: 'v1', scopes: [{ id: 'accounts' }] };
  const flow = rehearse({ session: { mode: 'manage', another: true, consent, consented: true } });
  await flow.start();
  await leave(flow);
  expect(flow.screen().name).toBe('consent');
  await flow.send({ type: 'consent.granted' }, { type: 'provider.chosen', providerId: 'plain' });
  await flow.send(flow.submit());
  expect(flow.called('submit').at(-1)?.connectionId).toBeUndefined();
  await flow.tell({ kind: 'opened', connectionId: 'c2' }, verified('c2'));
  expect(flow.screen().name).toBe('manage');
  expect(flow.told('connection_added')).toMatchObject([{ connectionId: 'c2' }]);
});

test('a consent that is declined on the way from the list leads back to the list, and is asked for again', async () => {
  const consent = { version: 'v1', scopes: [{ id: 'accounts' }] };
  const flow = rehearse({ session: { mode: 'manage', another: true, consent } });
  await flow.start();
  await leave(flow);
  await flow.send({ type: 'consent.declined' });
  expect(flow.screen()).toMatchObject({ name: 'manage', session: { mode: 'manage' } });
  expect(flow.called('recordConsent')).toMatchObject([{ granted: false }]);
  expect(flow.told('consent')).toMatchObject([{ granted: false }]);
  expect(flow.told('exit')).toEqual([]);
  await leave(flow);
  expect(flow.screen().name).toBe('consent');
  await flow.send({ type: 'close.requested' });
  expect(flow.events.slice(-2)).toMatchObject([{ type: 'exit', reason: 'closed' }, { type: 'closed' }]);
});

test('one that ran out under a repair and is not renewed leads back to the list too', async () => {
  const consent = { version: 'v1', scopes: [{ id: 'accounts' }] };
  const flow = rehearse({ session: { mode: 'manage', consent, consented: true } });
  await flow.start();
  await leave(flow, OWN);
  await flow.send(flow.submit());
  await flow.tell({ kind: 'failed', problem: problem('consent_expired') });
  expect(flow.screen().name).toBe('consent');
  await flow.send({ type: 'consent.declined' });
  expect(flow.screen().name).toBe('manage');
  expect(flow.told('exit')).toEqual([]);
  await leave(flow, OWN);
  expect(flow.screen().name).toBe('consent');
});

test('a session may make another under one consent, and ends with the last that it made', async () => {
  const consent = { version: 'v1', scopes: [{ id: 'accounts' }] };
  const flow = rehearse({ session: { another: true, consent } });
  await flow.start();
  await flow.send({ type: 'consent.granted' }, { type: 'provider.chosen', providerId: 'plain' });
  await flow.send(flow.submit());
  await flow.tell({ kind: 'opened', connectionId: 'c1' }, verified('c1'));
  expect(flow.told('connected')).toEqual([]);
  await leave(flow);
  expect(flow.screen().name).toBe('provider');
  expect(flow.called('recordConsent')).toHaveLength(1);
  await flow.send({ type: 'provider.chosen', providerId: 'plain' }, { type: 'close.requested' });
  await flow.send({ type: 'close.confirmed' });
  expect(flow.events.slice(-2)).toMatchObject([
    { type: 'connected', connectionId: 'c1' },
    { type: 'closed' },
  ]);
});

/** What the list sends once it has read what there is, after a reload. */
function goBack(flow: ReturnType<typeof rehearse>, connections: Connection[]) {
  const screen = flow.screen();
  if (screen.name !== 'manage') throw new Error(`This is ${screen.name}.`);
  const facts = goingBackTo(screen, { connections, consents: [] });
  return facts && flow.send({ type: 'manage.left', facts });
}

/** The same session with what the page has remembered of it. */
function reloaded(
  before: ReturnType<typeof rehearse>,
  session: NonNullable<Parameters<typeof rehearse>[0]>['session'],
) {
  const record = before.records.get('session');
  return rehearse({ ...(session && { session }), ...(record && { record }) });
}

const QUESTION = { id: 'q1', version: 1, messages: [], fields: [], actions: [] };

test('a repair that a reload cut off goes on where it was, and then back to the list', async () => {
  const session = { mode: 'manage' } as const;
  const before = rehearse({ session });
  await before.start();
  await leave(before, OWN);
  await before.send(before.submit());
  await before.tell({ kind: 'opened', connectionId: 'c1' });
  const flow = reloaded(before, session);
  await flow.start();
  expect(flow.called('resume')).toEqual([]);
  await goBack(flow, [OWN]);
  expect(flow.called('submit')).toEqual([]);
  expect(flow.called('resume')).toMatchObject([{ attempt: before.called('submit').at(-1)?.attempt }]);
  await flow.tell({ kind: 'challenge', challenge: QUESTION });
  expect(flow.screen()).toMatchObject({ name: 'challenge', provider: OWN.provider });
  await flow.tell(verified('c1'));
  expect(flow.screen()).toMatchObject({ name: 'manage', made: { result: 'verified' }, cutOff: undefined });
  expect(flow.told('connection_repaired')).toMatchObject([{ connectionId: 'c1' }]);
});

test('another that was being made goes on as one, and no consent is asked for twice', async () => {
  const consent = { version: 'v1', scopes: [{ id: 'accounts' }] };
  const session = { mode: 'manage', another: true, consent, consented: true } as const;
  const before = rehearse({ session });
  await before.start();
  await leave(before);
  await before.send({ type: 'consent.granted' }, { type: 'provider.chosen', providerId: 'plain' });
  await before.send(before.submit());
  await before.tell({ kind: 'opened', connectionId: 'c2' });
  const flow = reloaded(before, session);
  await flow.start();
  await goBack(flow, [OWN, { ...OWN, id: 'c2', status: 'pending' }]);
  expect(flow.called('resume')).toHaveLength(1);
  await flow.tell(verified('c2'));
  expect(flow.screen().name).toBe('manage');
  expect(flow.told('connection_added')).toMatchObject([{ connectionId: 'c2' }]);
  expect(flow.called('submit')).toEqual([]);
});

test('what it was about may be gone by then: the list stays', async () => {
  const open = { id: 'a1', seq: 0, connectionId: 'c1' };
  const flow = rehearse({ session: { mode: 'manage', open } });
  await flow.start();
  await goBack(flow, []);
  expect(flow.screen().name).toBe('manage');
  expect(flow.called('resume')).toEqual([]);
});
