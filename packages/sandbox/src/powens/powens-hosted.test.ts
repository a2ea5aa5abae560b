import { describe, expect, test } from 'vitest';
import type { PowensEmulator } from './emulator.ts';
import { powensPerson, TEST } from './testing/powens-person.ts';
import { CALLBACK } from './testing/powens-user.ts';

const { signal: never } = new AbortController();
const HOSTED = `${TEST}:hosted`;

async function hostedPerson(session: Parameters<typeof powensPerson>[0] = {}) {
  const webviewUrl = 'http://127.0.0.1:4400/sandbox/powens/webview';
  const person = await powensPerson(session, { mode: 'hosted', webviewUrl });
  const connect = () => person.submit({}, person.attempt(HOSTED));
  return { ...person, person, connect, webview: (url: string) => webviewOf(person.emulator, url) };
}

/** A person in Powens' webview: presses its buttons, until it leads back. */
async function webviewOf(emulator: PowensEmulator, url: string) {
  let page = await (await emulator.fetch(new Request(url))).text();
  const visit = /name="visit" value="([^"]+)"/.exec(page)?.[1] ?? '';
  return {
    text: () => page,
    accounts: () => [...page.matchAll(/name="account" value="(\d+)"/g)].map(([, id = '']) => id),
    async press(action: string, values: Readonly<Record<string, string>> | string[][] = {}) {
      const body = new URLSearchParams(Array.isArray(values) ? values : Object.entries(values));
      body.append('visit', visit);
      body.append('action', action);
      const answer = await emulator.fetch(new Request(url, { method: 'POST', body }));
      const location = answer.headers.get('location');
      if (location !== null) return Object.fromEntries(new URL(location).searchParams);
      page = await answer.text();
      return undefined;
    },
  };
}

describe('without the agent status', () => {
  test('a connector has one way, which asks for nothing here', async () => {
    const { gateway, wait } = await hostedPerson();
    expect((await wait(gateway.provider(TEST, never))).channels).toMatchObject([
      { id: HOSTED, mode: 'hosted', fields: [] },
    ]);
  });

  test('connecting opens the webview by its documented parameters, with a code that is good once', async () => {
    const { connect, token, emulator } = await hostedPerson({ channels: { accountTypes: ['checking'] } });
    const { redirect } = await (await connect()).until('redirect');
    const url = new URL(redirect.url);
    expect(url.pathname).toBe('/sandbox/powens/webview/connect');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      domain: '127.0.0.1:4400',
      client_id: '1',
      redirect_uri: CALLBACK,
      code: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[0-9a-f]{32}$/),
      connector_uuids: TEST,
      account_types: 'checking,joint',
    });
    expect(redirect.url).not.toContain(token);
    expect((await emulator.fetch(new Request(redirect.url))).status).toBe(200);
    expect((await emulator.fetch(new Request(redirect.url))).status).toBe(403);
  });

  test('what is answered and chosen there is what comes of it, by the return', async () => {
    const { connect, webview, wait, resume } = await hostedPerson();
    const talk = await connect();
    const { redirect } = await talk.until('redirect');
    const page = await webview(redirect.url);
    await wait(page.press('password', { password: 'otp' }));
    await page.press('answer', { otp: '000000' });
    await wait(page.press('answer', { otp: '123456' }));
    const [first = ''] = page.accounts();
    const returned = await page.press('share', { account: first });
    expect(returned).toEqual({
      connection_id: expect.any(String),
      state: new URL(redirect.url).searchParams.get('state'),
    });
    const back = resume(talk.attempt(), returned);
    expect(await back.end()).toMatchObject({ kind: 'verified', connection: { accounts: [{ id: first }] } });
  });

  test('who does not come back is waited for until all is done there', async () => {
    const { connect, webview, wait, clock } = await hostedPerson();
    const talk = await connect();
    const { redirect } = await talk.until('redirect');
    const page = await webview(redirect.url);
    await wait(page.press('password', { password: 'otp' }));
    await clock.advance(30_000);
    await wait(page.press('answer', { otp: '123456' }));
    await clock.advance(30_000);
    expect(talk.kinds()).not.toContain('accounts');
    await page.press('share', { account: page.accounts()[0] ?? '' });
    expect(await talk.end()).toMatchObject({ kind: 'verified' });
    expect(talk.kinds()).not.toContain('challenge');
  });

  test('who cancels there has cancelled', async () => {
    const { connect, webview, resume, connections } = await hostedPerson();
    const talk = await connect();
    const { redirect } = await talk.until('redirect');
    const returned = await (await webview(redirect.url)).press('cancel');
    expect(returned).toMatchObject({ error: 'access_denied' });
    expect(await resume(talk.attempt(), returned).end()).toMatchObject({
      problem: { code: 'challenge_cancelled' },
    });
    expect(await connections()).toEqual([]);
  });

  test('a connection that wants the person is repaired in the webview, and one that is well is managed', async () => {
    const { person, connect, webview, wait, clock } = await hostedPerson();
    const talk = await connect();
    const first = await talk.until('redirect');
    const page = await webview(first.redirect.url);
    await wait(page.press('password', { password: 'revoked_later' }));
    await page.press('share', { account: page.accounts()[0] ?? '' });
    await talk.end();
    const connectionId = talk.connectionId();
    await clock.advance(60_000);

    person.restart({ mode: 'update', connectionId });
    const look = person.resume({ id: 'look', seq: 0 });
    const repair = await look.until('redirect');
    const query = new URL(repair.redirect.url).searchParams;
    expect(repair.redirect.url).toContain('/webview/reconnect?');
    expect(query.get('connection_id')).toBe(connectionId);
    const again = await webview(repair.redirect.url);
    await wait(again.press('confirm'));
    const returned = await again.press('share', { account: again.accounts()[0] ?? '' });
    expect(await person.resume(look.attempt(), returned).end()).toMatchObject({ kind: 'verified' });

    const managing = await person.submit({}, person.attempt(HOSTED, { connectionId }));
    const manage = await managing.until('redirect');
    expect(manage.redirect.url).toContain('/webview/manage?');
    const managed = await webview(manage.redirect.url);
    const both = managed.accounts();
    const done = await managed.press(
      'share',
      both.map((id) => ['account', id]),
    );
    expect(await person.resume(managing.attempt(), done).end()).toMatchObject({
      connection: { accounts: both.map((id) => ({ id })) },
    });
  });
});
