import { afterEach, beforeEach, expect, test } from 'vitest';
import { ORIGIN, reading, sealFor, testBench } from '../../test/bench.ts';

const { signal } = new AbortController();
let bench: ReturnType<typeof testBench>;
beforeEach(() => {
  bench = testBench();
});
afterEach(() => bench.api.stop());

async function away() {
  const gateway = await bench.open();
  const attempt = { id: 'a1', providerId: 'redirect-energy', channelId: 'redirect-energy:redirect', seq: 0 };
  const conversation = reading(gateway.submit(attempt, await sealFor(gateway, {}), signal));
  const { redirect } = await conversation.until('redirect');
  return { gateway, conversation, redirect };
}

async function approve(url: string): Promise<string> {
  const state = new URL(url).searchParams.get('state') ?? '';
  const body = new URLSearchParams({ state, decision: 'approve' });
  const answer = await bench.network.fetch(new Request(url, { method: 'POST', body }));
  return (answer.headers.get('location') ?? '').slice(ORIGIN.length);
}

test('somebody who comes back in another window is told to close it, in their language', async () => {
  const { conversation, redirect } = await away();
  const back = await approve(redirect.url);
  const page = await bench.request(back, { headers: { 'accept-language': 'fr-CA,en;q=0.5' } });
  expect(page.status).toBe(200);
  expect(page.body).toContain('Vous pouvez fermer cette fenêtre');
  expect(page.headers.get('cache-control')).toBe('no-store');
  expect(page.headers.get('referrer-policy')).toBe('no-referrer');
  expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'nonce-/);
  await conversation.until('verified');
});

test('somebody who comes back in the same tab is brought to the host’s page, once', async () => {
  const { gateway, conversation, redirect } = await away();
  const returnTo = 'http://localhost:4400/?open=yes';
  await gateway.beginRedirect('a1', { redirectId: redirect.id, returnTo }, signal);
  const back = await approve(redirect.url);
  const first = await bench.request(back);
  expect(first).toMatchObject({ status: 303 });
  expect(first.headers.get('location')).toBe(returnTo);
  expect(await bench.request(back)).toMatchObject({ status: 200 });
  await conversation.until('verified');

  // The page that is come back to opens a session of its own, and is told how it ended, once.
  const next = await bench.open('jane');
  const { open } = await next.start(signal);
  expect(open?.id).toBe('a1');
  await reading(next.resume({ id: 'a1', seq: 0 }, undefined, signal)).until('verified');
  expect((await (await bench.open('jane')).start(signal)).open).toBeUndefined();
});

