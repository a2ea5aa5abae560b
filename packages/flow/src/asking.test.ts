import { ConnectError } from '@linkspan/protocol';
import { expect, test } from 'vitest';
import type { PersonEvent } from './person-event.ts';
import { rehearse, submitted } from './testing/rehearsal.ts';

const CONSENT = { session: { consent: { version: 'v1', scopes: [{ id: 'accounts' }] } } };
const NOW = 1_000_000;
const challenge = {
  id: 'q',
  version: 1,
  messages: [],
  fields: [],
  actions: [
    { id: 'send', kind: 'submit' as const },
    { id: 'again', kind: 'resend' as const },
  ],
};
const ACCOUNTS = ['light', 'gas'].map((id) => ({
  id,
  name: id,
  eligible: true,
  refusing: 'ignored' as const,
}));
const answer = (actionId: string, version = 1): PersonEvent => ({
  type: 'challenge.answered',
  challengeId: 'q',
  version,
  actionId,
});

async function asked(more: { readonly expiresAt?: number } = {}) {
  const flow = await submitted();
  await flow.tell(
    { kind: 'opened', connectionId: 'c1' },
    { kind: 'challenge', challenge: { ...challenge, ...more } },
  );
  return flow;
}

test('consent is recorded before anything that depends on it, and again with the same key if that failed', async () => {
  const flow = rehearse(CONSENT);
  await flow.start();
  flow.failNext('recordConsent');
  await flow.send({ type: 'consent.granted' });
  expect(flow.screen()).toMatchObject({ name: 'consent', busy: false, error: { code: 'network' } });
  expect(flow.told('consent')).toEqual([]);
  await flow.send({ type: 'consent.granted' });
  const [first, second] = flow.called('recordConsent');
  expect(second).toEqual(first);
  expect(first).toMatchObject({ version: 'v1', granted: true, locale: 'en-US' });
  expect(flow.screen().name).toBe('provider');
  expect(flow.told('consent')).toMatchObject([{ granted: true, consentVersion: 'v1' }]);
});

test('a consent that is declined after all is another answer with another key', async () => {
  const flow = rehearse(CONSENT);
  await flow.start();
  flow.failNext('recordConsent');
  await flow.send({ type: 'consent.granted' }, { type: 'consent.declined' });
  const [first, second] = flow.called('recordConsent');
  expect(second).toMatchObject({ granted: false });
  expect(second?.key).not.toBe(first?.key);
  expect(flow.told('exit')).toMatchObject([{ reason: 'consent_declined' }]);
  expect(flow.view().closed).toBe(true);
});

test('an answer is sent once however often it is given, and shown to be on its way', async () => {
  const flow = await asked();
  flow.hangNext('answer');
  await flow.sendTwice(answer('send'));
  expect(flow.called('answer')).toHaveLength(1);
  expect(flow.screen()).toMatchObject({ name: 'challenge', busy: true });
});

test('an answer that never arrives may be given again after half a minute, with its key', async () => {
  const flow = await asked();
  flow.hangNext('answer');
  await flow.send(answer('send'));
  await flow.pass(30_000);
  expect(flow.screen()).toMatchObject({ busy: false, error: { code: 'network' } });
  await flow.send(answer('send'));
  const [first, second] = flow.called('answer');
  expect(second).toEqual(first);
  expect(flow.screen().name).toBe('waiting');
});

test('an answer that was refused is new when it is given again', async () => {
  const flow = await asked();
  flow.failNext('answer', new ConnectError('challenge_failed'));
  await flow.send(answer('send'), answer('send'));
  const [first, second] = flow.called('answer');
  expect(second?.key).not.toBe(first?.key);
});

test('nothing is answered too late; another code may still be asked for', async () => {
  const flow = await asked({ expiresAt: NOW + 5000 });
  await flow.pass(5000);
  expect(flow.screen()).toMatchObject({ name: 'challenge', expired: true });
  await flow.send(answer('send'));
  expect(flow.called('answer')).toEqual([]);
  await flow.send(answer('again'));
  expect(flow.called('answer')).toMatchObject([{ actionId: 'again' }]);
});

