import { expect, test } from 'vitest';
import { simulatedClock } from '../clock/simulated-clock.ts';
import { memoryLedger } from '../conversation/ledger.ts';
import { network, never, person } from './person.fixture.ts';
import { sandboxNetwork } from './sandbox-network.ts';

const LOGIN = { username: 'jane@example.org', password: 'verified' };

function jane() {
  const world = network();
  return { world, jane: person(world) };
}

async function again(who: ReturnType<typeof person>, login = LOGIN) {
  const talk = await who.submit(login, who.attempt({ id: crypto.randomUUID() }));
  await talk.settle();
  return talk;
}

const connections = async (who: ReturnType<typeof person>) => (await who.gateway.connections?.(never)) ?? [];

test('a sign-in that is connected is asked about before anything is sent, and makes no second connection', async () => {
  const { jane: who } = jane();
  const first = await again(who);
  const second = await again(who, { username: ' Jane@Example.org', password: 'otp' });
  expect(second.heard).toMatchObject([
    { kind: 'opened', connectionId: first.connectionId(), known: true },
    {
      kind: 'challenge',
      challenge: {
        actions: [{ id: 'finish' }, { id: 'repair' }, { id: 'cancel' }],
        known: { status: 'verified', username: 'ja•••@example.org' },
      },
    },
  ]);
  expect(await connections(who)).toHaveLength(1);
});

test('to finish ends with the connection as it was', async () => {
  const { jane: who } = jane();
  const first = await again(who);
  const second = await again(who, { ...LOGIN, password: 'rejected' });
  await who.answer(first.connectionId(), second.last(), {}, 'finish');
  const { kind, connection } = await second.end();
  expect({ kind, connection }).toEqual({ kind: 'verified', connection: (await connections(who))[0] });
});

test('to repair signs in with what was typed, for the same connection', async () => {
  const { jane: who } = jane();
  const first = await again(who, { ...LOGIN, password: 'revoked' });
  const second = await again(who, { ...LOGIN, password: 'otp' });
  expect(second.last()).toMatchObject({
    challenge: { actions: [{ id: 'repair' }, { id: 'cancel' }], known: { status: 'broken' } },
  });
  await who.answer(first.connectionId(), second.last(), {}, 'repair');
  await second.until('verifying');
  await second.until('challenge');
  expect(second.heard.slice(2, 4)).toMatchObject([
    { kind: 'opened', connectionId: first.connectionId() },
    { kind: 'verifying' },
  ]);
  expect(second.heard[2]).not.toHaveProperty('known');
  await who.answer(first.connectionId(), second.last(), { code: '123456' });
  expect(await second.end()).toMatchObject({ kind: 'verified', connection: { id: first.connectionId() } });
  expect(await connections(who)).toMatchObject([{ status: 'verified' }]);
});

test('a repair with a wrong password is typed again without being asked again', async () => {
  const { jane: who } = jane();
  const first = await again(who, { ...LOGIN, password: 'revoked' });
  const second = await again(who, { ...LOGIN, password: 'rejected' });
  await who.answer(first.connectionId(), second.last(), {}, 'repair');
  expect(await second.end()).toMatchObject({ problem: { code: 'invalid_credentials' } });
  const third = await who.submit(LOGIN, who.attempt({ connectionId: first.connectionId() }));
  expect(await third.end()).toMatchObject({ kind: 'verified', connection: { id: first.connectionId() } });
});

test('to cancel changes nothing; another sign-in is then another connection', async () => {
  const { jane: who } = jane();
  const first = await again(who);
  const second = await again(who, { ...LOGIN, password: 'rejected' });
  await who.answer(first.connectionId(), second.last(), {}, 'cancel');
  expect(await second.end()).toMatchObject({
    problem: { code: 'challenge_cancelled', remedies: ['edit', 'other-provider'] },
  });
  const same = await who.submit(LOGIN, who.attempt({ id: 'same', connectionId: first.connectionId() }));
  await same.settle();
  expect(same.last()).toMatchObject({ kind: 'challenge' });
  const other = { ...LOGIN, username: 'joe@example.org' };
  const third = await who.submit(other, who.attempt({ id: 'other', connectionId: first.connectionId() }));
  const { connection } = await third.end();
  expect(connection?.id).not.toBe(first.connectionId());
  expect(await connections(who)).toMatchObject([{ status: 'verified' }, { status: 'verified' }]);
});

