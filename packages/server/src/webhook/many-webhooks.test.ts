import { expect, test } from 'vitest';
import { webhookReceiver } from '../../test/webhook-receiver.ts';
import { connectApi } from '../connect-api.ts';
import { memoryStore } from '../memory/index.ts';
import { sqliteStore } from '../sqlite/index.ts';
import type { Store } from '../store/store.ts';
import type { WebhookAnswer, WebhookRequest } from './webhook-sender.ts';
import { signatureHeaders, signingKeyOf } from './webhook-signature.ts';

const EVENTS = process.env.LINKSPAN_SCALE === 'full' ? 10_000 : 500;
const LANES = EVENTS / 10;
const SECRET = 'a secret of a server that sends many webhooks';
const MINUTE = 60_000;
const START = Date.parse('2026-11-02T10:00:00Z');
/** All events are written within two hours, in the middle of which the receiver is down for one. */
const DOWN = { from: START + 30 * MINUTE, until: START + 90 * MINUTE };

test.each<[string, () => Store]>([
  ['memory', memoryStore],
  ['SQLite', () => sqliteStore(':memory:')],
])(
  `of ${EVENTS} webhooks from %s all arrive, in order, at a receiver that fails and is down for an hour`,
  async (_, open) => {
    let time = START;
    const random = seeded(42);
    const now = () => time;
    const store = open();
    const key = new TextEncoder().encode(SECRET);
    const received: { readonly lane: string; readonly number: number }[] = [];
    const receive = webhookReceiver({
      signingKey: await signingKeyOf(key, 'e1'),
      now,
      async handle({ data }) {
        received.push(data as (typeof received)[number]);
      },
    });
    const statuses = new Map<number, number>();
    const ask = async ({ url, headers, body }: WebhookRequest) => {
      const { status } = await receive(new Request(url, { method: 'POST', headers, body }));
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      return status;
    };

    const overheard: WebhookRequest[] = [];
    async function send(request: WebhookRequest): Promise<WebhookAnswer> {
      if (time >= DOWN.from && time < DOWN.until) return { error: 'unreachable' };
      const luck = random();
      if (luck < 0.15) return { status: 503 };
      const status = await ask(request);
      overheard.push(request);
      // It was handled, but nobody hears of it.
      return luck < 0.3 ? { error: 'timeout' } : { status };
    }

    const api = connectApi({
      gateway: () => Promise.reject(new Error('Webhooks ask no gateway.')),
      store,
      secret: SECRET,
      clients: [{ id: 'app', secret: 'app-secret', application: { name: 'App' } }],
      webhookSender: { admits: () => true, send },
      now,
    });
    await store.addEndpoint({
      ...{ id: 'e1', applicationId: 'app', url: 'https://host.example/', version: 'v' },
      ...{ enabled: true, enabledAt: START, at: START, updatedAt: START },
    });

    for (let written = 0; written < EVENTS; written += 1) {
      const lane = `connection-${written % LANES}`;
      const number = Math.floor(written / LANES);
      const data = { lane, number };
      await store.writeEvents([
        { id: `event-${written}`, applicationId: 'app', lane, type: 'test', data, at: time },
      ]);
      if (written % Math.ceil(EVENTS / 120) === 0) {
        await api.runDue();
        time += MINUTE;
      }
    }
    for (let due = await store.nextDelivery(); due !== undefined; due = await store.nextDelivery()) {
      time = Math.max(time, due);
      await api.runDue();
    }

    expect(received).toHaveLength(EVENTS);
    const byLane = new Map<string, number[]>();
    for (const { lane, number } of received) byLane.set(lane, [...(byLane.get(lane) ?? []), number]);
    expect(byLane.size).toBe(LANES);
    for (const numbers of byLane.values()) expect(numbers).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect((await store.deliveries('e1', { delivered: false, limit: 1 })).total).toBe(0);
    expect([...statuses.keys()]).toEqual([204]);
    expect(time - START).toBeLessThan(12 * 60 * MINUTE);
    console.log(`${EVENTS} webhooks arrived within ${Math.ceil((time - START) / MINUTE)} simulated minutes`);

    // What was overheard is no use to anybody, altered or as it was.
    statuses.clear();
    for (const request of overheard) {
      await ask(request);
      await ask({ ...request, body: request.body.replace('connection-', 'connection-9') });
      await ask({ ...request, headers: { ...request.headers, 'webhook-timestamp': String(time / 1000) } });
      await ask({ ...request, headers: { ...request.headers, 'webhook-id': 'event-new' } });
    }
    expect([...statuses.keys()].filter((status) => status !== 401 && status !== 409)).toEqual([]);
    expect(received).toHaveLength(EVENTS);
    await api.stop();
    await store.close();
  },
  300_000,
);

test('what is replayed at once is refused, as long as its time is good', async () => {
  const signingKey = await signingKeyOf(new TextEncoder().encode(SECRET), 'e1');
  const handled: string[] = [];
  const receive = webhookReceiver({
    signingKey,
    handle: async ({ id }) => void handled.push(id),
    now: () => START,
  });
  const body = JSON.stringify({ type: 'test', created_at: '2026-11-02T10:00:00Z', data: {} });
  const post = async (seconds: number) => {
    const headers = await signatureHeaders(signingKey, 'event-1', seconds, body);
    return (await receive(new Request('https://host.example/', { method: 'POST', headers, body }))).status;
  };
  const first = START / 1000 - 20;
  expect(await post(first)).toBe(204);
  expect(await post(first)).toBe(409);
  expect(await post(first + 10)).toBe(204);
  expect(await post(first + 10)).toBe(409);
  expect(await post(first)).toBe(409);
  expect(handled).toEqual(['event-1']);
});

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
