import type { ConnectionUpdate, Gateway } from '@linkspan/protocol';
import { afterEach, expect, test } from 'vitest';
import { ORIGIN, submit, testBench } from '../../test/bench.ts';

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function atChallenge() {
  const bench = testBench();
  stops.push(() => bench.api.stop());
  const token = await bench.host.connectToken({ userId: 'jane' });
  const { attempt, conversation } = await submit(bench.remote(token), 'otp');
  await conversation.until('challenge');
  await conversation.stop();
  return { ...bench, token, path: `/api/attempts/${attempt.id}/updates` };
}

test('a page has the updates after a number, by the server’s clock', async () => {
  const { request, token, path } = await atChallenge();
  const all = await request(path, { token });
  const numbers = all.body.updates.map(({ seq }: ConnectionUpdate) => seq);
  expect(numbers).toEqual(numbers.map((_: number, index: number) => index + 1));
  expect(all.body.now).toBeGreaterThan(0);
  const later = await request(`${path}?after=${numbers.length - 1}`, { token });
  expect(later.body.updates).toEqual(all.body.updates.slice(-1));
  expect((await request(`${path}?after=${numbers.length}`, { token })).body.updates).toEqual([]);
});

test('a stream speaks at once, then tells what is after Last-Event-ID', async () => {
  const { api, token, path, request } = await atChallenge();
  const { updates } = (await request(path, { token })).body;
  const last = updates.at(-1);
  const answer = await api.fetch(
    new Request(ORIGIN + path, {
      headers: {
        authorization: `Bearer ${token}`,
        accept: 'text/event-stream',
        'last-event-id': String(last.seq - 1),
      },
    }),
  );
  expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/);
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader?.read())?.value).toMatch(/^:/);
  const event = (await reader?.read())?.value ?? '';
  expect(event.split('\n').slice(0, 2)).toEqual([`id: ${last.seq}`, 'event: update']);
  expect(JSON.parse(event.split('data: ')[1] ?? '')).toEqual({ now: expect.any(Number), update: last });
  await reader?.cancel();
});

test('a person has 20 streams at a time; more readers get pages, until one of the streams is over', async () => {
  const { api, token, path } = await atChallenge();
  const read = () =>
    api.fetch(
      new Request(ORIGIN + path, {
        headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream', 'last-event-id': '99' },
      }),
    );
  const open = await Promise.all(Array.from({ length: 20 }, read));
  const isStream = (answer: Response) => answer.headers.get('content-type')?.startsWith('text/event-stream');
  expect(open.every(isStream)).toBe(true);
  expect(await (await read()).json()).toMatchObject({ updates: [] });
  await open[0]?.body?.cancel();
  const next = await read();
  expect(isStream(next)).toBe(true);
  await Promise.all([...open.slice(1), next].map((answer) => answer.body?.cancel()));
});

test('a HEAD, which nobody reads on from, keeps no stream', async () => {
  const { api, token, path } = await atChallenge();
  const headers = { authorization: `Bearer ${token}`, accept: 'text/event-stream' };
  for (let asked = 0; asked < 20; asked += 1) {
    await api.fetch(new Request(ORIGIN + path, { method: 'HEAD', headers }));
  }
  const answer = await api.fetch(new Request(ORIGIN + path, { headers }));
  expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/);
  await answer.body?.cancel();
});

test('what changes reaches a reader who waits', async () => {
  let release = () => {};
  const turn = new Promise<void>((resolve) => {
    release = resolve;
  });
  const bench = testBench({ gateway: () => scripted(turn) });
  stops.push(() => bench.api.stop());
  const gateway = await bench.open();
  const { conversation } = await submit(gateway, 'anything');
  await conversation.until('opened');
  const heard = conversation.until('verifying');
  release();
  expect(await heard).toMatchObject({ kind: 'verifying' });
  await conversation.stop();
});

test('an attempt that nobody knows has an unknown outcome', async () => {
  const { request, token } = await atChallenge();
  const { body } = await request('/api/attempts/nobody-knows/updates?after=4', { token });
  expect(body.updates).toMatchObject([{ seq: 5, kind: 'failed', problem: { code: 'unknown_outcome' } }]);
});

function scripted(turn: Promise<void>): Gateway {
  const { network } = testBench();
  const gateway = network.gateway({ userId: 'jane', mode: 'create' });
  return {
    ...gateway,
    async *submit(_attempt, _sealed, signal) {
      yield { kind: 'opened', seq: 1, connectionId: 'c1' };
      await turn;
      yield { kind: 'verifying', seq: 2, stage: 'checking' };
      await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    },
  };
}
