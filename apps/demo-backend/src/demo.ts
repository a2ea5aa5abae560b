import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { sandboxNetwork } from '@linkspan/sandbox';
import { connectApi } from '@linkspan/server';
import { linkspan } from '@linkspan/server/client';
import { sqliteLedger, sqliteStore } from '@linkspan/server/sqlite';
import { Hono } from 'hono';
import { DEMO_CLIENT } from './demo-client.ts';
import { demoHostServer } from './demo-host-server.ts';
import { sandboxKey, signingSecret } from './kept-secrets.ts';
import { knownHost } from './known-host.ts';
import { listen } from './listen.ts';
import { pages } from './pages.ts';
import { readSettings } from './settings.ts';

// Whatever is written from here on, the databases above all, nobody else on the machine may read.
process.umask(0o077);
const settings = readSettings(process.env);
const { port, host, publicUrl, dataFolder, origins, pace } = settings;
mkdirSync(dataFolder, { recursive: true, mode: 0o700 });

const store = sqliteStore(join(dataFolder, 'linkspan.sqlite'));
const ledger = sqliteLedger(join(dataFolder, 'sandbox.sqlite'));
const network = sandboxNetwork({ ledger, pace, publicUrl, privateKey: await sandboxKey(settings) });

const api = connectApi({
  gateway: ({ applicationId, userId, ...session }) =>
    network.gateway({ userId: `${applicationId}/${userId}`, ...session }),
  store,
  secret: signingSecret(settings),
  clients: [DEMO_CLIENT],
  ...(origins && { origins }),
  // Without its message, which may quote what somebody typed.
  report: (error) =>
    console.error(error instanceof Error ? error.stack?.replace(error.message, '…') : 'unknown error'),
  log: ({ method, route, status, ms }) => console.log(`${method} ${route} ${status} ${ms} ms`),
});

const hostClient = linkspan({
  url: publicUrl,
  clientId: DEMO_CLIENT.id,
  clientSecret: DEMO_CLIENT.secret,
  fetch: api.fetch,
});

const app = new Hono();
app.use(knownHost(settings));
app.get('/healthz', (c) => c.json({ status: 'ok' }, 200, { 'cache-control': 'no-store' }));
app.all('/sandbox/*', (c) => network.fetch(c.req.raw));
for (const path of ['/api/*', '/arc/*', '/connect/return/*']) app.all(path, (c) => api.fetch(c.req.raw));
app.route(
  '/',
  demoHostServer({
    host: hostClient,
    apiUrl: `${publicUrl}/api`,
    async beforeListing(userId) {
      const connections = await store.connectionsOf({ applicationId: DEMO_CLIENT.id, userId });
      await Promise.all(connections.map(({ gatewayId }) => network.check(gatewayId)));
    },
  }),
);
app.route('/', pages(settings));

await api.resumeAll();
const close = await listen(app, host, port);

console.log(`Sandbox keys: Arcadia ${DEMO_CLIENT.id} / ${DEMO_CLIENT.secret}`);
console.log(`ready ${publicUrl}`);

// Builds the index of names now, which the first person to search would otherwise wait for.
const search = network.gateway({ userId: 'nobody', mode: 'create' }).searchProviders;
setImmediate(() => search({ text: 'electric' }, AbortSignal.timeout(10_000)).catch(() => undefined));

let stopping = false;
async function stop() {
  if (stopping) return;
  stopping = true;
  await Promise.all([api.stop(), close()]);
  await Promise.all([store.close(), ledger.close()]);
  process.exit(0);
}
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
