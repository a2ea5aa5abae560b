import { type ConnectionUpdate, isFinal } from '@linkspan/protocol';
import { describe, expect, test } from 'vitest';
import { network, never, person } from './person.fixture.ts';
import { personas } from './personas.ts';

/** What each persona comes to when the person does what is asked: turns of theirs, then the end. */
const COMES_TO: Readonly<Record<string, readonly string[]>> = {
  verified: ['verified'],
  rejected: ['invalid_credentials'],
  otp: ['challenge', 'verified'],
  choose_device: ['challenge', 'challenge', 'verified'],
  question: ['challenge', 'verified'],
  image: ['challenge', 'verified'],
  mixed: ['challenge', 'verified'],
  otp_retry: ['challenge', 'challenge', 'verified'],
  otp_expired: ['challenge', 'verified'],
  approve: ['approval', 'verified'],
  decline: ['approval', 'challenge_cancelled'],
  two_accounts: ['accounts', 'verified'],
  several_accounts: ['accounts', 'verified'],
  challenge_after_accounts: ['accounts', 'challenge', 'verified'],
  no_accounts: ['no_accounts'],
  already_connected: ['already_connected'],
  password_expired: ['password_expired'],
  action_required: ['action_required'],
  locked: ['too_many_attempts'],
  rate_limited: ['rate_limited'],
  provider_down: ['provider_unavailable'],
  error: ['internal'],
  pending: ['pending'],
  slow: ['verified'],
  gone: ['invalid_credentials'],
  revoked: ['verified'],
  revoked_later: ['verified'],
};
const SILENT = 'timeout';
const LOSING = ['flaky', 'lost_answer'];

test('the table names every persona once, each with a number of its own and a sentence', () => {
  const names = personas.map(({ name }) => name);
  expect(new Set(names)).toEqual(new Set([...Object.keys(COMES_TO), SILENT, ...LOSING]));
  expect(names).toHaveLength(new Set(names).size);
  expect(new Set(personas.map(({ number }) => number)).size).toBe(names.length);
  for (const { sentence } of personas) expect(sentence).toMatch(/^[A-Z].*\.$/);
});

test.each(Object.entries(COMES_TO))('%s comes to %j', async (name, expected) => {
  const { turns } = await play(name);
  expect(turns).toEqual(expected);
});

test('an unknown password is rejected, and what follows a + in a known one is ignored', async () => {
  expect((await play('correct horse')).turns).toEqual(['invalid_credentials']);
  expect((await play('verified+CANARY123')).turns).toEqual(['verified']);
  expect((await play('otp+CANARY123')).turns).toEqual(['challenge', 'verified']);
});

test('timeout stays silent for ever', async () => {
  const world = network();
  const { submit, attempt } = person(world);
  const talk = await submit({ username: 'jane', password: 'timeout' }, attempt());
  await talk.settle(5000);
  await world.clock.advance(600_000);
  expect(talk.kinds()).toEqual(['opened', 'verifying']);
});

test('slow takes 20 seconds', async () => {
  const world = network();
  const begun = world.clock.now();
  const { submit, attempt } = person(world);
  const talk = await submit({ username: 'jane', password: 'slow' }, attempt());
  expect(await talk.end(60_000)).toMatchObject({ kind: 'verified' });
  expect(world.clock.now() - begun).toBeGreaterThanOrEqual(20_000);
});

describe('flaky', () => {
  test('loses every second request, and each has its effect once', async () => {
    const world = network();
    const { submit, resume, attempt, gateway } = person(world);
    const lost = await submit({ username: 'jane', password: 'flaky' }, attempt());
    await lost.end().catch(() => undefined);
    expect(lost.error()).toMatchObject({ problem: { code: 'network' } });
    const found = resume(lost.attempt());
    expect(await found.end()).toMatchObject({ kind: 'verified' });
    const again = resume(found.attempt());
    await again.end().catch(() => undefined);
    expect(again.error()).toMatchObject({ problem: { code: 'network' } });
    expect(await gateway.connections?.(never)).toHaveLength(1);
  });
});

test('otp_expired gives up after 15 seconds, and trying again sends a code that lasts', async () => {
  const world = network();
  const { submit, resume, attempt, gateway, answer } = person(world);
  const talk = await submit({ username: 'jane', password: 'otp_expired' }, attempt());
  expect(await talk.end()).toMatchObject({ problem: { code: 'challenge_timed_out' } });
  await gateway.retry(talk.connectionId(), 'again', never);
  const look = resume(talk.attempt());
  await look.settle();
  await world.clock.advance(60_000);
  await answer(talk.connectionId(), look.last(), { code: '123-456' });
  expect(await look.end()).toMatchObject({ kind: 'verified' });
});

