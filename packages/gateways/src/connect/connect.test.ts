import { ConnectError, type ConnectionUpdate, WAIT_STATES } from '@linkspan/protocol';
import { expect, onTestFinished, test, vi } from 'vitest';
import { type ConnectOptions, connect } from './connect.ts';

const { signal } = new AbortController();
const NOW = 1_000_000;
const session = { id: 's', mode: 'create', application: { name: 'App' }, expiresAt: NOW + 5000 };
const opened: ConnectionUpdate = { seq: 1, kind: 'opened', connectionId: 'c' };
const failed = { seq: 2, kind: 'failed', problem: { code: 'rate_limited', retryAt: NOW + 700 } };

type Answer = Response | Error;

/** A gateway whose requests get these answers, one after the other, without waiting between tries. */
function scripted(answers: readonly Answer[], options: Partial<ConnectOptions> = {}) {
  const requests: Request[] = [];
  const waits: number[] = [];
  const gateway = connect({
    url: 'https://connect.example/api',
    token: 'token',
    now: () => NOW,
    fetch: async (request) => {
      requests.push(request);
      const answer = answers[requests.length - 1];
      if (answer === undefined) throw new TypeError('There is no further answer.');
      if (answer instanceof Error) throw answer;
      return answer;
    },
    pause: async (ms, pausing) => {
      pausing.throwIfAborted();
      waits.push(ms);
    },
    ...options,
  });
  return { gateway, requests, waits };
}

const json = (body: object, now = NOW) => Response.json({ now, ...body });
const refusal = (status: number, code: string, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify({ status, code, now: NOW }), {
    status,
    headers: { 'content-type': 'application/problem+json', ...headers },
  });
const stream = (...chunks: string[]) =>
  new Response(
    new ReadableStream({
      start(controller) {
        for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk));
        controller.close();
      },
    }),
    { headers: { 'content-type': 'text/event-stream; charset=utf-8' } },
  );
const event = (update: object) => `id: 1\nevent: update\ndata: ${JSON.stringify({ now: NOW, update })}\n\n`;
const attempt = { id: 'a', seq: 0 };
const sealed = { scheme: 'none', values: {} } as const;
const code = (problem: string) => ({ name: 'ConnectError', problem: { code: problem } });

async function all(updates: AsyncIterable<ConnectionUpdate>): Promise<ConnectionUpdate[]> {
  const heard: ConnectionUpdate[] = [];
  for await (const update of updates) heard.push(update);
  return heard;
}

test('the address of the API may end with a slash', async () => {
  const { gateway, requests } = scripted([json({ session })], { url: 'https://connect.example/api/' });
  await gateway.start(signal);
  expect(requests[0]?.url).toBe('https://connect.example/api/session');
});

test('the token travels in the Authorization header and nowhere else', async () => {
  const { gateway, requests } = scripted([json({ session })]);
  await gateway.start(signal);
  expect(requests[0]?.headers.get('authorization')).toBe('Bearer token');
  expect(requests[0]?.url).toBe('https://connect.example/api/session');
  expect(requests[0]?.credentials).toBe('omit');
});

test('deadlines are by this clock, whatever the server’s says, and the same when told again', async () => {
  const ahead = 26 * 60 * 60_000;
  const late = (ms: number) =>
    json({ session: { ...session, expiresAt: NOW + ahead + 5000 } }, NOW + ahead - ms);
  const { gateway } = scripted([late(0), late(30)]);
  expect((await gateway.start(signal)).expiresAt).toBe(NOW + 5000);
  expect((await gateway.start(signal)).expiresAt).toBe(NOW + 5000);
});

test('deadlines stay by the page’s clock when the wall clock is set', async () => {
  const clock = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 60 * 60_000);
  onTestFinished(() => clock.mockRestore());
  const gateway = connect({
    url: 'https://connect.example/api',
    token: 't',
    fetch: async () => json({ session }),
  });
  const { expiresAt } = await gateway.start(signal);
  expect(Math.abs(expiresAt - performance.timeOrigin - performance.now() - 5000)).toBeLessThan(2000);
});

test('a read is tried three times and then is network', async () => {
  const lost = new TypeError('Failed to fetch');
  const { gateway, requests } = scripted([lost, refusal(503, 'provider_unavailable'), json({ session })]);
  expect((await gateway.start(signal)).id).toBe('s');
  const { gateway: offline } = scripted([lost, lost, lost, json({ session })]);
  await expect(offline.start(signal)).rejects.toMatchObject(code('network'));
  expect(requests).toHaveLength(3);
});

