import { describe, expect, test } from 'vitest';
import { powensPerson, WEB } from './testing/powens-person.ts';

const { signal: never } = new AbortController();

/** A person whose connection was made as a persona, and who comes back to repair it. */
async function returning(persona: string) {
  const person = await powensPerson();
  const talk = await person.signIn(persona);
  let end = await talk.next();
  while (end && !['accounts', 'failed', 'verified'].includes(end.kind)) end = await talk.next();
  const connectionId = talk.connectionId();
  if (end?.kind === 'accounts') {
    await person.choose(
      connectionId,
      end.accounts.map(({ id }) => id),
    );
    await talk.end();
  }
  await talk.leave();
  person.restart({ mode: 'update', connectionId });
  return {
    ...person,
    gateway: person.gateway,
    connectionId,
    look: () => person.resume({ id: 'look', seq: 0 }),
  };
}

test('a connection that is well is verified at once', async () => {
  const { look, gateway, wait, connectionId } = await returning('verified');
  expect(await look().end()).toMatchObject({ kind: 'verified', connection: { id: connectionId } });
  expect(await wait(gateway.start(never))).toMatchObject({
    mode: 'update',
    connection: { id: connectionId, status: 'verified', provider: { name: 'Connecteur de test' } },
  });
});

test('an authentication that ran out is confirmed, and the accounts need not be chosen again', async () => {
  const { clock, look, answer, connectionId } = await returning('revoked_later');
  await clock.advance(60_000);
  const talk = look();
  await answer(connectionId, await talk.until('challenge'), {});
  expect(await talk.end()).toMatchObject({ kind: 'verified', connection: { accounts: [{}, {}] } });
});

test('a consent at the bank that ran out is renewed there', async () => {
  const person = await powensPerson();
  const talk = await person.goToTheBank();
  const { redirect } = await talk.until('redirect');
  await person.visit(redirect.url, 'bank_brief');
  const { accounts } = await talk.until('accounts');
  const connectionId = talk.connectionId();
  await person.choose(
    connectionId,
    accounts.map(({ id }) => id),
  );
  await talk.end();
  await person.clock.advance(60_000);
  person.restart({ mode: 'update', connectionId });
  const look = person.resume({ id: 'look', seq: 0 });
  const renewal = await look.until('redirect');
  await person.visit(renewal.redirect.url, 'bank');
  expect((await look.end()).kind).toBe('verified');
});

test('two sources whose consent ran out are renewed one after the other, each by a visit of its own', async () => {
  const person = await powensPerson();
  const first = await person.signIn('webauth');
  await first.until('redirect');
  await first.leave();
  const connectionId = first.connectionId();
  const second = await person.submit({}, person.attempt(WEB, { connectionId }));
  const { redirect } = await second.until('redirect');
  await person.visit(redirect.url, 'bank_brief');
  await second.until('accounts');
  await person.clock.advance(60_000);
  person.restart({ mode: 'update', connectionId });
  const look = person.resume({ id: 'look', seq: 0 });
  const one = await look.until('redirect');
  const returned = await person.visit(one.redirect.url, 'bank');
  const back = person.resume(look.attempt(), returned);
  const other = await back.until('redirect');
  expect(other.redirect.id).not.toBe(one.redirect.id);
  await person.visit(other.redirect.url, 'bank');
  await back.until('accounts');
});

describe('what was given up in an earlier session does not end the next', () => {
  test('a question that was cancelled is asked again', async () => {
    const person = await powensPerson();
    const talk = await person.signIn('otp');
    const asked = await talk.until('challenge');
    const connectionId = talk.connectionId();
    await person.answer(connectionId, asked, {}, 'cancel');
    await talk.end();
    const again = person.resume({ id: 'look', seq: 0, connectionId });
    const { challenge } = await again.until('challenge');
    expect(challenge.messages).toEqual([]);
  });

  test('a visit that nobody made is offered anew', async () => {
    const person = await powensPerson();
    const talk = await person.signIn('webauth');
    const { redirect } = await talk.until('redirect');
    await talk.leave();
    await person.clock.advance(40 * 60_000);
    const again = person.resume({ id: 'look', seq: 0, connectionId: talk.connectionId() });
    const renewed = await again.until('redirect');
    expect(renewed.redirect.id).not.toBe(redirect.id);
    await person.visit(renewed.redirect.url, 'bank');
    await again.until('accounts');
  });
});

