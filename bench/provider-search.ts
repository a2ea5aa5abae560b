import { sandboxNetwork } from '@linkspan/sandbox';
import { connectApi } from '@linkspan/server';
import { linkspan } from '@linkspan/server/client';
import { memoryStore } from '@linkspan/server/memory';
import type { DemoServer } from '../e2e/fixtures/demo-server.ts';
// biome-ignore lint/style/noRestrictedImports: what is measured here is nothing that anybody imports.
import { readUtilities } from '../packages/sandbox/src/utilities/utility.ts';
import { mintToken } from './demo-token.ts';
import { type Measurement, percentile } from './measurement.ts';

const ROUNDS = 50;
const TYPED = [
  'PG&E',
  'p',
  'pac',
  'con ed',
  'conedisson',
  'national grid',
  'FPL',
  'florida powr & light',
  'eversorce',
  'xcel',
  'duke energy carolinas',
  'municipal',
  'rural electric cooperative association',
  'são paulo',
  'zzzzzz',
];

/**
 * What reading the utilities takes, and searches as people type them: what the server takes for one (token, search, answer), and the whole way
 * over HTTP with the client in this process on the same processor.
 */
export async function measureProviderSearch(demo: DemoServer): Promise<Measurement[]> {
  const reading = performance.now();
  readUtilities();
  const read = performance.now() - reading;
  const network = sandboxNetwork();
  const api = connectApi({
    gateway: (session) => network.gateway(session),
    store: memoryStore(),
    secret: 'a secret of the benchmark, 32 characters or more',
    clients: [{ id: 'bench', secret: 'bench-secret', application: { name: 'Bench' } }],
  });
  const url = 'http://127.0.0.1';
  const host = linkspan({ url, clientId: 'bench', clientSecret: 'bench-secret', fetch: api.fetch });
  const token = await host.connectToken({ userId: 'jane' });
  const server = await searchTimes(api.fetch, url, token);
  await api.stop();

  const overHttp = await searchTimes(fetch, demo.apiUrl, await mintToken(demo));
  return [
    { name: 'utilities of all zip codes, read', value: read, unit: 'ms', limit: 100 },
    { name: 'provider search, server, p95', value: percentile(server, 95), unit: 'ms', limit: 3 },
    { name: 'provider search, server, median', value: percentile(server, 50), unit: 'ms' },
    { name: 'provider search over HTTP, client included, p95', value: percentile(overHttp, 95), unit: 'ms' },
  ];
}

async function searchTimes(
  send: (request: Request) => Promise<Response>,
  origin: string,
  token: string,
): Promise<number[]> {
  const samples: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const typed of TYPED) {
      const request = new Request(`${origin}/api/providers?text=${encodeURIComponent(typed)}`, {
        headers: { authorization: `Bearer ${token}` },
      });
      const began = performance.now();
      const answer = await send(request);
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`The search answered ${answer.status}.`);
      // The first round warms up.
      if (round > 0) samples.push(performance.now() - began);
    }
  }
  return samples;
}