test('a challenge that is too late can be started again', async () => {
  const flow = await asked({ expiresAt: NOW + 5000 });
  await flow.send({ type: 'remedy.chosen', remedy: 'retry' });
  expect(flow.called('retry')).toEqual([]);
  await flow.pass(5000);
  await flow.send({ type: 'remedy.chosen', remedy: 'retry' });
  expect(flow.called('retry')).toMatchObject([{ connectionId: 'c1' }]);
  expect(flow.screen().name).toBe('waiting');
  expect(flow.live()).toBe(1);
});

test.for([
  ['another version', answer('send', 2)],
  ['an action that it has not', answer('submit')],
  ['another challenge', { ...answer('send'), challengeId: 'other' } as PersonEvent],
] as const)('an answer to %s goes nowhere', async ([, deed]) => {
  const flow = await asked();
  await flow.send(deed);
  expect(flow.called('answer')).toEqual([]);
});

const LATER = { ...challenge, id: 'q2' };
const AGAIN = { ...challenge, version: 2 };

test.for([
  ['another challenge', LATER],
  ['the same one, asked again', AGAIN],
] as const)('an answer on its way when %s takes its place changes nothing there', async ([, next]) => {
  const flow = await asked();
  flow.hangNext('answer');
  const handle = flow.vault.put({ scheme: 'none', values: { code: '123456' } });
  await flow.send({ ...answer('send'), handle } as PersonEvent);
  await flow.tell({ kind: 'challenge', challenge: next });
  expect(flow.screen()).toMatchObject({ challenge: next, busy: false, error: undefined, expired: false });
  await flow.pass(60_000);
  expect(flow.screen()).toMatchObject({ challenge: next, error: undefined });
  expect(flow.called('answer')).toHaveLength(1);
  expect(flow.vault.get(handle)).toBeUndefined();
});

test.for([
  ['another challenge', LATER],
  ['the same one, asked again', AGAIN],
] as const)('an answer given just as %s took its place is never sent', async ([, next]) => {
  const flow = await asked();
  await flow.tell({ kind: 'challenge', challenge: next });
  const handle = flow.vault.put({ scheme: 'none', values: { code: '123456' } });
  await flow.send({ ...answer('send'), handle } as PersonEvent);
  expect(flow.called('answer')).toEqual([]);
  expect(flow.vault.get(handle)).toBeUndefined();
  await flow.send({ ...answer('send'), challengeId: next.id, version: next.version } as PersonEvent);
  expect(flow.called('answer')).toMatchObject([{ challengeId: next.id, version: next.version }]);
});

test('a chain of challenges is answered one after the other, each with a key of its own', async () => {
  const flow = await asked();
  for (const id of ['q', 'q2', 'q3']) {
    await flow.tell({ kind: 'challenge', challenge: { ...challenge, id } });
    await flow.send({ ...answer('send'), challengeId: id } as PersonEvent);
    expect(flow.screen().name).toBe('waiting');
  }
  const answers = flow.called('answer');
  expect(answers.map(({ challengeId }) => challengeId)).toEqual(['q', 'q2', 'q3']);
  expect(new Set(answers.map(({ key }) => key)).size).toBe(3);
});

test('an answer takes what was typed along, and the vault forgets it', async () => {
  const flow = await asked();
  const handle = flow.vault.put({ scheme: 'none', values: { code: '123456' } });
  await flow.send({ ...answer('send'), handle } as PersonEvent);
  expect(flow.called('answer')).toMatchObject([{ sealed: { values: { code: '123456' } } }]);
  expect(flow.vault.get(handle)).toBeUndefined();
  expect(flow.told('challenge_answered')).toMatchObject([{ challengeId: 'q', actionId: 'send' }]);
});

test('a session that ends while somebody answers is a problem of its own', async () => {
  const flow = await asked();
  flow.failNext('answer', new ConnectError('session_expired'));
  await flow.send(answer('send'));
  expect(flow.screen()).toMatchObject({ name: 'problem', problem: { code: 'session_expired' } });
});

test('accounts are chosen once; the conversation goes on and may ask again', async () => {
  const flow = await submitted();
  await flow.tell({ kind: 'opened', connectionId: 'c1' }, { kind: 'accounts', accounts: ACCOUNTS });
  await flow.send({ type: 'accounts.chosen', chosen: ['light'], refused: ['gas'] });
  expect(flow.called('chooseAccounts')).toMatchObject([{ chosen: ['light'], refused: ['gas'] }]);
  expect(flow.told('accounts_selected')).toMatchObject([{ count: 1 }]);
  expect(flow.screen().name).toBe('waiting');
  await flow.tell({ kind: 'challenge', challenge });
  expect(flow.screen().name).toBe('challenge');
});