test.each([
  [
    'a captive portal',
    new Response('<html>Log in to the hotel</html>', { headers: { 'content-type': 'text/html' } }),
  ],
  ['half of an answer', new Response('{"now": 1, "sess')],
  ['an answer of another shape', json({ session: { id: 7 } })],
  ['a proxy’s error', new Response('Bad gateway', { status: 502 })],
])('%s is network, and asked for again', async (_, answer) => {
  const { gateway, requests } = scripted([answer, json({ session })]);
  expect((await gateway.start(signal)).id).toBe('s');
  expect(requests).toHaveLength(2);
});

test.each([
  [{ 'retry-after': '7' }, 7000],
  [{ 'retry-after': new Date(NOW + 4000).toUTCString() }, 4000],
])('Retry-After is waited for: %j', async (headers, ms) => {
  const { gateway, waits } = scripted([refusal(429, 'rate_limited', headers), json({ session })]);
  await gateway.start(signal);
  expect(waits).toEqual([ms]);
});

test('an absurd Retry-After is not waited for', async () => {
  const { gateway, waits } = scripted([refusal(429, 'rate_limited', { 'retry-after': '86400' })]);
  await expect(gateway.start(signal)).rejects.toMatchObject(code('rate_limited'));
  expect(waits).toEqual([]);
});

test('a write goes again only when no answer came, with the same key and bytes', async () => {
  const { gateway, requests } = scripted([new TypeError('reset'), json({})]);
  await gateway.answer('c', { key: 'k', challengeId: 'q', version: 1, actionId: 'submit', sealed }, signal);
  expect(requests.map(({ headers }) => headers.get('idempotency-key'))).toEqual(['k', 'k']);
  const [first, second] = await Promise.all(requests.map((request) => request.text()));
  expect(second).toBe(first);

  for (const answer of [new Response('<html>'), refusal(502, 'network'), refusal(429, 'rate_limited')]) {
    const { gateway: other, requests: sent } = scripted([answer, json({})]);
    await expect(other.retry('c', 'k', signal)).rejects.toMatchObject({ name: 'ConnectError' });
    expect(sent).toHaveLength(1);
  }
});

test('a write whose first request still runs waits for it', async () => {
  const { gateway, waits } = scripted([refusal(409, 'in_progress', { 'retry-after': '1' }), json({})]);
  await gateway.retry('c', 'k', signal);
  expect(waits).toEqual([1000]);
});

test('what the giver of tokens says of its own is what the person is told, at once', async () => {
  const token = () => Promise.reject(new ConnectError('session_used'));
  const { gateway, requests, waits } = scripted([], { token });
  await expect(gateway.start(signal)).rejects.toMatchObject(code('session_used'));
  expect([requests, waits]).toEqual([[], []]);
});

test('an expired token is asked for once more, and then the session has expired', async () => {
  const tokens = ['old', 'new', 'newest'];
  const token = async () => tokens.shift() ?? '';
  const { gateway, requests } = scripted([refusal(401, 'session_expired'), json({ session })], { token });
  await gateway.start(signal);
  expect(requests.map(({ headers }) => headers.get('authorization'))).toEqual(['Bearer old', 'Bearer new']);
  const over = scripted([refusal(401, 'session_expired'), refusal(401, 'session_expired')], { token });
  await expect(over.gateway.start(signal)).rejects.toMatchObject(code('session_expired'));
  const fixed = scripted([refusal(401, 'session_invalid')]);
  await expect(fixed.gateway.start(signal)).rejects.toMatchObject(code('session_invalid'));
});

test('who gives tokens and does not answer is asked again', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const token = vi.fn(async () => 'token').mockReturnValueOnce(new Promise(() => {}));
  const { gateway, requests } = scripted([json({ session })], { token });
  const started = gateway.start(signal);
  await vi.advanceTimersByTimeAsync(30_000);
  expect((await started).id).toBe('s');
  expect(token).toHaveBeenCalledTimes(2);
  expect(requests).toHaveLength(1);
});

test('requests that learn one after the other that a token has expired share the new one', async () => {
  const tokens = ['old', 'new', 'newest'];
  const token = async () => tokens.shift() ?? '';
  let answerLate = (_answer: Response) => {};
  const late = new Promise<Response>((resolve) => {
    answerLate = resolve;
  });
  const answers = [refusal(401, 'session_expired'), late, json({ session }), json({ session })];
  const requests: string[] = [];
  const { gateway } = scripted([], {
    token,
    fetch: async ({ headers }) => {
      requests.push(headers.get('authorization') ?? '');
      return (await answers[requests.length - 1]) ?? json({});
    },
  });
  const both = [gateway.start(signal), gateway.start(signal)];
  await both[0];
  answerLate(refusal(401, 'session_expired'));
  await both[1];
  expect(requests).toEqual(['Bearer old', 'Bearer old', 'Bearer new', 'Bearer new']);
});

