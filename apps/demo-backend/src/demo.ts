import { join } from 'node:path';
import { sandboxNetwork } from '@linkspan/sandbox';
import { connectApi } from '@linkspan/server';
import { linkspan } from '@linkspan/server/client';
import { sqliteLedger } from '@linkspan/server/sqlite';
import { webhookSender } from '@linkspan/server/webhook-sender';
import { Hono } from 'hono';
import { demoHostServer } from './demo-host-server.ts';
import { demoLinkServer } from './demo-link-server.ts';
import { demoWebhooks } from './demo-webhooks.ts';
import { sandboxKey, signingSecret } from './kept-secrets.ts';
import { knownHost } from './known-host.ts';
import { listen } from './listen.ts';
import { makeFolder } from './make-folder.ts';
import { openStore } from './open-store.ts';
import { arcadiaScript, embedScript, frameAssets, framePage, hostPage } from './pages.ts';
import { requestLog } from './request-log.ts';
import { sandboxCalls } from './sandbox-calls.ts';
import { readSettings } from './settings.ts';
import { demoVendors } from './vendors/demo-vendors.ts';

// Whatever is written from here on, the databases above all, nobody else on the machine may read.
process.umask(0o077);
const settings = readSettings(process.env);
const { port, host, publicUrl, dataFolder, origins, pace, demo, rateLimit } = settings;
const page = framePage();
const script = arcadiaScript();
makeFolder(dataFolder);

const store = await openStore(settings);
const ledger = sqliteLedger(join(dataFolder, 'sandbox.sqlite'));
const network = sandboxNetwork({
  ledger,
  pace,
  publicUrl,
  privateKey: await sandboxKey(settings),
  // Several servers may share a database, and the folder with it.
  ...(settings.databaseUrl !== undefined && { lookEveryMs: 500 }),
});
const vendors = demoVendors({ settings, network, store, ledger });
const byApplication = new Map(vendors.map((vendor) => [vendor.client.id, vendor]));

const api = connectApi({
  gateway(session) {
    const vendor = byApplication.get(session.applicationId);
    if (!vendor) throw new Error(`No vendor serves the application ${session.applicationId}.`);
    return vendor.gateway(session);
  },
  store,
  secret: signingSecret(settings),
  clients: vendors.map(({ client }) => client),
  url: publicUrl,
  sandbox: sandboxCalls(network),
  ...(rateLimit && { rateLimit }),
  ...(page !== undefined && { framePage: page }),
  ...(script !== undefined && { arcadiaScript: script }),
  ...(origins && { origins }),
  webhookSender: webhookSender({ allowLoopback: !settings.production }),
  checks: {
    everyMs: settings.checkMinutes * 60_000,
    tryAnew: async ({ applicationId, gatewayId }) => byApplication.get(applicationId)?.tryAnew?.(gatewayId),
  },
  // Without its message, which may quote what somebody typed.
  report: (error) =>
    console.error(error instanceof Error ? error.stack?.replace(error.message, '…') : 'unknown error'),
  log: requestLog((text) => console.log(text)),
});

const app = new Hono();
app.get('/healthz', (c) => c.json({ status: 'ok' }, 200, { 'cache-control': 'no-store' }));
for (const { sandbox } of vendors) if (sandbox) app.route('/', sandbox);
app.route('/', frameAssets());
app.route('/', embedScript());
for (const path of ['/connect/*', '/p/*', '/create-datasource/*']) app.all(path, (c) => api.fetch(c.req.raw));
if (demo) {
  app.route(
    '/',
    demoHostServer({
      vendors: vendors.map(
        ({ name, client: { id: clientId, secret: clientSecret }, beforeListing, plant }) => ({
          name,
          host: linkspan({ url: publicUrl, clientId, clientSecret, fetch: api.fetch }),
          ...(beforeListing && { beforeListing }),
          ...(plant && { plant }),
        }),
      ),
      apiUrl: `${publicUrl}/api`,
    }),
  );
  const apiKey = vendors.find(({ client }) => client.apiKey)?.client.apiKey;
  if (apiKey !== undefined) app.route('/', demoLinkServer({ url: publicUrl, apiKey, fetch: api.fetch }));
  const utility = vendors.find(({ name }) => name === 'utility')?.client;
  if (utility) {
    const keys = { clientId: utility.id, clientSecret: utility.secret };
    const down = network.downProviders;
    app.route('/', demoWebhooks({ url: publicUrl, ...keys, fetch: api.fetch, down }));
  }
  app.route('/', hostPage(publicUrl));
}

const isKnown = knownHost(settings);
const OF_THE_API = /^\/(?:api|arc|nectar)(?:\/|$)/;

/** What is asked of the API goes straight there: a router of the demo's around it would cost as much again. */
async function serve(request: Request): Promise<Response> {
  const url = new URL(request.url);
  if (!isKnown(url)) return new Response('This is not the host you look for.', { status: 421 });
  return OF_THE_API.test(url.pathname) ? api.fetch(request) : app.fetch(request);
}

await api.resumeAll();
api.watchConnections(settings.checkMinutes * 60_000);
const close = await listen(serve, host, port);

if (!settings.production)
  console.log(`Sandbox keys: ${vendors.flatMap(({ keys }) => keys ?? []).join('; ')}`);
console.log(`ready ${publicUrl}`);

// Builds the index of names now, which the first person to search would otherwise wait for.
const search = network.gateway({ userId: 'nobody', mode: 'create' }).searchProviders;
setImmediate(() => search({ text: 'electric' }, AbortSignal.timeout(10_000)).catch(() => undefined));

let stopping = false;
async function stop() {
  if (stopping) return;
  stopping = true;
  await Promise.all([api.stop(), close()]);
  await Promise.all([store.close(), ledger.close(), ...vendors.map(({ close }) => close?.())]);
  process.exit(0);
}
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
