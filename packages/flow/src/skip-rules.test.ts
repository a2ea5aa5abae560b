import { ConnectError } from '@linkspan/protocol';
import { expect, test } from 'vitest';
import { PLAIN, rehearse } from './testing/rehearsal.ts';

const CONSENT = { version: 'v1', scopes: [{ id: 'accounts' }] };
const CONNECTION = {
  id: 'repaired',
  provider: { id: 'plain', name: 'Plain Power' },
  username: 'ja•••',
  status: 'broken' as const,
};
const TWO = {
  id: 'two',
  name: 'Two Ways',
  channels: [
    { id: 'two:form', mode: 'form' as const },
    { id: 'two:redirect', mode: 'redirect' as const, rank: 1 },
  ],
};

const FORM_ONLY = { modes: ['form' as const] };

test.for([
  ['asks for consent first', { consent: CONSENT }, 'consent'],
  ['does not ask again for what was agreed to', { consent: CONSENT, consented: true }, 'provider'],
  ['searches when nothing is to be agreed to', {}, 'provider'],
  ['skips the search for a provider that is given', { prefill: { providerId: 'plain' } }, 'credentials'],
  [
    'asks for details where the session wants them',
    { prefill: { providerId: 'plain' }, details: {} },
    'details',
  ],
  ['lets the person choose among channels', { prefill: { providerId: 'two' } }, 'channel'],
  [
    'skips the choice that the policy has made',
    { prefill: { providerId: 'two' }, channels: { pick: 'first' as const } },
    'credentials',
  ],
  ['skips the choice of one', { prefill: { providerId: 'two' }, channels: FORM_ONLY }, 'credentials'],
  ['opens update mode at the form', { mode: 'update' as const, connection: CONNECTION }, 'credentials'],
  [
    'looks first where the connection of an update stands, if the session wants it',
    { mode: 'update' as const, connection: CONNECTION, look: true },
    'waiting',
  ],
  [
    'asks for consent before it looks',
    { mode: 'update' as const, connection: CONNECTION, look: true, consent: CONSENT },
    'consent',
  ],
  [
    'renews consent in update mode',
    { mode: 'update' as const, connection: CONNECTION, consent: CONSENT },
    'consent',
  ],
  [
    'asks for details in update mode too',
    { mode: 'update' as const, connection: CONNECTION, details: {} },
    'details',
  ],
  [
    'says so where the session names a website that nobody serves',
    { prefill: { providerUrl: 'https://tiny-water.example' } },
    'unlisted',
  ],
  [
    'shows the result of a session that is used',
    { result: { status: 'verified' as const, connection: CONNECTION } },
    'done',
  ],
] as const)('%s', async ([, session, screen]) => {
  const flow = rehearse({ session, providers: [TWO] });
  await flow.start();
  expect(flow.screen().name).toBe(screen);
});

test('the search is by name alone where the session says so', async () => {
  const flow = rehearse({ session: { searchBy: 'name' }, providers: [TWO] });
  await flow.start();
  expect(flow.screen()).toMatchObject({ name: 'provider', byName: true });
});

test('walks through every step that is open, and back, one at a time', async () => {
  const flow = rehearse({ session: { consent: CONSENT, details: {} }, providers: [TWO] });
  await flow.start();
  await flow.send(
    { type: 'consent.granted' },
    { type: 'provider.chosen', providerId: 'two', zip: '94609' },
    { type: 'details.given', details: { sites: ['home'] } },
    { type: 'channel.chosen', channelId: 'two:form' },
  );
  expect(flow.screens()).toEqual(['consent', 'provider', 'details', 'channel', 'credentials']);
  const back: string[] = [];
  while (flow.view().canGoBack) {
    await flow.send({ type: 'back' });
    back.push(flow.screen().name);
    expect(flow.view().direction).toBe('back');
  }
  expect(back).toEqual(['channel', 'details', 'provider']);
  expect(flow.screen()).toMatchObject({ zip: '94609' });
  await flow.send({ type: 'back' });
  expect(flow.screen().name).toBe('provider');
});

test('somebody who chooses a redirect without fields goes there at once', async () => {
  const flow = rehearse({
    providers: [{ id: 'away', name: 'Away', channels: [{ id: 'away:redirect', mode: 'redirect' }] }],
  });
  await flow.start();
  await flow.send({ type: 'provider.chosen', providerId: 'away' });
  expect(flow.screen().name).toBe('waiting');
  expect(flow.called('submit')).toMatchObject([{ values: {} }]);
});

test('a given provider that is not served leaves the search, with the reason', async () => {
  const flow = rehearse({ session: { prefill: { providerId: 'nowhere' } } });
  await flow.start();
  expect(flow.screen()).toMatchObject({ name: 'provider', error: { code: 'not_supported' } });
  await flow.send({ type: 'provider.chosen', providerId: 'plain' });
  expect(flow.screen()).toMatchObject({ name: 'credentials', notice: undefined });
});

test('a provider none of whose channels is admitted is not supported', async () => {
  const flow = rehearse({ session: { channels: { modes: ['redirect'] } } });
  await flow.start();
  await flow.send({ type: 'provider.chosen', providerId: 'plain' });
  expect(flow.screen()).toMatchObject({ name: 'provider', busy: false, error: { code: 'not_supported' } });
});

test('a provider that cannot be read now may be chosen again', async () => {
  const flow = rehearse();
  await flow.start();
  flow.failNext('provider');
  await flow.send({ type: 'provider.chosen', providerId: 'plain' });
  expect(flow.screen()).toMatchObject({ name: 'provider', error: { code: 'network' } });
  await flow.send({ type: 'provider.chosen', providerId: 'plain' });
  expect(flow.screen()).toMatchObject({ name: 'credentials', provider: { id: PLAIN.id } });
});

test('a start that fails can be tried again, and one that is refused can only be left', async () => {
  const flow = rehearse();
  flow.failNext('start');
  await flow.start();
  expect(flow.screen()).toMatchObject({ name: 'problem', remedies: ['retry'] });
  flow.failNext('start', new ConnectError('session_expired'));
  await flow.send({ type: 'remedy.chosen', remedy: 'retry' });
  expect(flow.screen()).toMatchObject({
    name: 'problem',
    problem: { code: 'session_expired' },
    remedies: [],
  });
  await flow.send({ type: 'close.requested' });
  expect(flow.events.map(({ type }) => type).slice(-2)).toEqual(['exit', 'closed']);
  expect(flow.told('exit')).toMatchObject([{ reason: 'session_over', problem: 'session_expired' }]);
});

test('a start that never ends is a problem after half a minute', async () => {
  const flow = rehearse();
  flow.hangNext('start');
  await flow.start();
  await flow.pass(30_000);
  expect(flow.screen()).toMatchObject({ name: 'problem', problem: { code: 'network' } });
});
