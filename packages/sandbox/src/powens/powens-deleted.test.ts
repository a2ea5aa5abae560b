import { describe, expect, test } from 'vitest';
import { FORM, powensPerson, WEB } from './testing/powens-person.ts';

const { signal: never } = new AbortController();
const GONE = { problem: { code: 'unknown_outcome', gone: true } };

/** A person with a connection, and the way that somebody else deletes it: another session, or Powens' console. */
async function connected(persona: string) {
  const person = await powensPerson();
  const talk = await person.signIn(persona);
  return {
    person,
    talk,
    async remove() {
      await person.wait(person.newGateway().disconnect?.(talk.connectionId(), never) ?? Promise.resolve());
    },
  };
}

describe('a connection that is deleted meanwhile', () => {
  test('while its accounts are chosen', async () => {
    const { person, talk, remove } = await connected('verified');
    const { accounts } = await talk.until('accounts');
    await remove();
    await expect(person.choose(talk.connectionId(), [accounts[0]?.id ?? ''])).rejects.toMatchObject(GONE);
    expect(await talk.end()).toMatchObject({ kind: 'failed', ...GONE });
  });

  test('while it asks', async () => {
    const { person, talk, remove } = await connected('otp');
    const asked = await talk.until('challenge');
    await remove();
    await expect(person.answer(talk.connectionId(), asked, { otp: '123456' })).rejects.toMatchObject(GONE);
    expect(await talk.end()).toMatchObject({ kind: 'failed', ...GONE });
  });

  test('while an approval is waited for', async () => {
    const { talk, remove } = await connected('approve');
    await talk.until('approval');
    await remove();
    expect(await talk.end()).toMatchObject({ kind: 'failed', ...GONE });
  });

  test('before it is tried again', async () => {
    const { person, talk, remove } = await connected('provider_down');
    await talk.end();
    await remove();
    await expect(person.retry(talk.connectionId())).rejects.toMatchObject(GONE);
  });

  test('before new credentials are sent to it: another attempt makes another', async () => {
    const { person, talk, remove } = await connected('password_expired');
    await talk.end();
    const connectionId = talk.connectionId();
    await remove();
    const again = await person.signIn('verified', person.attempt(FORM, { connectionId }));
    expect(await again.end()).toMatchObject({ kind: 'failed', ...GONE });
    await (await person.signIn('verified')).until('accounts');
    expect(await person.connections()).toHaveLength(1);
  });

  test('while the person is at the bank’s site for another source', async () => {
    const { person, talk, remove } = await connected('verified');
    await talk.until('accounts');
    const connectionId = talk.connectionId();
    const visit = await person.goToTheBank(person.attempt(WEB, { connectionId }));
    await visit.until('redirect');
    await remove();
    await expect(visit.next()).rejects.toMatchObject(GONE);
  });

  test('is gone for who asks to delete it too, without an error', async () => {
    const { person, talk, remove } = await connected('verified');
    await talk.until('accounts');
    await Promise.all([remove(), remove()]);
    await remove();
    expect(await person.connections()).toEqual([]);
  });
});