test('a field that the server refuses is named in the problem', async () => {
  const refused = new Response(
    JSON.stringify({
      status: 422,
      code: 'invalid_credentials',
      fieldErrors: { pin: 'At most 4 digits.' },
      now: NOW,
    }),
    { status: 422, headers: { 'content-type': 'application/problem+json' } },
  );
  const { gateway } = scripted([refused]);
  await expect(all(gateway.submit(attempt, sealed, signal))).rejects.toMatchObject({
    problem: { code: 'invalid_credentials', fieldErrors: { pin: 'At most 4 digits.' } },
  });
});

test('updates come from the stream in order, once each, unknown kinds left out, however it is cut', async () => {
  const text = `: listening\n\n${event(opened)}${event({ seq: 2, kind: 'hologram' })}${event(opened)}${event(failed)}`;
  const cuts = Array.from({ length: Math.ceil(text.length / 7) }, (_, index) =>
    text.slice(index * 7, index * 7 + 7),
  );
  const { gateway, requests } = scripted([json({ attempt }), stream(...cuts)]);
  expect(await all(gateway.submit(attempt, sealed, signal))).toMatchObject([opened, failed]);
  expect(requests.map(({ method }) => method)).toEqual(['POST', 'GET']);
  expect(requests[0]?.headers.get('idempotency-key')).toBe('a');
});

test('a stream that breaks is taken up where it broke', async () => {
  const { gateway, requests } = scripted([
    json({ attempt }),
    stream(': listening\n\n', event(opened), 'id: 2\nevent: upd'),
    stream(event(failed)),
  ]);
  expect(await all(gateway.submit(attempt, sealed, signal))).toMatchObject([opened, failed]);
  expect(requests.at(-1)?.headers.get('last-event-id')).toBe('1');
});

test('where streams do not come through, it asks again and again', async () => {
  const { gateway, requests, waits } = scripted([
    json({ attempt }),
    new Response('<html>', { headers: { 'content-type': 'text/html' } }),
    json({ updates: [] }),
    json({ updates: [] }),
    json({ updates: [opened] }),
    json({ updates: [failed] }),
  ]);
  expect(await all(gateway.submit(attempt, sealed, signal))).toMatchObject([opened, failed]);
  expect(requests.at(-1)?.url).toBe('https://connect.example/api/attempts/a/updates?after=1');
  expect(waits.every((ms) => ms >= 500 && ms <= 5000)).toBe(true);
});

test('a stream that is held back is given up after four seconds', async () => {
  const silent = new Response(new ReadableStream(), { headers: { 'content-type': 'text/event-stream' } });
  const { gateway } = scripted([json({ attempt }), silent, json({ updates: [opened, failed] })]);
  expect(await all(gateway.submit(attempt, sealed, signal))).toMatchObject([opened, failed]);
}, 6000);

test('a server that stays out of reach is network in the end', async () => {
  const { gateway } = scripted([json({ attempt }), stream(event(opened))]);
  const heard: ConnectionUpdate[] = [];
  const reading = (async () => {
    for await (const update of gateway.submit(attempt, sealed, signal)) heard.push(update);
  })();
  await expect(reading).rejects.toMatchObject(code('network'));
  expect(heard).toEqual([opened]);
});

test('a look begins after the number that the server names, and hands over what came back', async () => {
  const { gateway, requests } = scripted([
    json({ attempt: { id: 'a', seq: 5 } }),
    stream(event({ ...failed, seq: 6 })),
  ]);
  const returned = { state: 'x' };
  expect(await all(gateway.resume({ id: 'a', seq: 3, connectionId: 'c' }, returned, signal))).toMatchObject([
    { seq: 6 },
  ]);
  expect(await requests[0]?.json()).toEqual({ seq: 3, connectionId: 'c', returned });
  expect(requests[1]?.headers.get('last-event-id')).toBe('5');
});

test('what a server says of waiting is understood word for word, and anything else offers nothing', async () => {
  const said = [...WAIT_STATES, 'perhaps', 7, undefined];
  const { gateway, requests } = scripted(said.flatMap((wait) => [json({ wait }), json({ wait })]));
  const management = await gateway.management(() => 'en');
  for (const wait of said) {
    const understood = WAIT_STATES.find((state) => state === wait) ?? 'impossible';
    expect(await management.waiting?.('a/b', signal)).toBe(understood);
    expect(await management.waitFor?.('a/b', 'key', signal)).toBe(understood);
  }
  expect(requests[0]?.url).toBe('https://connect.example/api/providers/a%2Fb/wait');
  expect(requests[1]?.method).toBe('POST');
  expect(requests[1]?.headers.get('idempotency-key')).toBe('key');
});
