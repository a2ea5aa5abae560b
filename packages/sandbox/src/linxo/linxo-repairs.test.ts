import { describe, expect, test } from 'vitest';
import { FORM, linxoPerson, SITE } from './testing/linxo-person.ts';

/** What was in trouble, and is mended. */
describe('a question that nobody answered in time', () => {
  const late = async () => {
    const person = await linxoPerson();
    const listener = await person.signIn('otp');
    const { challenge } = await listener.until('challenge');
    expect(await listener.end()).toMatchObject({ problem: { code: 'challenge_timed_out' } });
    return { person, listener, old: challenge.id };
  };

  test('is not asked again on trying again: the new one is', async () => {
    const { person, listener, old } = await late();
    await person.retry(listener.connectionId());
    const again = person.resume(listener.attempt());
    const asked = await again.until('challenge');
    expect(asked.challenge.id).not.toBe(old);
    await person.answer(listener.connectionId(), asked, '307.true', { '306': '123456' });
    await again.until('accounts');
  });

  test('nor with other credentials', async () => {
    const { person, listener, old } = await late();
    const connectionId = listener.connectionId();
    const again = await person.signIn('otp', person.attempt(FORM, { connectionId }));
    expect((await again.until('challenge')).challenge.id).not.toBe(old);
  });
});

test('an identifier that stays is not typed again, also where two more are', async () => {
  const person = await linxoPerson();
  const first = await person.submit(
    { '3500': 'jane@example.org', '3501': 'memorable', '3502': 'rejected' },
    person.attempt('119:embedded1'),
  );
  await first.end();
  const connectionId = first.connectionId();
  person.restart({ mode: 'update', connectionId });
  const repair = await person.submit(
    { '3501': 'memorable', '3502': 'verified' },
    person.attempt('119:embedded1', { connectionId }),
  );
  await repair.until('accounts');
  expect(person.sent('PUT', /^\/connections/).map(({ path }) => path)).toEqual([
    `/connections/${connectionId}/credentials/3501`,
    `/connections/${connectionId}/credentials/3502`,
  ]);
});

test('a REDIRECT channel is renewed by Linxo, whoever made the connection', async () => {
  const person = await linxoPerson({ options: { completion: 'own' } });
  const first = await person.goToTheBank();
  const { redirect } = await first.until('redirect');
  const made = person.resume(first.attempt(), await person.decide(redirect.url, 'approve'));
  const { accounts } = await made.until('accounts');
  const connectionId = made.connectionId();
  await person.choose(
    connectionId,
    accounts.map(({ id }) => id),
  );
  await made.end();
  await person.control('PUT', `/connections/${connectionId}/channels/8701`, { status: 'TOKEN_EXPIRED' });

  person.restart({ mode: 'update', connectionId });
  const renewal = await person.goToTheBank(person.attempt(SITE, { connectionId }));
  const returned = await person.decide((await renewal.until('redirect')).redirect.url, 'approve');
  expect(returned).toMatchObject({ connection_id: connectionId });
  expect(await person.resume(renewal.attempt(), returned).end()).toMatchObject({
    kind: 'verified',
    connection: { id: connectionId },
  });
});