test('three wrong codes end the try', async () => {
  const world = network();
  const { submit, attempt, answer } = person(world);
  const talk = await submit({ username: 'jane', password: 'otp' }, attempt());
  const left: unknown[] = [];
  for (let wrong = 0; wrong < 3; wrong += 1) {
    await talk.settle();
    const asked = talk.last();
    left.push(asked?.kind === 'challenge' && asked.challenge.attemptsLeft);
    await answer(talk.connectionId(), asked, { code: '000000' });
    await world.clock.advance(100);
  }
  expect(left).toEqual([3, 2, 1]);
  expect(await talk.end()).toMatchObject({ problem: { code: 'challenge_failed' } });
});

test('a code is sent again after 30 seconds, and not before', async () => {
  const world = network();
  const { submit, attempt, answer } = person(world);
  const talk = await submit({ username: 'jane', password: 'otp' }, attempt());
  await talk.settle();
  await answer(talk.connectionId(), talk.last(), {}, 'resend');
  await world.clock.advance(31_000);
  expect(JSON.stringify(talk.last())).toContain('wait a little');
  await answer(talk.connectionId(), talk.last(), {}, 'resend');
  await world.clock.advance(100);
  expect(JSON.stringify(talk.last())).toContain('A new code is on its way');
});

test('approval on the phone can be left for a code', async () => {
  const world = network();
  const { submit, attempt, answer } = person(world);
  const talk = await submit({ username: 'jane', password: 'approve' }, attempt());
  await talk.settle();
  await answer(talk.connectionId(), talk.last(), {}, 'code');
  await world.clock.advance(100);
  await answer(talk.connectionId(), talk.last(), { code: '123456' });
  expect(await talk.end()).toMatchObject({ kind: 'verified' });
});

test('pending is verified half a minute later', async () => {
  const world = network();
  const { submit, attempt } = person(world);
  const talk = await submit({ username: 'jane', password: 'pending' }, attempt());
  await talk.end();
  expect(await world.network.check(talk.connectionId())).toMatchObject({ status: 'pending' });
  await world.clock.advance(30_000);
  expect(await world.network.check(talk.connectionId())).toMatchObject({ status: 'verified' });
});

test('revoked is broken at once, revoked_later at the next check', async () => {
  const world = network();
  const { gateway, submit, attempt } = person(world);
  const now = await submit({ username: 'jane', password: 'revoked' }, attempt());
  const later = await submit({ username: 'joe', password: 'revoked_later' }, attempt());
  await Promise.all([now.end(), later.end()]);
  const status = async (id: string) =>
    (await gateway.connections?.(never))?.find((one) => one.id === id)?.status;
  expect(await status(now.connectionId())).toBe('broken');
  expect(await status(later.connectionId())).toBe('verified');
  await world.network.check(later.connectionId());
  expect(await status(later.connectionId())).toBe('broken');
});

test('several accounts are seven at three addresses, one not eligible', async () => {
  const world = network();
  const { submit, attempt } = person(world);
  const talk = await submit({ username: 'jane', password: 'several_accounts' }, attempt());
  await talk.settle();
  const turn = talk.last();
  const accounts = turn?.kind === 'accounts' ? turn.accounts : [];
  expect(accounts).toHaveLength(7);
  expect(new Set(accounts.map(({ group }) => group)).size).toBe(3);
  expect(accounts.filter(({ eligible }) => !eligible)).toHaveLength(1);
});

test('a session that takes all accounts asks for none', async () => {
  const world = network();
  const { submit, attempt } = person(world, { accountSelection: 'all' });
  const talk = await submit({ username: 'jane', password: 'several_accounts' }, attempt());
  const end = await talk.end();
  expect(talk.kinds()).not.toContain('accounts');
  expect(end.connection?.accounts).toHaveLength(6);
});

/** The person's turns and the end, when they do what is asked. */
async function play(password: string) {
  const world = network();
  const { gateway, submit, attempt, answer } = person(world);
  const talk = await submit({ username: 'jane@example.org', password }, attempt());
  const done = new Set<number>();
  for (let round = 0; round < 100; round += 1) {
    await world.clock.advance(500);
    const turn = talk.last();
    if (!turn || done.has(turn.seq)) continue;
    if (isFinal(turn)) break;
    done.add(turn.seq);
    if (turn.kind === 'challenge') {
      const [field] = turn.challenge.fields;
      const right: Readonly<Record<string, string>> = { code: '123 456', answer: 'Blue', picture: 'bulb' };
      if (field) await answer(talk.connectionId(), turn, { [field.id]: right[field.id] ?? '' });
      else await answer(talk.connectionId(), turn, {}, turn.challenge.actions[0]?.id);
    }
    if (turn.kind === 'accounts') {
      const chosen = turn.accounts.filter(({ eligible }) => eligible).map(({ id }) => id);
      const refused = turn.accounts.filter(({ eligible }) => !eligible).map(({ id }) => id);
      await gateway.chooseAccounts(talk.connectionId(), { key: 'choice', chosen, refused }, never);
    }
  }
  return { turns: talk.heard.flatMap(nameOf) };
}

function nameOf(update: ConnectionUpdate): string[] {
  if (update.kind === 'failed') return [update.problem.code];
  return update.kind === 'opened' || update.kind === 'verifying' ? [] : [update.kind];
}
