import { describe, expect, test } from 'vitest';
import { findConnector } from './institutions/connectors.ts';
import { FORM, powensPerson, TEST, WEB } from './testing/powens-person.ts';
import { CALLBACK } from './testing/powens-user.ts';

const { signal: never } = new AbortController();

describe('the address of a visit to the bank', () => {
  test('names the client, a code, the connector, the source and the callback, and what was asked', async () => {
    const { goToTheBank, token, asked } = await powensPerson();
    const { redirect } = await (await goToTheBank()).until('redirect');
    const url = new URL(redirect.url);
    expect(url.pathname).toBe('/sandbox/powens/2.0/webauth');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: '1',
      token: expect.stringMatching(/^[\w-]{43}$/),
      connector_uuid: TEST,
      source: 'openapi',
      website: 'par',
      redirect_uri: CALLBACK,
      state: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
    expect(redirect.url).not.toContain(token);
    expect(asked('GET', /token\/code/).map(({ path }) => path)).toEqual([
      '/auth/token/code?type=singleAccess',
    ]);
  });

  test('ends with its code, after half an hour', async () => {
    const { goToTheBank } = await powensPerson();
    const talk = await goToTheBank();
    await talk.until('redirect');
    expect(await talk.end()).toMatchObject({ problem: { code: 'challenge_timed_out' } });
  });

  test('does not carry what would be secret: such a channel is not offered', async () => {
    const { gateway, wait } = await powensPerson();
    const secret = findConnector(65)?.uuid ?? '';
    expect((await wait(gateway.provider(secret, never))).channels).toEqual([]);
  });

  test('is not made of encrypted values', async () => {
    const { gateway, attempt, wait } = await powensPerson();
    const sealed = { scheme: 'jwe', values: { website: 'e.e.e.e.e' } } as const;
    const updates = gateway.submit(attempt(WEB), sealed, never)[Symbol.asyncIterator]();
    await expect(wait(updates.next())).rejects.toMatchObject({ problem: { code: 'internal' } });
  });
});

