import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { submit } from '../../test/bench.ts';
import { type LinkBench, linkBench, partsOf } from '../../test/link-bench.ts';
import { memoryStore } from '../memory/index.ts';
import type { Store } from '../store/store.ts';

const SCANS = 500;
const SCANNERS = ['Slackbot-LinkExpanding 1.0', 'Mozilla/5.0 SafeLinks', 'facebookexternalhit/1.1', ''];

let bench: LinkBench;
let company: Awaited<ReturnType<LinkBench['company']>>;
let time = Date.now();
beforeEach(async () => {
  time = Date.now();
  bench = linkBench({ now: () => time, origins: ['https://app.example'] });
  company = await bench.company();
});
afterEach(() => bench.api.stop());

const invitation = async (more: object = {}) =>
  (await bench.nectar(`/invitation/company/${company.id}`, { maxUses: 1, ...more })).body;

test.each([
  ['anybody', {}, {}],
  ['one address', { allowedEmails: ['maria@acme.example'] }, { email: 'maria@acme.example' }],
])(
  `${SCANS} HEADs and GETs of an invitation for %s use nothing up; then the person gets in`,
  async (_, made, given) => {
    const { invitationUrl, id } = await invitation(made);
    const { pathname } = new URL(invitationUrl);
    for (let scan = 0; scan < SCANS; scan += 1) {
      const headers = { 'user-agent': SCANNERS[scan % SCANNERS.length] ?? '', purpose: 'prefetch' };
      const answer = await bench.request(pathname, { method: scan % 2 ? 'GET' : 'HEAD', headers });
      expect(answer.status).toBe(200);
      expect(answer.headers.get('set-cookie')).toBeNull();
    }
    expect((await bench.nectar(`/invitation/${id}`)).body).toMatchObject({ status: 'ACTIVE', useCount: 0 });
    const { body } = await bench.browser().claim(invitationUrl, given);
    expect(body.state).toBe('claimed');
    expect(await bench.request('/api/session', { token: body.token })).toMatchObject({ status: 200 });
  },
);

