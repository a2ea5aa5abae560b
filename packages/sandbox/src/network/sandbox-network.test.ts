import { describe, expect, test } from 'vitest';
import { simulatedClock } from '../clock/simulated-clock.ts';
import { listen } from '../conversation/listen.fixture.ts';
import { sealValues } from '../conversation/seal-values.ts';
import { network, never, person } from './person.fixture.ts';
import { sandboxNetwork } from './sandbox-network.ts';

const LOGIN = { username: 'jane.doe@example.org', password: 'otp+CANARY-9' };

describe('a network killed and started again', () => {
  test('asks the question it was asking, with the tries that were left', async () => {
    const before = network();
    const jane = person(before);
    const talk = await jane.submit(LOGIN, jane.attempt());
    await talk.settle();
    await jane.answer(talk.connectionId(), talk.last(), { code: '000000' });
    await before.clock.advance(100);
    const asked = talk.last();

    const after = network(before.ledger, before.clock);
    const back = person(after);
    const look = back.resume(talk.attempt());
    await look.settle();
    expect(look.last()).toEqual({ ...asked, seq: (asked?.seq ?? 0) + 1 });
    await back.answer(talk.connectionId(), look.last(), { code: '123456' });
    expect(await look.end()).toMatchObject({ kind: 'verified', connection: { id: talk.connectionId() } });
  });

  test('keeps deadlines as they were: what fell due meanwhile has happened', async () => {
    const before = network();
    const jane = person(before);
    const approving = await jane.submit({ username: 'joe', password: 'approve' }, jane.attempt());
    const asking = await jane.submit(LOGIN, jane.attempt());
    await approving.settle();
    await asking.settle();
    const after = network(before.ledger, before.clock);
    await before.clock.advance(10 * 60_000);
    const back = person(after);
    expect(await back.resume(approving.attempt()).end()).toMatchObject({ kind: 'verified' });
    expect(await back.resume(asking.attempt()).end()).toMatchObject({
      problem: { code: 'challenge_timed_out' },
    });
  });

  test('reads what was sealed for the first, and sending it again makes no other connection', async () => {
    const before = network();
    const jane = person(before);
    const attempt = jane.attempt();
    const talk = await jane.submit({ ...LOGIN, password: 'lost_answer' }, attempt);
    await talk.end().catch(() => undefined);
    const after = network(before.ledger, before.clock);
    const again = await person(after).submit({ ...LOGIN, password: 'lost_answer' }, attempt);
    await again.end().catch(() => undefined);
    expect(await person(after).gateway.connections?.(never)).toHaveLength(1);
  });
});

test('the ledger never holds what was typed', async () => {
  const world = network();
  const jane = person(world);
  const talk = await jane.submit(LOGIN, jane.attempt());
  await talk.settle();
  await jane.answer(talk.connectionId(), talk.last(), { code: '123 456' });
  await talk.end();
  const keys = await world.ledger.list('');
  const kept = JSON.stringify(await Promise.all(keys.map((key) => world.ledger.get(key))));
  expect(kept).toContain('ja•••@example.org');
  for (const secret of ['CANARY', 'otp', 'jane.doe', '123456', '123 456']) expect(kept).not.toContain(secret);
});

test('what is remembered of a connection stays small, however often it is tried again', async () => {
  const world = network();
  const jane = person(world);
  const talk = await jane.submit({ ...LOGIN, password: 'error' }, jane.attempt());
  await talk.end();
  const id = talk.connectionId();
  for (let tries = 0; tries < 500; tries += 1) await jane.gateway.retry(id, `try-${tries}`, never);
  const kept = await world.ledger.get(`connection/${id}`);
  expect(kept).toContain('try-499');
  expect(kept?.length).toBeLessThan(4000);
});

describe('update mode', () => {
  const revoked = async () => {
    const world = network();
    const jane = person(world);
    const broken = await jane.submit({ ...LOGIN, password: 'revoked' }, jane.attempt());
    const other = await jane.submit({ username: 'joe', password: 'verified' }, jane.attempt());
    await Promise.all([broken.end(), other.end()]);
    const connectionId = broken.connectionId();
    return { world, jane, other, connectionId, update: person(world, { mode: 'update', connectionId }) };
  };

  test('starts with the connection, whose user name is masked', async () => {
    const { update, connectionId } = await revoked();
    expect(await update.gateway.start(never)).toMatchObject({
      mode: 'update',
      connection: { id: connectionId, status: 'broken', username: 'ja•••@example.org' },
    });
  });

  test('looks where the connection stands, and repairs that one', async () => {
    const { jane, update, connectionId } = await revoked();
    const look = update.resume({ id: 'u1', seq: 0, connectionId });
    expect(await look.end()).toMatchObject({ problem: { code: 'invalid_credentials' } });
    const attempt = { id: 'u2', providerId: 'eia-14328', seq: 0, connectionId };
    const repair = await update.submit({ ...LOGIN, password: 'verified' }, attempt);
    expect(await repair.end()).toMatchObject({ kind: 'verified', connection: { id: connectionId } });
    const all = await jane.gateway.connections?.(never);
    expect(all?.map(({ status }) => status)).toEqual(['verified', 'verified']);
  });

  test('touches no other connection, not even of the same person', async () => {
    const { jane, update, other } = await revoked();
    const foreign = { id: 'u3', providerId: 'eia-14328', seq: 0, connectionId: other.connectionId() };
    const refused = await update.submit({ ...LOGIN, password: 'rejected' }, foreign);
    await expect(refused.end()).rejects.toMatchObject({ problem: { code: 'unknown_outcome' } });
    expect(await update.resume(foreign).end()).toMatchObject({ problem: { code: 'unknown_outcome' } });
    await update.gateway.disconnect?.(other.connectionId(), never);
    const all = await jane.gateway.connections?.(never);
    expect(all?.find(({ id }) => id === other.connectionId())).toMatchObject({ status: 'verified' });
  });

  test('of somebody else’s connection does not start', async () => {
    const { world, connectionId } = await revoked();
    const joe = person(world, { userId: 'joe', mode: 'update', connectionId });
    await expect(joe.gateway.start(never)).rejects.toMatchObject({ problem: { code: 'session_invalid' } });
  });
});

