import { describe, expect, test } from 'vitest';
import type { LinxoEmulator } from './emulator.ts';
import { linxoPerson } from './testing/linxo-person.ts';
import { CALLBACK, LINXO } from './testing/linxo-user.ts';

const { signal: never } = new AbortController();
const HOSTED = '87:hosted';
const WIDGET = `${LINXO}/embed/widget`;

type Person = Awaited<ReturnType<typeof linxoPerson>>;

function hostedPerson(
  session: Parameters<Person['restart']>[0] = {},
  options: { readonly choosesAccounts?: boolean } = {},
) {
  return linxoPerson({ session, options: { mode: 'hosted', embedUrl: `${LINXO}/embed`, ...options } });
}

const connect = (person: Person, more: { readonly connectionId?: string } = {}) =>
  person.submit({}, person.attempt(HOSTED, more));

/** A person in Linxo's widget: presses its buttons, until it leads back. */
async function widgetOf(emulator: LinxoEmulator, url: string) {
  let page = await (await emulator.fetch(new Request(url))).text();
  return {
    text: () => page,
    accounts: () => [...page.matchAll(/name="account" value="(\d+)"/g)].map(([, id = '']) => id),
    async press(action: string, values: Readonly<Record<string, string>> | string[][] = {}) {
      const body = new URLSearchParams(Array.isArray(values) ? values : Object.entries(values));
      body.append('action', action);
      const answer = await emulator.fetch(new Request(url, { method: 'POST', body }));
      const location = answer.headers.get('location');
      if (location !== null) return Object.fromEntries(new URL(location).searchParams);
      page = await answer.text();
      return undefined;
    },
  };
}

/** A connection that was made with a code, and that asks for one again since its person has left. */
async function leftWithAQuestion(person: Person): Promise<string> {
  const talk = await connect(person);
  const page = await widgetOf(person.emulator, (await talk.until('redirect')).redirect.url);
  await person.wait(page.press('connect:13400', dev('otp')));
  await person.wait(page.press('answer:true', { '306': '123456' }));
  await talk.end();
  const connectionId = talk.connectionId();
  const path = `/connections/${connectionId}/channels/13400`;
  await person.control('PUT', path, { status: 'CHALLENGE_REQUIRED' });
  return connectionId;
}

const dev = (persona: string) => ({ '300': 'dev', '301': persona });

