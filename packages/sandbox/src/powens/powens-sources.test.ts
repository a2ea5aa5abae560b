import { describe, expect, test } from 'vitest';
import { findConnector } from './institutions/connectors.ts';
import { FORM, powensPerson, WEB } from './testing/powens-person.ts';

const { signal: never } = new AbortController();
const uuidOf = (id: number) => findConnector(id)?.uuid ?? '';
const BANK_WEB = `${uuidOf(1000)}:webauth:openapi`;
const BANK_FORM = `${uuidOf(1000)}:credentials:directaccess`;
/** Where only digits can be typed, a persona's number names it. */
const PIN = (password: string) => ({ website: 'par', login: '1234567890', password });

describe('the channels of a connector', () => {
  const channels = async (id: number) => {
    const { gateway, wait } = await powensPerson();
    return (await wait(gateway.provider(uuidOf(id), never))).channels;
  };

  test('are its sources by priority, each with its own fields', async () => {
    const found = (await channels(40)).toSorted((a, b) => a.rank - b.rank);
    expect(found.map(({ id, mode, rank }) => [id, mode, rank])).toEqual([
      [FORM, 'form', 1],
      [WEB, 'redirect', 2],
    ]);
    expect(found.map(({ fields }) => fields.map(({ id }) => id))).toEqual([
      ['website', 'login', 'password'],
      ['website'],
    ]);
    expect(found.map(({ accountTypes }) => accountTypes)).toEqual([
      ['savings', 'investment', 'insurance', 'loan'],
      ['checking', 'card'],
    ]);
  });

  test('without sources are one, and it connects', async () => {
    const person = await powensPerson();
    const [channel] = (await person.wait(person.gateway.provider(uuidOf(60), never))).channels;
    const talk = await person.submit({ login: 'jane', password: 'verified' }, person.attempt(channel?.id));
    await talk.until('accounts');
    expect(person.asked('POST', /connections$/)).toHaveLength(1);
  });

  test('without fields have none', async () => {
    expect(await channels(61)).toMatchObject([{ mode: 'form', fields: [] }]);
  });

  test('with a field of an unknown type or an invalid pattern can be used', async () => {
    expect(await channels(62)).toMatchObject([{ fields: [{ id: 'login', kind: 'text' }, {}] }]);
    expect(await channels(63)).toMatchObject([{ fields: [{ id: 'login', kind: 'text' }, {}] }]);
  });

  test('that are all disabled are none', async () => {
    expect(await channels(64)).toEqual([]);
  });
});

test('a connector that is hidden, full or unknown is not found; an unstable one says so', async () => {
  const { gateway, wait } = await powensPerson();
  const named = async (text: string) => {
    const { providers } = await wait(gateway.searchProviders({ text }, never));
    return providers.map(({ name }) => name);
  };
  expect(await named('connecteur de test caché')).not.toContain('Connecteur de test caché');
  expect(await named('connecteur de test complet')).not.toContain('Connecteur de test complet');
  const { providers } = await wait(gateway.searchProviders({ text: 'connecteur instable' }, never));
  expect(providers[0]).toMatchObject({ name: 'Connecteur de test instable', health: 'degraded' });
});