describe('coming back', () => {
  test('“?id_connection=123&state=null” of the guide is accepted', async () => {
    const { goToTheBank, visit, resume } = await powensPerson();
    const talk = await goToTheBank();
    const { redirect } = await talk.until('redirect');
    const returned = await visit(redirect.url, 'bank_stateless');
    expect(returned).toEqual({ id_connection: expect.any(String), state: 'null' });
    const back = resume(talk.attempt(), returned);
    await back.until('accounts');
    expect(back.connectionId()).toBe(returned.id_connection);
  });

  test('in another window is noticed by looking, also by who never comes back', async () => {
    const { goToTheBank, visit } = await powensPerson();
    const talk = await goToTheBank();
    const { redirect } = await talk.until('redirect');
    await visit(redirect.url, 'stay');
    await talk.until('accounts');
    expect(talk.kinds().slice(0, 3)).toEqual(['verifying', 'redirect', 'opened']);
  });

  test('is noticed too where connections do not say the UUID of their connector', async () => {
    const { goToTheBank, visit, resume } = await powensPerson({}, {}, async (answer, { url }) => {
      if (!url.includes('/users/me/connections')) return answer;
      return new Response((await answer.text()).replaceAll(/"connector_uuid":"[^"]+",/g, ''), answer);
    });
    const talk = await goToTheBank();
    const { redirect } = await talk.until('redirect');
    const returned = await visit(redirect.url, 'bank');
    await talk.until('accounts');
    await resume(talk.attempt(), returned).until('accounts');
  });

  test('may lead to a question', async () => {
    const { goToTheBank, visit, answer } = await powensPerson();
    const talk = await goToTheBank();
    const { redirect } = await talk.until('redirect');
    await visit(redirect.url, 'bank_code');
    const asked = await talk.until('challenge');
    await answer(talk.connectionId(), asked, { otp: '123456' });
    await talk.until('accounts');
  });

  test.each([
    ['decline', 'challenge_cancelled'],
    ['fault', 'provider_unavailable'],
  ])('after %s is %s, and stays so', async (decision, code) => {
    const { goToTheBank, visit, resume, connections } = await powensPerson();
    const talk = await goToTheBank();
    const { redirect } = await talk.until('redirect');
    const returned = await visit(redirect.url, decision);
    expect(await resume(talk.attempt(), returned).end()).toMatchObject({ problem: { code } });
    expect(await resume(talk.attempt()).end()).toMatchObject({ problem: { code } });
    expect(await connections()).toEqual([]);
  });

  test('with the id of somebody else’s connection, one of another bank, or an older one changes nothing', async () => {
    const person = await powensPerson();
    const older = await person.goToTheBank();
    await person.visit((await older.until('redirect')).redirect.url, 'bank');
    await older.until('accounts');
    const elsewhere = findConnector(60)?.uuid ?? '';
    const other = await person.submit(
      { login: 'jane', password: 'verified' },
      person.attempt(`${elsewhere}:credentials`),
    );
    await other.until('accounts');

    const talk = await person.goToTheBank();
    await talk.until('redirect');
    for (const id of [older.connectionId(), other.connectionId(), '999999', 'x', '']) {
      const look = person.resume(talk.attempt(), { id_connection: id, state: 'null' });
      expect((await look.next())?.kind).toBe('redirect');
      await look.leave();
    }
  });

  test('with another state is not a return of this visit', async () => {
    const { goToTheBank, resume } = await powensPerson();
    const talk = await goToTheBank();
    await talk.until('redirect');
    const look = resume(talk.attempt(), { error: 'access_denied', state: 'forged' });
    expect((await look.next())?.kind).toBe('redirect');
  });
});

describe('a connection that wants a visit (webauthRequired)', () => {
  test('goes on after it', async () => {
    const { signIn, visit } = await powensPerson();
    const talk = await signIn('webauth');
    const { redirect } = await talk.until('redirect');
    expect(new URL(redirect.url).searchParams.get('id_connection')).toBe(talk.connectionId());
    await visit(redirect.url, 'bank');
    await talk.until('accounts');
  });

  test('that was declined ends, and trying again begins another visit', async () => {
    const { signIn, visit, resume, retry } = await powensPerson();
    const talk = await signIn('webauth');
    const { redirect } = await talk.until('redirect');
    const returned = await visit(redirect.url, 'decline');
    const end = await resume(talk.attempt(), returned).end();
    expect(end).toMatchObject({ problem: { code: 'challenge_cancelled' } });
    await retry(talk.connectionId());
    const again = await resume(talk.attempt()).until('redirect');
    expect(again.redirect.id).not.toBe(redirect.id);
  });
});

describe('after a restart, when all that was remembered is gone', () => {
  test('a visit with nothing asked before it is offered anew, and its return is accepted', async () => {
    const { attempt, submit, visit, restart, resume } = await powensPerson();
    const bank = findConnector(1013)?.uuid ?? '';
    const web = `${bank}:webauth:openapi`;
    const talk = await submit({}, attempt(web));
    const first = await talk.until('redirect');
    restart();
    const again = resume(talk.attempt());
    const second = await again.until('redirect');
    expect(second.redirect.url).not.toBe(first.redirect.url);
    const returned = await visit(first.redirect.url, 'bank');
    await resume(again.attempt(), returned).until('accounts');
  });

  test('what the first visit made is found, also by who looked before and left without hearing of it', async () => {
    const { attempt, submit, visit, restart, resume, connections } = await powensPerson();
    const talk = await submit({}, attempt(`${findConnector(1013)?.uuid}:webauth:openapi`));
    const { redirect } = await talk.until('redirect');
    restart();
    await visit(redirect.url, 'stay');
    const unheard = resume(talk.attempt());
    await unheard.next();
    await unheard.leave();
    const again = resume(talk.attempt());
    await again.until('accounts');
    expect(await connections()).toEqual([again.connectionId()]);
  });

  test('a visit that took answers with it is not, but a finished one is found', async () => {
    const { goToTheBank, visit, restart, resume } = await powensPerson();
    const talk = await goToTheBank();
    const { redirect } = await talk.until('redirect');
    restart();
    expect(await resume(talk.attempt()).end()).toMatchObject({ problem: { code: 'unknown_outcome' } });
    await visit(redirect.url, 'stay');
    await resume(talk.attempt()).until('accounts');
  });

  test('a question keeps its number, and the accounts are offered again', async () => {
    const { signIn, answer, restart, resume } = await powensPerson();
    const talk = await signIn('otp_retry');
    const first = await talk.until('challenge');
    await answer(talk.connectionId(), first, { otp: '0' });
    const { challenge } = await talk.until('challenge');
    restart();
    const again = resume(talk.attempt());
    const asked = await again.until('challenge');
    expect(asked.challenge).toMatchObject({ id: challenge.id, version: challenge.version });
    await answer(talk.connectionId(), asked, { otp: '123456' });
    await again.until('accounts');
    restart();
    await resume(again.attempt()).until('accounts');
  });

  test('an approval on another device is still told', async () => {
    const { signIn, restart, resume } = await powensPerson();
    const talk = await signIn('approve_late');
    await talk.until('approval');
    restart();
    const again = resume(talk.attempt());
    expect((await again.next())?.kind).toBe('approval');
    await again.until('accounts');
  });

  test('what was being sent is found by what was there before', async () => {
    const { signIn, restart, resume, connections, attempt } = await powensPerson();
    const talk = await signIn('slow', attempt(FORM));
    const sending = await talk.next();
    expect(sending).toMatchObject({ kind: 'verifying', stage: 'signing-in' });
    restart();
    const look = resume(talk.attempt());
    await look.until('accounts');
    expect(await connections()).toEqual([look.connectionId()]);
  });
});