test('the page is the same for every secret: it may be framed as the public id says', async () => {
  const { invitationUrl } = await invitation();
  const { pathname } = new URL(invitationUrl);
  const seen = (page: { status: number; body: string; headers: Headers }) => {
    const plain = (text: string) => text.replaceAll(/nonce[-="]+[^'" ;]+/g, '');
    const headers = [...page.headers].map(([name, value]) => [name, plain(value)]);
    return { status: page.status, body: plain(page.body), headers };
  };
  const genuine = await bench.request(pathname);
  const policy = genuine.headers.get('content-security-policy');
  expect(policy).toContain('frame-ancestors https://app.example');
  expect(genuine.headers.get('referrer-policy')).toBe('no-referrer');
  expect(genuine.headers.get('cache-control')).toBe('no-store');
  for (const wrong of [`${pathname.slice(0, -5)}AAAAA`, pathname.slice(0, -9), `${pathname}x`]) {
    expect(seen(await bench.request(wrong))).toEqual(seen(genuine));
  }
  const nobody = await bench.request(`/p/connect/pub_nobody/${partsOf(invitationUrl).secret}`);
  expect(nobody).toMatchObject({ status: 200, body: expect.stringContaining('<title>Connect</title>') });
  expect(nobody.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
});

test('the log knows the route of a link and nothing of its address', async () => {
  const { invitationUrl } = await invitation();
  const { secret, company: publicId } = partsOf(invitationUrl);
  await bench.request(new URL(invitationUrl).pathname);
  await bench.request(`/create-datasource/magic-link/${publicId}/${secret}`);
  await bench.browser().claim(invitationUrl);
  const routes = bench.lines.map(({ method, route }) => `${method} ${route}`);
  expect(routes).toContain('GET /p/connect/:publicId/:secret');
  expect(routes).toContain('GET /create-datasource/magic-link/:publicId/:secret');
  expect(routes).toContain('POST /p/connect/claim');
  expect(JSON.stringify(bench.lines)).not.toContain(secret);
  expect(JSON.stringify(bench.lines)).not.toContain(publicId);
});

test.each(['', 'workflow/'])('an address of the older kind leads to the page: %s', async (place) => {
  const answer = await bench.request(`/create-datasource/magic-link/pub_1/${place}abc`, {
    redirect: 'manual',
  });
  expect(answer.status).toBe(301);
  expect(answer.headers.get('location')).toBe(`/p/connect/pub_1/${place}abc`);
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
});

describe('a browser that has claimed a link', () => {
  test('comes back as often as it likes, as the same user; another one finds it used up', async () => {
    const { invitationUrl, id } = await invitation();
    const [mine, other] = [bench.browser(), bench.browser()];
    const first = (await mine.claim(invitationUrl)).body;
    expect((await mine.open(invitationUrl)).body).toMatchObject({ state: 'open', known: true });
    const again = (await mine.claim(invitationUrl)).body;
    const { conversation } = await submit(bench.remote(first.token), 'verified');
    const { connection } = await conversation.until('verified');
    const listed = await bench.request('/api/connections', { token: again.token });
    expect(listed.body.connections).toMatchObject([{ id: connection.id }]);
    for (const answer of [await other.open(invitationUrl), await other.claim(invitationUrl)]) {
      expect(answer).toMatchObject({ status: 200, body: { state: 'ended', reason: 'used_up' } });
    }
    expect((await bench.nectar(`/invitation/${id}`)).body.useCount).toBe(1);
  });

  test('is alone with what it connects: others with the same link see nothing of it', async () => {
    const { invitationUrl } = await invitation({ maxUses: 5 });
    const one = (await bench.browser().claim(invitationUrl)).body;
    const other = (await bench.browser().claim(invitationUrl)).body;
    const { conversation } = await submit(bench.remote(one.token), 'verified');
    const { connection } = await conversation.until('verified');
    const seen = await bench.request('/api/connections', { token: other.token });
    expect(seen.body.connections).toEqual([]);
    const remove = { method: 'DELETE', token: other.token, headers: { 'idempotency-key': 'k' } };
    await bench.request(`/api/connections/${connection.id}`, remove);
    const own = await bench.request('/api/connections', { token: one.token });
    expect(own.body.connections).toHaveLength(1);
  });

  test('is out when the link is revoked, also in the middle', async () => {
    const { invitationUrl, id } = await invitation();
    const mine = bench.browser();
    const { token } = (await mine.claim(invitationUrl)).body;
    await bench.nectar(`/invitation/${id}/revoke`, {});
    expect(await bench.request('/api/session', { token })).toMatchObject({
      status: 401,
      body: { code: 'session_expired' },
    });
    expect((await mine.open(invitationUrl)).body).toMatchObject({ state: 'ended', reason: 'revoked' });
  });

  test('has claimed the link even if the answer never came', async () => {
    const { invitationUrl } = await invitation();
    const looked = await bench.browser().open(invitationUrl);
    const cookie = looked.headers.get('set-cookie')?.split(';')[0] ?? '';
    const lost = await bench.browser().claim(invitationUrl, {}, { cookie });
    expect(lost.body.state).toBe('claimed');
    expect((await bench.browser().claim(invitationUrl, {}, { cookie })).body.state).toBe('claimed');
    expect((await bench.browser().open(invitationUrl)).body.reason).toBe('used_up');
  });

  test('has claimed the link even if the server died between the use and the user', async () => {
    await bench.api.stop();
    const store = memoryStore();
    let dies = true;
    const saveDocument: Store['saveDocument'] = async (document) => {
      if (document.kind === 'link-user' && dies) throw new Error('died');
      return store.saveDocument(document);
    };
    bench = linkBench({ store: { ...store, saveDocument } });
    company = await bench.company();
    const { invitationUrl, id } = await invitation();
    const browser = bench.browser();
    await browser.open(invitationUrl);
    expect(await browser.claim(invitationUrl)).toMatchObject({ status: 500 });
    dies = false;
    expect((await browser.open(invitationUrl)).body).toMatchObject({ state: 'open', known: true });
    const { body } = await browser.claim(invitationUrl);
    expect(await bench.request('/api/session', { token: body.token })).toMatchObject({ status: 200 });
    expect((await bench.browser().claim(invitationUrl)).body.reason).toBe('used_up');
    expect((await bench.nectar(`/invitation/${id}`)).body).toMatchObject({ useCount: 1 });
  });

  test('of ten at once, as many get in as the link has uses', async () => {
    const { invitationUrl } = await invitation({ maxUses: 3 });
    const answers = await Promise.all(Array.from({ length: 10 }, () => bench.browser().claim(invitationUrl)));
    expect(answers.filter(({ body }) => body.state === 'claimed')).toHaveLength(3);
  });

  test('is known by a cookie that no script reads and that only the pages of links are sent', async () => {
    const { invitationUrl } = await invitation({ maxUses: 2 });
    const alone = await bench.browser().claim(invitationUrl);
    expect(alone.headers.get('set-cookie')).toMatch(
      /^linkspan-browser=[0-9a-f]{64}; Max-Age=\d+; Path=\/p\/connect\/; HttpOnly; SameSite=Strict$/,
    );
    const framed = await bench.browser().claim(invitationUrl, { framed: true });
    expect(framed.headers.get('set-cookie')).toMatch(/HttpOnly; Secure; SameSite=None; Partitioned$/);
  });
});

test('expired, revoked, closed: the holder of a genuine link is told so', async () => {
  const revoked = await invitation();
  await bench.nectar(`/invitation/${revoked.id}/revoke`, {});
  const expired = await invitation({ expiresInSeconds: 60 });
  time += 61_000;
  const reasonOf = async (url: string) => (await bench.browser().open(url)).body.reason;
  expect(await reasonOf(revoked.invitationUrl)).toBe('revoked');
  expect(await reasonOf(expired.invitationUrl)).toBe('expired');
  const closed = await invitation();
  await bench.nectar(`/company/${company.id}`, { isActive: false }, { method: 'PATCH' });
  expect(await reasonOf(closed.invitationUrl)).toBe('closed');
});

test('tampered, cut, swapped: one answer, and nothing is set', async () => {
  const { invitationUrl } = await invitation();
  const another = await bench.company('Another');
  const { secret } = partsOf(invitationUrl);
  const wrong = [
    `/p/connect/${company.publicId}/${secret.slice(0, -1)}`,
    `/p/connect/${company.publicId}/${secret.slice(0, -1)}${secret.endsWith('A') ? 'B' : 'A'}`,
    `/p/connect/${company.publicId}/workflow/${secret}`,
    `/p/connect/${another.publicId}/${secret}`,
    `/p/connect/pub_nobody/${secret}`,
    `/p/connect/${company.publicId}/${'x'.repeat(2000)}`,
  ];
  for (const url of wrong) {
    for (const answer of [await bench.browser().open(url), await bench.browser().claim(url)]) {
      expect(answer).toMatchObject({ status: 200 });
      expect(answer.body).toEqual({ state: 'ended', reason: 'unknown' });
      expect(answer.headers.get('set-cookie')).toBeNull();
    }
  }
});

test('a claim from another site is refused', async () => {
  const { invitationUrl } = await invitation();
  const answer = await bench.browser().claim(invitationUrl, {}, { 'sec-fetch-site': 'cross-site' });
  expect(answer.status).toBe(404);
});
