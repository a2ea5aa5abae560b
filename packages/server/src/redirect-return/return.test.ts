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
