import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { TokenSource } from '../bearer.ts';
import { powensClient } from './client.ts';
import { Connection } from './wire.ts';

const { signal: never } = new AbortController();
const NOW = Date.UTC(2026, 0, 15, 12);
const WELL = { id: 123, state: null };

type Given = Response | 'dropped';

/** A client whose requests get these answers in turn; pauses take no time and are noted. */
function scripted(answers: readonly Given[], token: TokenSource = 'token') {
  const left = [...answers];
  const requests: Request[] = [];
  const pauses: number[] = [];
  const client = powensClient({
    url: 'https://demo.biapi.pro/2.0',
    token,
    now: () => NOW,
    async pause(ms) {
      pauses.push(ms);
    },
    async fetch(request) {
      requests.push(request);
      const answer = left.shift();
      if (answer === undefined) throw new Error('One request too many.');
      if (answer === 'dropped') throw new TypeError('Failed to fetch');
      return answer;
    },
  });
  return {
    requests,
    pauses,
    read: () => client.read(Connection, '/users/me/connections/123', never),
    write: (body: object = {}) => client.write(v.unknown(), 'POST', '/users/me/connections', body, never),
  };
}

const json = (status: number, body: object, headers: Record<string, string> = {}) =>
  Response.json(body, { status, headers });
const html = (status: number) =>
  new Response('<html><body>nginx</body></html>', { status, headers: { 'content-type': 'text/html' } });
const busy = (headers: Record<string, string> = {}) => json(429, { code: 'tooManyRequests' }, headers);

describe('HTML instead of JSON', () => {
  test.each([200, 502, 403])('with %i is asked for again, and does no harm', async (status) => {
    const { read, requests } = scripted([html(status), json(200, WELL)]);
    expect(await read()).toMatchObject({ id: '123' });
    expect(requests).toHaveLength(2);
  });

  test('that goes on is a network that does not work', async () => {
    const { read, requests } = scripted([html(200), html(502), html(200)]);
    await expect(read()).rejects.toMatchObject({ problem: { code: 'network' } });
    expect(requests).toHaveLength(3);
  });

  test.each([
    ['a page of a proxy', html(200)],
    ['a 5xx', json(500, { code: 'internalServerError' })],
    ['no answer', 'dropped'],
    ['an answer of another shape', new Response('{"id":')],
  ] as const)('%s to a write leaves its outcome open: it is not sent again', async (_, answer) => {
    const { write, requests } = scripted([answer]);
    await expect(write()).rejects.toMatchObject({ problem: { code: 'network' } });
    expect(requests).toHaveLength(1);
  });
});

describe('429', () => {
  test.each([
    ['seconds', { 'retry-after': '7' }, 7000],
    ['a date', { 'retry-after': new Date(NOW + 4000).toUTCString() }, 4000],
    ['a date that is over', { 'retry-after': new Date(NOW - 4000).toUTCString() }, 0],
    ['nothing', {}, 1000],
    ['what nobody understands', { 'retry-after': 'soon' }, 1000],
  ])('with a Retry-After of %s is kept to, also by a write', async (_, headers, ms) => {
    const reading = scripted([busy(headers), json(200, WELL)]);
    await reading.read();
    expect(reading.pauses).toEqual([ms]);
    const writing = scripted([busy(headers), json(201, WELL)]);
    await writing.write({ login: 'e.e.e.e.e' });
    expect(writing.pauses).toEqual([ms]);
    expect(await writing.requests[1]?.text()).toBe('{"login":"e.e.e.e.e"}');
  });

  test.each([
    ['a proxy’s page', '<html><body>nginx</body></html>'],
    ['nothing', ''],
    ['JSON of another shape', '{"error":"slow down"}'],
  ])('that comes with %s is kept to as well, because nothing was taken', async (_, body) => {
    const page = () => new Response(body, { status: 429, headers: { 'retry-after': '7' } });
    const { write, pauses } = scripted([page(), json(201, WELL)]);
    await write({ login: 'e.e.e.e.e' });
    expect(pauses).toEqual([7000]);
    await expect(scripted([page(), page(), page()]).read()).rejects.toMatchObject({
      problem: { code: 'rate_limited', retryAt: NOW + 7000 },
    });
  });

  test('with more than a minute is told instead of waited for', async () => {
    const { read, pauses } = scripted([busy({ 'retry-after': '3600' })]);
    await expect(read()).rejects.toMatchObject({
      problem: { code: 'rate_limited', retryAt: NOW + 3_600_000 },
    });
    expect(pauses).toEqual([]);
  });
});

test('a connection that its own synchronisation locks is written to once that is over', async () => {
  const locked = () => json(409, { code: 'connectionLocked' });
  const { write, requests } = scripted([locked(), locked(), json(200, WELL)]);
  await write({ otp: 'e.e.e.e.e' });
  expect(requests).toHaveLength(3);
});

describe('a token that is refused', () => {
  const refused = (status: number) => json(status, { code: 'invalidToken' });

  test.each([401, 403])('with %i is asked for anew, and the same request goes on', async (status) => {
    const asked: (string | undefined)[] = [];
    const { write, requests } = scripted([refused(status), json(201, WELL)], async (old) => {
      asked.push(old);
      return old === undefined ? 'old' : 'new';
    });
    await write({ login: 'e.e.e.e.e' });
    expect(asked).toEqual([undefined, 'old']);
    expect(requests.map(({ headers }) => headers.get('authorization'))).toEqual(['Bearer old', 'Bearer new']);
  });

  test('twice ends the session, and so does one that is a plain string', async () => {
    const twice = scripted([refused(403), refused(403)], async () => 'any');
    await expect(twice.read()).rejects.toMatchObject({ problem: { code: 'session_expired' } });
    const plain = scripted([refused(403)]);
    await expect(plain.read()).rejects.toMatchObject({ problem: { code: 'session_expired' } });
    expect(plain.requests).toHaveLength(1);
  });
});
