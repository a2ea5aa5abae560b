import { expect, test } from 'vitest';
import { rehearse } from './testing/rehearsal.ts';

const URL = 'https://tiny-water.example';
const CONNECTION = {
  id: 'c1',
  provider: { id: 'plain', name: 'Plain Power' },
  status: 'broken' as const,
  problem: 'invalid_credentials' as const,
};

test('a provider that nobody serves is asked for once, and the host hears that it goes on', async () => {
  const flow = rehearse({ session: { prefill: { providerUrl: URL } } });
  await flow.start();
  expect(flow.screen()).toMatchObject({ name: 'unlisted', url: URL, requested: false });
  await flow.sendTwice({ type: 'provider.requested' });
  expect(flow.screen()).toMatchObject({ name: 'unlisted', requested: true });
  await flow.send({ type: 'provider.requested' });
  expect(flow.called('requestProvider')).toMatchObject([{ url: URL }]);
  await flow.send({ type: 'close.requested' });
  expect(flow.told('pending')).toHaveLength(1);
  expect(flow.view().closed).toBe(true);
});

test('what fails on the way is asked again with the same key', async () => {
  const flow = rehearse({ session: { prefill: { providerUrl: URL } } });
  await flow.start();
  flow.failNext('requestProvider');
  await flow.send({ type: 'provider.requested' });
  expect(flow.screen()).toMatchObject({ requested: false, error: { code: 'network' } });
  await flow.send({ type: 'provider.requested' });
  expect(flow.screen()).toMatchObject({ requested: true });
  expect(new Set(flow.called('requestProvider').map(({ key }) => key)).size).toBe(1);
});

test('another one can be searched instead, before and after asking', async () => {
  for (const deeds of [[], [{ type: 'provider.requested' as const }]]) {
    const flow = rehearse({ session: { prefill: { providerUrl: URL } } });
    await flow.start();
    await flow.send(...deeds, { type: 'provider.dismissed' });
    expect(flow.screen().name).toBe('provider');
    await flow.send({ type: 'provider.chosen', providerId: 'plain' }, { type: 'close.requested' });
    await flow.send({ type: 'close.confirmed' });
    expect(flow.told('exit')).toHaveLength(1);
  }
});

test('a provider that is filled in may be changed at the details, unless it is fixed', async () => {
  const prefill = { providerId: 'plain' };
  const free = rehearse({ session: { prefill, details: {} } });
  await free.start();
  expect(free.screen()).toMatchObject({ name: 'details', anotherProvider: true });
  await free.send({ type: 'provider.dismissed' });
  expect(free.screen().name).toBe('provider');

  const fixed = rehearse({ session: { prefill, details: { fixed: ['provider'] } } });
  await fixed.start();
  expect(fixed.screen()).toMatchObject({ name: 'details', anotherProvider: false });
  await fixed.send({ type: 'provider.dismissed' });
  expect(fixed.screen().name).toBe('details');
});

test('details of a connection are kept without signing in again', async () => {
  const flow = rehearse({ session: { mode: 'update', connection: CONNECTION, details: {} } });
  await flow.start();
  await flow.send({ type: 'details.saved', details: { sites: ['home'] } });
  expect(flow.called('saveDetails')).toMatchObject([{ connectionId: 'c1', details: { sites: ['home'] } }]);
  expect(flow.screen()).toMatchObject({ name: 'done', status: 'saved' });
  expect(flow.told('exit')).toMatchObject([{ reason: 'details_saved', connectionId: 'c1' }]);
  expect(flow.called('submit')).toEqual([]);
});

test('why a connection does not work stands above the form that repairs it', async () => {
  const flow = rehearse({ session: { mode: 'update', connection: CONNECTION } });
  await flow.start();
  expect(flow.screen()).toMatchObject({ name: 'credentials', notice: { code: 'invalid_credentials' } });
});