describe('sealed values', () => {
  test('are asked for with a key of 3,072 bits that pads to 1,024 bytes', async () => {
    const key = await person(network()).gateway.sealingKey('eia-14328:form', never);
    expect(key).toMatchObject({
      scheme: 'jwe',
      padTo: 1024,
      jwk: { kty: 'RSA', n: expect.stringMatching(/^.{512}$/) },
    });
    expect(JSON.stringify(key)).not.toContain('"d"');
  });

  test.each([
    ['an unknown field', { ...LOGIN, shoe_size: '9' }, 'shoe_size'],
    ['a value of over 1,000 characters', { ...LOGIN, username: 'x'.repeat(1001) }, 'username'],
    ['a missing value', { username: 'jane' }, 'password'],
    ['a blank value', { ...LOGIN, username: '  ' }, 'username'],
  ])('with %s are refused by the name of the field, and nothing is made', async (_, values, field) => {
    const world = network();
    const jane = person(world);
    const talk = await jane.submit(values, jane.attempt());
    await expect(talk.end()).rejects.toMatchObject({
      problem: { code: 'invalid_credentials', fieldErrors: { [field]: expect.any(String) } },
    });
    expect(await world.ledger.list('')).toEqual([]);
  });

  test('that are no ciphertext, or for another key, are refused by the name of the field', async () => {
    const { gateway, attempt } = person(network());
    const foreign = await sealValues(await person(otherKey()).gateway.sealingKey('form', never), LOGIN);
    for (const values of [{ ...LOGIN }, foreign.values]) {
      const sending = gateway
        .submit(attempt(), { scheme: 'jwe', values }, never)
        [Symbol.asyncIterator]()
        .next();
      await expect(sending).rejects.toMatchObject({
        problem: { fieldErrors: { username: expect.any(String), password: expect.any(String) } },
      });
    }
  });

  test('that were not sealed at all are refused', async () => {
    const { gateway, attempt } = person(network());
    const plain = { scheme: 'none' as const, values: LOGIN };
    const sending = gateway.submit(attempt(), plain, never)[Symbol.asyncIterator]().next();
    await expect(sending).rejects.toMatchObject({ problem: { code: 'internal' } });
  });
});

test('a submit of another attempt takes the conversation over; the first hears that it is over', async () => {
  const world = network();
  const jane = person(world);
  const first = await jane.submit(LOGIN, jane.attempt());
  await first.settle();
  const second = await jane.submit(
    { ...LOGIN, password: 'verified' },
    jane.attempt({ connectionId: first.connectionId() }),
  );
  expect(await second.end()).toMatchObject({ kind: 'verified', connection: { id: first.connectionId() } });
  expect(await first.end()).toMatchObject({ problem: { code: 'unknown_outcome' } });
});

test('two answers at once with one key are one', async () => {
  const world = network();
  const { gateway, submit, attempt } = person(world);
  const talk = await submit(LOGIN, attempt());
  await talk.settle();
  const asked = talk.last();
  if (asked?.kind !== 'challenge') throw new Error('No question came.');
  const sealed = await sealValues(await gateway.sealingKey('form', never), { code: '000000' });
  const { id: challengeId, version } = asked.challenge;
  const answer = { key: 'one', challengeId, version, actionId: 'submit', sealed };
  const id = talk.connectionId();
  await Promise.all([gateway.answer(id, answer, never), gateway.answer(id, answer, never)]);
  await world.clock.advance(100);
  expect(talk.last()).toMatchObject({ challenge: { version: 2, attemptsLeft: 2 } });
});

test('a provider that is down cannot be connected', async () => {
  const jane = person(network());
  const talk = await jane.submit(
    { username: 'j', password: 'verified' },
    jane.attempt({ providerId: 'blackout-electric' }),
  );
  await expect(talk.end()).rejects.toMatchObject({ problem: { code: 'not_supported' } });
});

test('a form without fields has nothing to seal', async () => {
  const { clock, network: net } = network();
  const gateway = net.gateway({ userId: 'jane', mode: 'create' });
  const attempt = { id: 'bare', providerId: 'no-fields-coop', seq: 0 };
  const talk = listen(clock, gateway.submit(attempt, { scheme: 'none', values: {} }, never), attempt);
  expect(await talk.end()).toMatchObject({ kind: 'verified' });
});

test('Arcadia’s own test login works', async () => {
  const jane = person(network());
  const talk = await jane.submit(
    { username: 'ARC_TEST_R_SINGLE_ELEC', password: 'verified' },
    jane.attempt(),
  );
  expect(await talk.end()).toMatchObject({ kind: 'verified', connection: { username: 'AR•••' } });
});

/** A network that was started without the key that the others share. */
function otherKey() {
  const clock = simulatedClock();
  return { clock, network: sandboxNetwork({ clock }) };
}