test('a password that expired is replaced, in the connection that is there', async () => {
  const { look, signIn, attempt, connectionId, gateway, wait } = await returning('password_expired');
  expect(await look().end()).toMatchObject({ problem: { code: 'password_expired' } });
  const session = await wait(gateway.start(never));
  const talk = await signIn('verified', attempt(session.connection?.channelId));
  await talk.until('accounts');
  expect(talk.attempt().connectionId ?? connectionId).toBe(connectionId);
});

test('more accounts can be shared later, and others no more', async () => {
  const { choose, connectionId, look } = await returning('verified');
  const first = await look().end();
  const ids = first.kind === 'verified' ? first.connection.accounts.map(({ id }) => id) : [];
  await choose(connectionId, ids.slice(0, 1), ids.slice(1));
  expect(await look().end()).toMatchObject({ connection: { accounts: [{ id: ids[0] }] } });
  await choose(connectionId, ids.slice(1), ids.slice(0, 1));
  expect(await look().end()).toMatchObject({ connection: { accounts: [{ id: ids[1] }] } });
});

describe('an update', () => {
  test('reaches no other connection', async () => {
    const person = await powensPerson();
    const one = await person.signIn('verified');
    await one.until('accounts');
    const other = await person.goToTheBank();
    const { redirect } = await other.until('redirect');
    await person.visit(redirect.url, 'bank');
    await other.until('accounts');
    person.restart({ mode: 'update', connectionId: one.connectionId() });
    const { gateway, wait } = person;
    const id = other.connectionId();
    expect(await person.connections()).toEqual([one.connectionId()]);
    await expect(wait(gateway.retry(id, 'key', never))).rejects.toMatchObject({ name: 'ConnectError' });
    await expect(person.choose(id, ['1'])).rejects.toMatchObject({ name: 'ConnectError' });
    await wait(gateway.disconnect?.(id, never) ?? Promise.resolve());
    const foreign = person.resume(person.attempt(WEB, { connectionId: id }));
    await expect(foreign.next()).rejects.toMatchObject({ name: 'ConnectError' });
    person.restart();
    expect(await person.connections()).toHaveLength(2);
  });

  test('of a connection that was deleted meanwhile has no session', async () => {
    const { gateway, wait, connectionId, look } = await returning('verified');
    await wait(gateway.disconnect?.(connectionId, never) ?? Promise.resolve());
    expect(await look().end()).toMatchObject({ problem: { code: 'unknown_outcome', gone: true } });
    await expect(wait(gateway.start(never))).rejects.toMatchObject({ problem: { code: 'session_invalid' } });
  });
});

describe('a token that ends in the middle', () => {
  test('is renewed, and the person keeps their place', async () => {
    const person = await powensPerson();
    const tokens: (string | undefined)[] = [];
    let good = person.token;
    person.restart({
      token: async (refused) => {
        tokens.push(refused);
        return refused === undefined ? 'ended-token' : good;
      },
    });
    const talk = await person.signIn('otp');
    const asked = await talk.until('challenge');
    expect(tokens).toEqual([undefined, 'ended-token']);
    good = person.token;
    await person.answer(talk.connectionId(), asked, { otp: '123456' });
    await talk.until('accounts');
  });

  test('and cannot be renewed ends the session', async () => {
    const { gateway, wait } = await powensPerson({ token: 'ended-token' });
    await expect(wait(gateway.start(never))).rejects.toMatchObject({ problem: { code: 'session_expired' } });
  });
});
