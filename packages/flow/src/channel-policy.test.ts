import { Provider, Session } from '@linkspan/protocol';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { currentChannel, fieldsToAsk, offeredChannels } from './channel-policy.ts';
import { INITIAL } from './context.ts';
import { rehearse } from './testing/rehearsal.ts';

const USERNAME = { id: 'username', kind: 'text', label: 'User name' };
const PIN = { id: 'pin', kind: 'pin', label: 'PIN' };
const provider = v.parse(Provider, {
  id: 'bank',
  name: 'Bank',
  channels: [
    { id: 'third', mode: 'hosted', rank: 3 },
    { id: 'second', mode: 'form', rank: 2, fields: [USERNAME, PIN], accountTypes: ['savings'] },
    { id: 'first', mode: 'redirect', rank: 1, fields: [USERNAME], accountTypes: ['checking', 'card'] },
  ],
});

function facts(channels: v.InferInput<typeof Session>['channels'], more: Partial<typeof INITIAL> = {}) {
  const session = v.parse(Session, {
    id: 's',
    mode: 'create',
    application: { name: 'Bright' },
    expiresAt: 0,
    channels,
  });
  return { ...INITIAL, session, provider, ...more };
}

test.for([
  ['all, in order of rank', {}, ['first', 'second', 'third']],
  ['those of a mode', { modes: ['form', 'hosted'] as const }, ['second', 'third']],
  ['those that may give an account type', { accountTypes: ['savings'] }, ['second', 'third']],
  ['none, when nothing matches', { modes: ['redirect'] as const, accountTypes: ['loan'] }, []],
] as const)('offers %s', ([, policy, ids]) => {
  const { modes, accountTypes } = { modes: undefined, accountTypes: undefined, ...policy };
  const given = {
    ...(modes && { modes: [...modes] }),
    ...(accountTypes && { accountTypes: [...accountTypes] }),
  };
  expect(offeredChannels(facts(given)).map(({ id }) => id)).toEqual(ids);
});

test.for([
  ['leaves a choice to the person', { pick: 'choose' as const }, {}, undefined],
  ['goes the way the person chose', { pick: 'choose' as const }, { channelId: 'second' }, 'second'],
  ['takes the first by itself', { pick: 'first' as const }, {}, 'first'],
  ['takes all in turn', { pick: 'all' as const }, { chained: ['first'] }, 'second'],
  [
    'has no next when all are done',
    { pick: 'all' as const },
    { chained: ['first', 'second', 'third'] },
    undefined,
  ],
] as const)('%s', ([, policy, more, id]) => {
  expect(currentChannel(facts(policy, more))?.id).toBe(id);
});

test('a field that an earlier channel asked is not asked again', () => {
  const asked = fieldsToAsk(facts({ pick: 'all' }, { chained: ['first'] }));
  expect(asked.map(({ id }) => id)).toEqual(['pin']);
});

const CONNECTION = { id: 'c1', provider: { id: 'bank', name: 'Bank', health: 'ok' as const }, accounts: [] };
const verified = { kind: 'verified', connection: { ...CONNECTION, status: 'verified' } } as const;

async function chain(optional: boolean) {
  const flow = rehearse({
    session: { channels: { pick: 'all', modes: ['redirect', 'form'], optional } },
    providers: [provider],
  });
  await flow.start();
  await flow.send({ type: 'provider.chosen', providerId: 'bank' }, flow.submit());
  await flow.tell(verified);
  return flow;
}

test('a chain goes on into the same connection and is told once', async () => {
  const flow = await chain(false);
  expect(flow.screen()).toMatchObject({ name: 'credentials', channel: { id: 'second' }, skippable: false });
  expect(flow.view().canGoBack).toBe(false);
  await flow.send({ type: 'channel.skipped' }, flow.submit({ pin: '1' }));
  expect(flow.called('submit')).toMatchObject([
    { values: { username: 'jane' } },
    { connectionId: 'c1', values: { pin: '1' } },
  ]);
  expect(flow.told('connected')).toEqual([]);
  await flow.tell(verified);
  expect(flow.told('connected')).toMatchObject([{ connectionId: 'c1' }]);
});

test('an optional rest of a chain can be skipped, or left', async () => {
  const skipped = await chain(true);
  expect(skipped.screen()).toMatchObject({ skippable: true });
  await skipped.send({ type: 'channel.skipped' });
  expect(skipped.screen()).toMatchObject({ name: 'done', status: 'verified', connection: { id: 'c1' } });

  const left = await chain(true);
  await left.send({ type: 'close.requested' }, { type: 'close.confirmed' });
  expect(left.told('connected')).toMatchObject([{ connectionId: 'c1' }]);
});

test('update mode goes through the channel of its connection', () => {
  const session = v.parse(Session, {
    id: 's',
    mode: 'update',
    application: { name: 'Bright' },
    expiresAt: 0,
    connection: { ...CONNECTION, channelId: 'second' },
  });
  expect(currentChannel({ ...INITIAL, session, provider })?.id).toBe('second');
});