describe('without an agreement', () => {
  test('a provider has one way, which asks for nothing here', async () => {
    const { gateway, wait } = await hostedPerson();
    expect((await wait(gateway.provider('87', never))).channels).toMatchObject([
      { id: HOSTED, mode: 'hosted', fields: [], accountTypes: ['checking', 'card', 'savings', 'loan'] },
    ]);
    expect(await wait(gateway.sealingKey(HOSTED, never))).toEqual({ scheme: 'none' });
  });

  test('connecting opens the widget in a session of its own, and the keys stay on the server', async () => {
    const person = await hostedPerson({ channels: { pick: 'first' }, captive: false });
    const { redirect } = await (await connect(person)).until('redirect');
    const url = new URL(redirect.url);
    expect(url.origin + url.pathname).toBe(`${WIDGET}/add_connection`);
    const back = `${CALLBACK}?state=${redirect.returns?.state}`;
    expect(Object.fromEntries(url.searchParams)).toEqual({
      session_id: expect.stringMatching(/^[\w-]{20,}$/),
      redirect_url: back,
      redirect_uri: back,
      cancel_url: `${back}&error=access_denied`,
      captive_mode: 'false',
      select_accounts: 'false',
      multiple_channels: 'false',
      select_channel: 'false',
      provider_id: '87',
    });
    expect(redirect.returns?.redirectUri).toBe(CALLBACK);
    const opening = person.calls.find(({ path }) => path.endsWith('/widget_session'));
    expect(JSON.parse(opening?.body ?? '')).toEqual({
      client_id: 'demo-client',
      client_secret: 'demo-secret',
      access_token: person.token,
    });
    for (const secret of ['demo-secret', person.token]) expect(redirect.url).not.toContain(secret);
    expect(person.sent('POST', /^\/keys$/)).toEqual([]);
  });

  test('what is answered there is what comes of it, all accounts included', async () => {
    const person = await hostedPerson();
    const talk = await connect(person);
    const { redirect } = await talk.until('redirect');
    const page = await widgetOf(person.emulator, redirect.url);
    await person.wait(page.press('connect:13400', dev('otp')));
    expect(page.text()).toContain('Un code a été envoyé par SMS sur votre téléphone au 0606060606.');
    await person.wait(page.press('answer:true', { '306': '000000' }));
    expect(page.text()).toContain('Code invalide. Encore 2 tentatives');
    const returned = await person.wait(page.press('answer:true', { '306': '123456' }));
    expect(returned).toEqual({
      connection_id: expect.any(String),
      status: 'SUCCESS',
      queue_id: expect.any(String),
      state: redirect.returns?.state,
    });
    const back = person.resume(talk.attempt(), returned);
    expect(await back.end()).toMatchObject({
      kind: 'verified',
      connection: { id: returned?.connection_id, channelId: HOSTED, accounts: Array(4).fill({}) },
    });
    expect(back.kinds()).not.toContain('challenge');
    expect(back.kinds()).not.toContain('accounts');
  });

  test('who does not come back is waited for until all is done there', async () => {
    const person = await hostedPerson();
    const talk = await connect(person);
    const page = await widgetOf(person.emulator, (await talk.until('redirect')).redirect.url);
    await person.wait(page.press('connect:13400', dev('otp')));
    await person.clock.advance(30_000);
    await person.wait(page.press('answer:true', { '306': '123456' }));
    expect(await talk.end()).toMatchObject({ kind: 'verified' });
    expect(talk.kinds()).not.toContain('challenge');
  });

  test('who cancels there has cancelled', async () => {
    const person = await hostedPerson();
    const talk = await connect(person);
    const page = await widgetOf(person.emulator, (await talk.until('redirect')).redirect.url);
    const returned = await page.press('cancel');
    expect(returned).toMatchObject({ error: 'access_denied' });
    expect(await person.resume(talk.attempt(), returned).end()).toMatchObject({
      problem: { code: 'challenge_cancelled' },
    });
  });

  test('who cancels there, and comes back to another process, has cancelled', async () => {
    const person = await hostedPerson();
    const talk = await connect(person);
    const page = await widgetOf(person.emulator, (await talk.until('redirect')).redirect.url);
    const returned = await page.press('cancel');
    expect(talk.attempt().memo).not.toContain(returned?.state ?? '');
    person.restart();
    expect(await person.resume(talk.attempt(), returned).end()).toMatchObject({
      problem: { code: 'challenge_cancelled' },
    });
  });

  test('captive_mode false: the person is back at once, and the end is pending', async () => {
    const person = await hostedPerson({ captive: false });
    const talk = await connect(person);
    const page = await widgetOf(person.emulator, (await talk.until('redirect')).redirect.url);
    const returned = await page.press('connect:13400', dev('verified'));
    expect(returned).toMatchObject({ status: 'RUNNING' });
    expect(await person.resume(talk.attempt(), returned).end()).toMatchObject({ kind: 'pending' });
  });

  test('with an agreement the widget asks for each account', async () => {
    const person = await hostedPerson({}, { choosesAccounts: true });
    const talk = await connect(person);
    const page = await widgetOf(person.emulator, (await talk.until('redirect')).redirect.url);
    await person.wait(page.press('visit:8701'));
    const [first = ''] = page.accounts();
    await person.wait(page.press('share', [['account', first]]));
    expect(await talk.end()).toMatchObject({ kind: 'verified', connection: { accounts: [{ id: first }] } });
  });

  test('Demo Bank is repaired on the page for credentials', async () => {
    const person = await hostedPerson({ mode: 'update', connectionId: '18903' });
    await person.seed();
    const look = person.resume({ id: 'look', seq: 0 });
    expect(await look.end()).toMatchObject({ problem: { code: 'invalid_credentials' } });
    const repair = await connect(person, { connectionId: '18903' });
    const { redirect } = await repair.until('redirect');
    expect(redirect.url).toContain('/widget/edit_credentials?');
    expect(new URL(redirect.url).searchParams.get('channel_definition_id')).toBe('17650');
    const page = await widgetOf(person.emulator, redirect.url);
    const [login = '', password = ''] = [...page.text().matchAll(/name="(\d+)"/g)].map(([, id = '']) => id);
    const returned = await person.wait(
      page.press('connect:17650', { [login]: 'demo', [password]: 'verified' }),
    );
    expect(await person.resume(repair.attempt(), returned).end()).toMatchObject({ kind: 'verified' });
  });

  test('a question in the background, and a connection that is well, have pages of their own', async () => {
    const person = await hostedPerson();
    const talk = await connect(person);
    const page = await widgetOf(person.emulator, (await talk.until('redirect')).redirect.url);
    await person.wait(page.press('connect:13400', dev('verified')));
    await talk.end();
    const connectionId = talk.connectionId();
    const well = await (await connect(person, { connectionId })).until('redirect');
    expect(well.redirect.url).toContain('/widget/manage_accounts?');
    const managed = await widgetOf(person.emulator, well.redirect.url);
    expect(managed.accounts()).toHaveLength(4);

    const path = `/connections/${connectionId}/channels/13400`;
    await person.control('PUT', path, { status: 'CHALLENGE_REQUIRED' });
    const asked = await (await connect(person, { connectionId })).until('redirect');
    expect(asked.redirect.url).toContain('/widget/user_input?');
  });

  test('a question on trying again is answered in the widget', async () => {
    const person = await hostedPerson();
    const connectionId = await leftWithAQuestion(person);

    person.restart({ mode: 'update', connectionId });
    const look = person.resume({ id: 'look', seq: 0 });
    expect(await look.end()).toMatchObject({ problem: { code: 'challenge_timed_out' } });
    await person.retry(connectionId);
    const again = person.resume(look.attempt());
    const asked = await again.until('redirect');
    expect(asked.redirect.url).toContain('/widget/user_input?');
    const question = await widgetOf(person.emulator, asked.redirect.url);
    expect(question.text()).toContain('name="306"');
    const returned = await person.wait(question.press('answer:true', { '306': '123456' }));
    expect(await person.resume(again.attempt(), returned).end()).toMatchObject({ kind: 'verified' });
  });

  test('a question that was left in the widget is there for whoever comes again', async () => {
    const person = await hostedPerson();
    const connectionId = await leftWithAQuestion(person);
    await person.retry(connectionId);
    const look = person.resume({ id: 'look', seq: 0, connectionId });
    const { redirect } = await look.until('redirect');
    const left = { error: 'access_denied', state: redirect.returns?.state ?? '' };
    expect(await person.resume(look.attempt(), left).end()).toMatchObject({
      problem: { code: 'challenge_cancelled' },
    });
    const again = person.resume({ id: 'another look', seq: 0, connectionId });
    expect((await again.until('redirect')).redirect.url).toContain('/widget/user_input?');
  });

  test('a session that links to somebody else’s site is no visit', async () => {
    const person = await hostedPerson();
    const elsewhere = await linxoPerson({
      options: {
        mode: 'hosted',
        embedUrl: 'https://embed.example/v2.1',
        fetch: async (request) =>
          request.url.endsWith('/widget_session')
            ? Response.json({ session_id: 's', _links: { add_connection: 'https://other.example/w' } })
            : person.emulator.fetch(request),
      },
      session: { token: person.token },
    });
    await expect((await connect(elsewhere)).until('redirect')).rejects.toMatchObject({
      problem: { code: 'network' },
    });
  });
});