test('a program that only looks whether the address is there uses nothing up', async () => {
  const { gateway, conversation, redirect } = await away();
  const returnTo = 'http://localhost:4400/?open=yes';
  await gateway.beginRedirect('a1', { redirectId: redirect.id, returnTo }, signal);
  const back = await approve(redirect.url);
  expect(await bench.request(back, { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
  const person = await bench.request(back);
  expect(person.headers.get('location')).toBe(returnTo);
  await conversation.until('verified');
});

test('what came back from somebody else’s redirect does not reach an attempt', async () => {
  const brought: unknown[] = [];
  const listening = testBench({
    gateway: (session) => {
      const gateway = bench.network.gateway(session);
      return {
        ...gateway,
        resume(attempt, returned, ...rest) {
          if (returned) brought.push(returned);
          return gateway.resume(attempt, returned, ...rest);
        },
      };
    },
  });
  const begin = async (user: string) => {
    const gateway = await listening.open(user);
    const attempt = {
      id: user,
      providerId: 'redirect-energy',
      channelId: 'redirect-energy:redirect',
      seq: 0,
    };
    const conversation = reading(gateway.submit(attempt, await sealFor(gateway, {}), signal));
    const { redirect } = await conversation.until('redirect');
    const state = new URL(redirect.url).searchParams.get('state') ?? '';
    return { gateway, attempt, returned: { state, code: user } };
  };
  const [jane, mallory] = await Promise.all([begin('jane'), begin('mallory')]);
  await reading(jane.gateway.resume(jane.attempt, mallory.returned, signal)).until('redirect');
  const stateless = { code: mallory.returned.code };
  await reading(jane.gateway.resume(jane.attempt, stateless, signal)).until('redirect');
  expect(brought).toEqual([]);
  await reading(jane.gateway.resume(jane.attempt, jane.returned, signal)).until('redirect');
  expect(brought).toEqual([jane.returned]);
  await listening.api.stop();
});

test('a page whose address has other letters or line breaks is come back to all the same', async () => {
  const { gateway, redirect } = await away();
  const returnTo = 'http://localhost:4400/コンセント?a=1\r\nset-cookie: b=2';
  await gateway.beginRedirect('a1', { redirectId: redirect.id, returnTo }, signal);
  const back = await bench.request(await approve(redirect.url));
  expect(back).toMatchObject({ status: 303 });
  expect(back.headers.get('location')).toBe(new URL(returnTo).href);
  expect(back.headers.get('set-cookie')).toBeNull();
});

test('a server that started again while somebody was away still brings them to the host’s page', async () => {
  const { gateway, redirect } = await away();
  const returnTo = 'http://localhost:4400/page';
  await gateway.beginRedirect('a1', { redirectId: redirect.id, returnTo }, signal);
  await bench.api.stop();
  const again = testBench({ store: bench.store, gateway: (session) => bench.network.gateway(session) });
  await again.api.resumeAll();
  const token = await again.host.connectToken({ userId: 'jane' }, { accountSelection: 'ask' });
  const told = reading(again.remote(token).resume({ id: 'a1', seq: 2 }, undefined, signal));
  await told.until('redirect');
  const back = await again.request(await approve(redirect.url));
  expect(back.headers.get('location')).toBe(returnTo);
  await again.api.stop();
});

test.each(['', '?state=', '?state=forged', '?state=a&state=b', `?state=${'x'.repeat(5000)}`])(
  'a return that belongs to nothing changes nothing and shows the same page: %s',
  async (query) => {
    const { gateway } = await away();
    const page = await bench.request(`/connect/return/sandbox${query}`);
    expect(page).toMatchObject({ status: 200 });
    expect(page.body).toContain('You can close this window');
    expect((await gateway.start(signal)).open?.id).toBe('a1');
  },
);

/** Addresses that are close to the one that was registered. */
function variants(): string[] {
  const exact = '/connect/return/sandbox';
  const put = [
    '/',
    '//',
    '.',
    '%20',
    ' ',
    '%2F',
    '%2e',
    '%00',
    ';',
    ';a=b',
    '/.',
    '/..',
    '/x',
    '-',
    '_',
    '\\',
    'é',
  ];
  const changed = [...exact].flatMap((letter, index) => [
    exact.slice(0, index) + exact.slice(index + 1),
    exact.slice(0, index) + letter.toUpperCase() + exact.slice(index + 1),
    `${exact.slice(0, index)}%${letter.charCodeAt(0).toString(16)}${exact.slice(index + 1)}`,
    `${exact.slice(0, index)}x${exact.slice(index + 1)}`,
    ...put.map((inserted) => exact.slice(0, index) + inserted + exact.slice(index)),
  ]);
  return [...new Set([...changed, ...put.map((more) => exact + more)])].filter(
    // What the browser itself turns into the registered address is that address.
    (path) => URL.canParse(ORIGIN + path) && new URL(ORIGIN + path).pathname !== exact,
  );
}

test('exactly the registered address brings somebody back; none of its variants does', async () => {
  const brought: unknown[] = [];
  const listening = testBench({
    gateway: (session) => {
      const gateway = bench.network.gateway(session);
      return {
        ...gateway,
        resume(attempt, returned, ...rest) {
          if (returned) brought.push(returned);
          return gateway.resume(attempt, returned, ...rest);
        },
      };
    },
  });
  const gateway = await listening.open();
  const attempt = { id: 'a1', providerId: 'redirect-energy', channelId: 'redirect-energy:redirect', seq: 0 };
  const { redirect } = await reading(gateway.submit(attempt, await sealFor(gateway, {}), signal)).until(
    'redirect',
  );
  const state = new URL(redirect.url).searchParams.get('state') ?? '';
  const others = variants();
  expect(others.length).toBeGreaterThan(300);
  for (const path of others) {
    await listening.request(`${path}?${new URLSearchParams({ state })}`);
    expect(brought, path).toEqual([]);
  }
  await listening.request(`/connect/return/sandbox?${new URLSearchParams({ state })}`);
  expect(brought).toEqual([{ state }]);
  await listening.api.stop();
});

test('a link’s own page is come back to, and told that this is another visit', async () => {
  const { host, request, remote } = bench;
  const gateway = remote(await host.connectToken({ userId: 'jane' }));
  const url = new URL(`${ORIGIN}/connect/${(await gateway.start(signal)).id}`);
  const attempt = { id: 'a1', providerId: 'redirect-energy', channelId: 'redirect-energy:redirect', seq: 0 };
  const conversation = reading(gateway.submit(attempt, await sealFor(gateway, {}), signal));
  const { redirect } = await conversation.until('redirect');
  await gateway.beginRedirect('a1', { redirectId: redirect.id, returnTo: url.origin + url.pathname }, signal);
  const back = await request(await approve(redirect.url));
  expect(back).toMatchObject({ status: 303 });
  expect(back.headers.get('location')).toBe(`${url.origin}${url.pathname}#returned`);
});

test('an app is come back to by the address that its session was minted with, and no other', async () => {
  const returnTo = 'com.example.app:/connected';
  const gateway = await bench.open('jane', { returnTo });
  expect((await gateway.start(signal)).returnTo).toBe(returnTo);
  const attempt = { id: 'a1', providerId: 'redirect-energy', channelId: 'redirect-energy:redirect', seq: 0 };
  const conversation = reading(gateway.submit(attempt, await sealFor(gateway, {}), signal));
  const { redirect } = await conversation.until('redirect');
  const note = (address: string) =>
    gateway.beginRedirect('a1', { redirectId: redirect.id, returnTo: address }, signal);
  for (const other of ['com.example.app:/other', 'com.example.app:/connected?a', 'org.evil.app:/connected']) {
    await expect(note(other)).rejects.toMatchObject({ problem: { code: 'internal' } });
  }
  await note(returnTo);
  const back = await bench.request(await approve(redirect.url));
  expect(back.headers.get('location')).toBe(returnTo);
});

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,x',
  'data.x:text/html,x#',
  'vbscript:x',
  'blob:https://app.example/1',
  'file:///etc/passwd',
  'about:blank',
  'intent://x#Intent;end',
  'myapp://connected',
  'ftp://app.example/',
  'http://app.example/',
  'https://user:pass@app.example/',
  'https://app.example/#fragment',
  'com.example.app:/connected#fragment',
  '/connected',
  '//app.example',
  '',
])('a session cannot be minted to lead to %j', async (returnTo) => {
  await expect(bench.host.connectToken({ userId: 'jane' }, { returnTo })).rejects.toThrow('422');
});

test.each(['https://app.example/connected?from=us', 'http://localhost:3000/', 'com.example.app:/connected'])(
  'a session can be minted to lead to %j',
  async (returnTo) => {
    const session = await (await bench.open('jane', { returnTo })).start(signal);
    expect(session.returnTo).toBe(returnTo);
  },
);
