import { afterEach, beforeEach, expect, test } from 'vitest';
import { testBench } from '../../test/bench.ts';
import { linkspan } from './host-client.ts';

let bench: ReturnType<typeof testBench>;
beforeEach(() => {
  bench = testBench();
});
afterEach(() => bench.api.stop());

const host = (options: Partial<Parameters<typeof linkspan>[0]> = {}) =>
  linkspan({
    url: 'https://api.test',
    clientId: 'app',
    clientSecret: 'app-secret',
    fetch: async (request) => bench.api.fetch(request),
    ...options,
  });

test('an address may end with a slash', async () => {
  expect(await host({ url: 'https://api.test/' }).connectToken({ userId: 'jane' })).toMatch(/^ey/);
});

test.each([
  [
    { clientSecret: 'wrong' },
    {},
    '/arc/auth/access_token answered 401: The supplied credentials are invalid.',
  ],
  [{}, { returnTo: 'nowhere' }, '/arc/auth/connect_token answered 422: Not accepted: linkspan.return_to'],
])('a refusal says what the server says: %j, %j', async (options, asked, says) => {
  await expect(host(options).connectToken({ userId: 'jane' }, asked)).rejects.toThrow(says);
});

test('an address where nobody listens is named, and of a page in its place only the status', async () => {
  const unreached = host({ fetch: () => Promise.reject(new TypeError('fetch failed')) });
  await expect(unreached.connectToken({ userId: 'jane' })).rejects.toThrow(
    'https://api.test could not be reached',
  );
  const elsewhere = host({ fetch: async () => new Response('<h1>Not here</h1>', { status: 404 }) });
  await expect(elsewhere.connectToken({ userId: 'jane' })).rejects.toThrow(
    /^linkspan: \/arc\/auth\/access_token answered 404$/,
  );
});

test('the host’s API below the widget’s is not found, and no fault of the server', async () => {
  const json = { client_id: 'app', client_secret: 'app-secret' };
  const { status } = await bench.request('/api/arc/auth/access_token', { method: 'POST', json });
  expect(status).toBe(404);
});
