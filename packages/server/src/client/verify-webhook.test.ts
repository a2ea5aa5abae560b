import { Webhook } from 'standardwebhooks';
import { expect, test } from 'vitest';
import { signatureHeaders, signingKeyOf } from '../webhook/webhook-signature.ts';
import { verifyWebhook } from './verify-webhook.ts';

const COUNT = process.env.LINKSPAN_SCALE === 'full' ? 100_000 : 2_000;
const NOW = Date.parse('2026-11-02T10:00:00Z');
const SECONDS = NOW / 1000;
const BODY = JSON.stringify({
  type: 'utility_credential_verified',
  created_at: '2026-11-02T09:59:59.000Z',
  data: { id: 10_000_001, username: 'zoë' },
});

const secret = new TextEncoder().encode('the secret of a server, long enough for it');
const signingKey = await signingKeyOf(secret, 'e1');
const otherKey = await signingKeyOf(secret, 'e2');
const sign = (body = BODY, seconds = SECONDS, key = signingKey, id = 'event-1') =>
  signatureHeaders(key, id, seconds, body);

test('what the server signs is read, as text or bytes, from Headers or from an object', async () => {
  const headers = await sign();
  const event = {
    id: 'event-1',
    sentAt: NOW,
    type: 'utility_credential_verified',
    createdAt: '2026-11-02T09:59:59.000Z',
    data: { id: 10_000_001, username: 'zoë' },
  };
  const bytes = new TextEncoder().encode(BODY);
  const upper = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toUpperCase(), value]),
  );
  for (const received of [
    { headers: new Headers(headers), body: BODY },
    { headers, body: bytes },
    { headers: upper, body: BODY },
  ]) {
    expect(await verifyWebhook({ ...received, signingKey, now: NOW })).toEqual(event);
  }
});

test.each([
  ['a missing signature', { 'webhook-signature': undefined }, 'unsigned'],
  ['a repeated header', { 'webhook-id': ['event-1', 'event-1'] }, 'unsigned'],
  ['a time of six minutes ago', await sign(BODY, SECONDS - 360), 'wrong_time'],
  ['a time of six minutes ahead', await sign(BODY, SECONDS + 360), 'wrong_time'],
  ['a time with more than digits', { 'webhook-timestamp': `${SECONDS}.0` }, 'wrong_time'],
  ['another time than was signed', { 'webhook-timestamp': String(SECONDS + 1) }, 'forged'],
  ['another id than was signed', { 'webhook-id': 'event-2' }, 'forged'],
  ['another endpoint’s key', await sign(BODY, SECONDS, otherKey), 'forged'],
  ['another body than was signed', await sign('{}'), 'forged'],
])('%s is refused', async (_, change, code) => {
  const headers = { ...(await sign()), ...change };
  await expect(verifyWebhook({ headers, body: BODY, signingKey, now: NOW })).rejects.toMatchObject({ code });
});

test('a signed body that is no event is malformed', async () => {
  for (const body of ['', '[]', '{"type":"x"}', 'null']) {
    const received = { headers: await sign(body), body, signingKey, now: NOW };
    await expect(verifyWebhook(received)).rejects.toMatchObject({ code: 'malformed' });
  }
});

test('of several signatures one that is right suffices, as while keys change', async () => {
  const [old, current] = await Promise.all([sign(BODY, SECONDS, otherKey), sign()]);
  const headers = {
    ...current,
    'webhook-signature': `${old['webhook-signature']} ${current['webhook-signature']}`,
  };
  expect(await verifyWebhook({ headers, body: BODY, signingKey, now: NOW })).toMatchObject({ id: 'event-1' });
});

test(`of ${COUNT} altered webhooks none is believed, and none that its oracle believes is refused`, async () => {
  const oracle = new Webhook(signingKey);
  const random = seeded(7);
  const now = Date.now();
  const original = { headers: await sign(BODY, Math.floor(now / 1000)), body: BODY };
  for (let count = 0; count < COUNT; count += 1) {
    const { headers, body } = altered(original, random);
    const mine = await verifyWebhook({ headers, body, signingKey, now }).then(
      () => true,
      () => false,
    );
    expect(mine, JSON.stringify({ headers, body })).toBe(false);
    expect(() => oracle.verify(body, headers), JSON.stringify({ headers, body })).toThrow();
  }
  expect(() => oracle.verify(original.body, original.headers)).not.toThrow();
  await verifyWebhook({ ...original, signingKey, now });
});

interface Sent {
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** A webhook with one character of something that is signed replaced by another. */
function altered({ headers, body }: Sent, random: (below: number) => number): Sent {
  const name = ['webhook-id', 'webhook-timestamp', 'webhook-signature', 'body'][random(4)] ?? 'body';
  const text = headers[name] ?? body;
  // What comes before "v1," names the version: oracles skip versions that they do not know.
  const index = (name === 'webhook-signature' ? 3 : 0) + random(text.length - 4);
  const character = String.fromCharCode(33 + random(90));
  if (text[index] === character) return altered({ headers, body }, random);
  const changed = text.slice(0, index) + character + text.slice(index + 1);
  return name === 'body' ? { headers, body: changed } : { headers: { ...headers, [name]: changed }, body };
}

function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