describe('a chain of all sources', () => {
  const firstOf = async (persona = 'verified') => {
    const person = await powensPerson({ channels: { pick: 'all' } });
    const talk = await person.signIn(persona);
    return { person, talk };
  };

  /** A bank whose own site comes first, visited, and its form still to come. */
  const visited = async (told?: Parameters<typeof powensPerson>[2]) => {
    const person = await powensPerson({ channels: { pick: 'all' } }, {}, told);
    const first = await person.goToTheBank(person.attempt(BANK_WEB));
    const { redirect } = await first.until('redirect');
    await person.visit(redirect.url, 'bank');
    expect(await first.end()).toMatchObject({ kind: 'verified', connection: { accounts: [] } });
    return { person, connectionId: first.connectionId() };
  };

  test('“enabling accounts must be done in one call after the addition of the sources”', async () => {
    const { person, talk } = await firstOf();
    expect(await talk.end()).toMatchObject({
      kind: 'verified',
      connection: { channelId: FORM, accounts: [] },
    });
    const connectionId = talk.connectionId();
    const second = await person.submit({}, person.attempt(WEB, { connectionId }));
    const { redirect } = await second.until('redirect');
    await person.visit(redirect.url, 'bank');
    const { accounts } = await second.until('accounts');
    expect(accounts.map(({ type }) => type)).toEqual([
      'savings',
      'insurance',
      'checking',
      'checking',
      'card',
    ]);
    await person.choose(
      connectionId,
      accounts.map(({ id }) => id),
    );
    expect(await second.end()).toMatchObject({ kind: 'verified', connection: { id: connectionId } });
    expect(person.asked('PUT', /accounts/)).toHaveLength(1);
    expect(await person.connections()).toEqual([connectionId]);
  });

  test('a further source goes to the connection that is there, and wrong credentials cost only the source', async () => {
    const { person, connectionId } = await visited();
    const refused = await person.submit(PIN('000002'), person.attempt(BANK_FORM, { connectionId }));
    expect(await refused.end()).toMatchObject({ problem: { code: 'invalid_credentials', gone: false } });
    expect(person.asked('POST', /source=/).map(({ path }) => path)).toEqual([
      `/users/me/connections/${connectionId}?source=directaccess`,
    ]);

    // The way back to the accounts of the first.
    const look = person.resume(person.attempt(BANK_WEB, { connectionId }));
    expect((await look.until('accounts')).accounts).toHaveLength(3);
    const again = await person.submit(PIN('000001'), person.attempt(BANK_FORM, { connectionId }));
    expect((await again.until('accounts')).accounts).toHaveLength(5);
  });

  test('that is optional shares the accounts of a further source too where all are shared without asking', async () => {
    const person = await powensPerson({
      accountSelection: 'all',
      channels: { pick: 'all', optional: true },
    });
    const talk = await person.signIn('verified');
    expect(await talk.end()).toMatchObject({ connection: { accounts: [{}, {}] } });
    const second = await person.submit({}, person.attempt(WEB, { connectionId: talk.connectionId() }));
    const { redirect } = await second.until('redirect');
    await person.visit(redirect.url, 'bank');
    expect(await second.end()).toMatchObject({ connection: { accounts: [{}, {}, {}, {}, {}] } });
    expect(person.asked('PUT', /accounts/)).toHaveLength(2);
  });

  test('the state of one source does not count for another', async () => {
    const { person, talk } = await firstOf('revoked_later');
    await talk.end();
    const connectionId = talk.connectionId();
    await person.clock.advance(60_000);
    const second = await person.submit({}, person.attempt(WEB, { connectionId }));
    const { redirect } = await second.until('redirect');
    await person.visit(redirect.url, 'bank');
    await second.until('accounts');
    expect(second.kinds()).not.toContain('challenge');
  });

  test('a declined further source ends alone, and can be tried again', async () => {
    const { person, talk } = await firstOf();
    await talk.end();
    const connectionId = talk.connectionId();
    const second = await person.submit({}, person.attempt(WEB, { connectionId }));
    const { redirect } = await second.until('redirect');
    const returned = await person.visit(redirect.url, 'decline');
    expect(await person.resume(second.attempt(), returned).end()).toMatchObject({
      problem: { code: 'challenge_cancelled' },
    });
    await person.retry(connectionId);
    expect(person.asked('POST', /background/)).toEqual([]);
    const again = person.resume(second.attempt());
    const anew = await again.until('redirect');
    expect(anew.redirect.url).not.toBe(redirect.url);
    await person.visit(anew.redirect.url, 'bank');
    await again.until('accounts');
  });

  test('a further source is not there because the first was synchronised meanwhile', async () => {
    let lastUpdate: string | undefined;
    const person = await powensPerson({ channels: { pick: 'all' } }, {}, async (answer, { url }) =>
      lastUpdate !== undefined && /connections\/\d+\?/.test(url)
        ? Response.json({ ...(await answer.json()), last_update: lastUpdate })
        : answer,
    );
    const talk = await person.signIn('verified');
    await talk.end();
    const second = await person.submit({}, person.attempt(WEB, { connectionId: talk.connectionId() }));
    const { redirect } = await second.until('redirect');
    lastUpdate = '2031-01-01 00:00:00';
    expect((await person.resume(second.attempt()).next())?.kind).toBe('redirect');
    await person.visit(redirect.url, 'bank');
    expect((await second.until('accounts')).accounts).toHaveLength(5);
  });

  test('a visit that could not be begun does no harm to who tries again', async () => {
    let broken = false;
    const person = await powensPerson({ channels: { pick: 'all' } }, {}, (answer, { url }) =>
      broken && url.includes('/auth/token/code') ? new Response('<html>', { status: 502 }) : answer,
    );
    const talk = await person.signIn('verified');
    await talk.end();
    const connectionId = talk.connectionId();
    broken = true;
    const second = await person.submit({}, person.attempt(WEB, { connectionId }));
    await expect(second.next()).rejects.toMatchObject({ problem: { code: 'network' } });
    await person.retry(connectionId);
  });

  test('a further source that Powens does not find any more leaves the connection as it is', async () => {
    const { person, connectionId } = await visited((answer, { method, url }) =>
      method === 'POST' && /connections\/\d+\?source/.test(url)
        ? Response.json({ code: 'notFound', description: 'No such source.', message: null }, { status: 404 })
        : answer,
    );
    const second = await person.submit(PIN('000001'), person.attempt(BANK_FORM, { connectionId }));
    expect(await second.end()).toMatchObject({ problem: { code: 'not_supported', gone: false } });
  });

  test('a further source that was refused while nobody listened was not added', async () => {
    const { person, connectionId } = await visited();
    const second = await person.submit(PIN('000002'), person.attempt(BANK_FORM, { connectionId }));
    await second.next();
    await person.clock.advance(5000);
    await person.clock.advance(5000);
    person.restart({ channels: { pick: 'all' } });
    const look = person.resume(second.attempt());
    expect(await look.end()).toMatchObject({
      kind: 'failed',
      problem: { code: 'unknown_outcome', gone: false },
    });
    const again = await person.submit(PIN('000001'), person.attempt(BANK_FORM, { connectionId }));
    expect((await again.until('accounts')).accounts).toHaveLength(5);
  });

  test('nor was one whose visit is still to be made', async () => {
    const person = await powensPerson({ channels: { pick: 'all' } });
    const talk = await person.submit(PIN('000001'), person.attempt(BANK_FORM));
    await talk.end();
    const connectionId = talk.connectionId();
    const second = await person.goToTheBank(person.attempt(BANK_WEB, { connectionId }));
    const { redirect } = await second.until('redirect');
    const early = person.resume(second.attempt(), { id_connection: connectionId, state: 'null' });
    expect((await early.next())?.kind).toBe('redirect');
    person.restart({ channels: { pick: 'all' } });
    const look = person.resume(second.attempt());
    expect(await look.end()).toMatchObject({ problem: { code: 'unknown_outcome' } });
    const returned = await person.visit(redirect.url, 'bank');
    const back = person.resume(second.attempt(), returned);
    expect(await back.end()).toMatchObject({ kind: 'verified', connection: { channelId: BANK_WEB } });
  });

  test('a code that a further source does not accept costs only the source', async () => {
    let refused = false;
    const { person, connectionId } = await visited(async (answer, { method, url }) => {
      refused ||= method === 'POST' && url.includes('background');
      if (refused && method === 'POST')
        return Response.json(
          { code: 'wrongpass', description: 'Deleted.', message: 'Non.' },
          { status: 400 },
        );
      if (!refused || !/connections\/\d+\?/.test(url)) return answer;
      const { sources, ...body } = await answer.json();
      const left = sources.filter(({ name }: { name: string }) => name !== 'directaccess');
      return Response.json({ ...body, state: null, error: null, fields: null, sources: left });
    });
    const second = await person.submit(PIN('000004'), person.attempt(BANK_FORM, { connectionId }));
    const asked = await second.until('challenge');
    await person.answer(connectionId, asked, { otp: '000000' });
    expect(await second.end()).toMatchObject({ problem: { code: 'invalid_credentials', gone: false } });
  });

  test('whose answer is lost is found by the source', async () => {
    const { person, connectionId } = await visited();
    const second = await person.submit(PIN('000028'), person.attempt(BANK_FORM, { connectionId }));
    expect((await second.until('accounts')).accounts).toHaveLength(5);
  });
});