test('a choice of accounts keeps its key until anything of it is changed', async () => {
  const flow = await submitted();
  await flow.tell({ kind: 'opened', connectionId: 'c1' }, { kind: 'accounts', accounts: ACCOUNTS });
  for (const refused of [[], [], ['gas']]) {
    flow.failNext('chooseAccounts');
    await flow.send({ type: 'accounts.chosen', chosen: ['light'], refused });
  }
  const [first, same, other] = flow.called('chooseAccounts').map(({ key }) => key);
  expect(same).toBe(first);
  expect(other).not.toBe(first);
});

test('a session that takes every account never shows them, and tries until that is done', async () => {
  const flow = await submitted({ session: { accountSelection: 'all' } });
  flow.failNext('chooseAccounts');
  await flow.tell({ kind: 'opened', connectionId: 'c1' });
  await flow.tell({
    kind: 'accounts',
    accounts: [...ACCOUNTS.slice(0, 1), { id: 'old', name: 'old', eligible: false, refusing: 'ignored' }],
  });
  await flow.pass(500);
  const [first, second] = flow.called('chooseAccounts');
  expect(second).toEqual(first);
  expect(first).toMatchObject({ chosen: ['light'], refused: ['old'] });
  expect(flow.screens()).not.toContain('accounts');
});

test('that every account is taken is told once, though what follows overtakes the answer', async () => {
  const flow = await submitted({ session: { accountSelection: 'all' } });
  flow.hangNext('chooseAccounts');
  const accounts = [...ACCOUNTS, { id: 'old', name: 'old', eligible: false, refusing: 'ignored' as const }];
  await flow.tell({ kind: 'opened', connectionId: 'c1' });
  await flow.tell({ kind: 'accounts', accounts }, { kind: 'accounts', accounts });
  await flow.tell({ kind: 'verifying', stage: 'loading-accounts' });
  expect(flow.told('accounts_selected')).toMatchObject([{ count: 2 }]);
});

test('accounts of which none can be shared are shown even so', async () => {
  const flow = await submitted({ session: { accountSelection: 'all' } });
  await flow.tell({
    kind: 'accounts',
    accounts: ACCOUNTS.map((account) => ({ ...account, eligible: false })),
  });
  expect(flow.screen().name).toBe('accounts');
});

test('an approval that comes too late can be asked for again, or started anew', async () => {
  const flow = await submitted();
  const actions = [
    { id: 'again', kind: 'resend' as const },
    { id: 'code', kind: 'choose' as const },
  ];
  await flow.tell({ kind: 'opened', connectionId: 'c1' });
  await flow.tell({ kind: 'approval', approval: { id: 'p', messages: [], actions, expiresAt: NOW + 5000 } });
  await flow.send({ type: 'remedy.chosen', remedy: 'retry' });
  expect(flow.called('retry')).toEqual([]);
  await flow.pass(5000);
  expect(flow.screen()).toMatchObject({ name: 'approval', expired: true });
  const approve = (actionId: string): PersonEvent => ({
    type: 'challenge.answered',
    challengeId: 'p',
    version: 1,
    actionId,
  });
  await flow.send(approve('code'), approve('again'));
  expect(flow.called('answer')).toMatchObject([{ actionId: 'again' }]);
  await flow.tell({
    kind: 'approval',
    approval: { id: 'p2', messages: [], actions: [], expiresAt: NOW + 9000 },
  });
  await flow.pass(4000);
  expect(flow.screen()).toMatchObject({ name: 'approval', expired: true });
  await flow.send({ type: 'remedy.chosen', remedy: 'retry' });
  expect(flow.called('retry')).toMatchObject([{ connectionId: 'c1' }]);
});

test('an approval can be asked for again', async () => {
  const flow = await submitted();
  await flow.tell({ kind: 'opened', connectionId: 'c1' });
  await flow.tell({
    kind: 'approval',
    approval: { id: 'p', messages: [], actions: [{ id: 'again', kind: 'resend' }] },
  });
  await flow.send({ type: 'challenge.answered', challengeId: 'p', version: 1, actionId: 'again' });
  expect(flow.called('answer')).toMatchObject([{ challengeId: 'p', actionId: 'again' }]);
});
