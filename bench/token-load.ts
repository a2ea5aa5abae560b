import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import autocannon from 'autocannon';
import * as v from 'valibot';
import type { DemoServer } from '../e2e/fixtures/demo-server.ts';
import type { Measurement } from './measurement.ts';

const CLIENTS = 200;
const SECONDS = 8;
const AccessToken = v.object({ access_token: v.string() });

/**
 * Connect tokens minted by the demo's server, its log and durable store included, for 200 clients at once; beside
 * a server that only signs, under the same load.
 */
export async function measureTokenLoad(demo: DemoServer): Promise<Measurement[]> {
  const login = await fetch(`${demo.apiUrl}/arc/auth/access_token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ client_id: 'demo-client', client_secret: 'demo-secret' }),
  });
  const { access_token: accessToken } = v.parse(AccessToken, await login.json());
  const load = (url: string, duration: number) =>
    autocannon({
      url,
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${accessToken}` },
      body: JSON.stringify({ client_user_id: 'bench' }),
      connections: CLIENTS,
      duration,
    });

  const bare = await startBareServer();
  await load(bare.url, 2);
  const signed = await load(bare.url, SECONDS);
  bare.stop();
  const minting = `${demo.apiUrl}/arc/auth/connect_token`;
  await load(minting, 2);
  const { requests, latency, non2xx, errors, timeouts } = await load(minting, SECONDS);
  return [
    { name: `connect tokens minted for ${CLIENTS} clients at once`, value: requests.average, unit: '/s' },
    { name: 'tokens of a server that only signs', value: signed.requests.average, unit: '/s' },
    {
      name: 'of these for each token minted',
      value: signed.requests.average / requests.average,
      unit: '',
      limit: 2,
    },
    { name: `99 of 100 of ${CLIENTS} clients at once wait`, value: latency.p99, unit: 'ms', limit: 50 },
    { name: 'the same where only signatures are made', value: signed.latency.p99, unit: 'ms' },
    { name: 'of which failed', value: non2xx + errors + timeouts, unit: '', limit: 0 },
  ];
}

async function startBareServer() {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'bare-signing.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [port] = await once(createInterface(child.stdout), 'line');
  return { url: `http://127.0.0.1:${port}/`, stop: () => child.kill() };
}