test('is asked again after a restart, whether or not its connection was heard of', async () => {
  const { world, jane: who } = jane();
  const first = await again(who);
  const second = await again(who);
  const back = person(network(world.ledger, world.clock));
  const { connectionId: _unheard, ...attempt } = second.attempt();
  for (const each of [second.attempt(), attempt]) {
    const look = back.resume(each);
    await look.settle();
    expect(look.last()).toMatchObject({ kind: 'challenge', challenge: { known: { status: 'verified' } } });
    await who.answer(first.connectionId(), look.last(), {}, 'nonsense').catch(() => undefined);
  }
  const sent = await back.submit({ ...LOGIN, password: 'rejected' }, attempt);
  await sent.settle();
  await back.answer(first.connectionId(), sent.last(), {}, 'finish');
  expect(await sent.end()).toMatchObject({ kind: 'verified', connection: { id: first.connectionId() } });
});

test('of two who sign in with the same name at once, the first is out', async () => {
  const { jane: who } = jane();
  const first = await again(who, { ...LOGIN, password: 'otp' });
  const second = await again(who);
  expect(await first.end()).toMatchObject({ problem: { code: 'challenge_cancelled' } });
  expect(await second.end()).toMatchObject({ kind: 'verified' });
  expect(await connections(who)).toHaveLength(1);
});

test('a failed one that is tried again later finds the sign-in connected', async () => {
  const { jane: who } = jane();
  const first = await again(who, { ...LOGIN, password: 'error' });
  await again(who);
  await expect(who.gateway.retry(first.connectionId(), 'again', never)).rejects.toMatchObject({
    problem: { code: 'already_connected' },
  });
});

test('an update does not take the sign-in of another connection', async () => {
  const { world, jane: who } = jane();
  await again(who);
  const joe = await again(who, { username: 'joe@example.org', password: 'revoked' });
  const update = person(world, { mode: 'update', connectionId: joe.connectionId() });
  await expect((await update.submit(LOGIN, update.attempt({ id: 'u' }))).end()).rejects.toMatchObject({
    problem: { code: 'already_connected', remedies: ['edit'] },
  });
  const own = await update.submit({ username: 'joe@example.org', password: 'verified' }, update.attempt());
  expect(await own.end()).toMatchObject({ kind: 'verified', connection: { id: joe.connectionId() } });
});

test.each([
  ['another user', { userId: 'joe' }, 'eia-14328'],
  ['another provider', {}, 'eia-4110'],
])('the same sign-in of %s is another connection', async (_of, context, providerId) => {
  const { world, jane: who } = jane();
  const first = await again(who);
  const other = person(world, context);
  const second = await other.submit(LOGIN, other.attempt({ id: 'other', providerId }));
  const { kind, connection } = await second.end();
  expect(kind).toBe('verified');
  expect(connection?.id).not.toBe(first.connectionId());
});

test('a connection that was ended is forgotten with its sign-in', async () => {
  const { world, jane: who } = jane();
  const first = await again(who);
  await who.gateway.disconnect?.(first.connectionId(), never);
  expect(await world.ledger.list('')).toEqual([]);
  expect(await (await again(who)).end()).toMatchObject({ kind: 'verified' });
});

test('what is kept of a user name is of no use to whoever guesses it', async () => {
  const { world, jane: who } = jane();
  const { connectionId } = await again(who);
  const kept = JSON.parse((await world.ledger.get(`connection/${connectionId()}`)) ?? '{}');
  expect(kept.login).toMatch(/^[\w-]{43}$/);
  const ledger = memoryLedger();
  const clock = simulatedClock();
  const elsewhere = await again(person({ clock, network: sandboxNetwork({ ledger, clock }) }));
  const { login } = JSON.parse((await ledger.get(`connection/${elsewhere.connectionId()}`)) ?? '{}');
  expect(login).toMatch(/^[\w-]{43}$/);
  expect(login).not.toBe(kept.login);
});
