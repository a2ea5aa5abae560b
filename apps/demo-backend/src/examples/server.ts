import { readFileSync } from 'node:fs';
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { sandboxNetwork } from '@linkspan/sandbox';
import { connectApi, respondAs } from '@linkspan/server';
import { sqliteStore } from '@linkspan/server/sqlite';
import { webhookSender } from '@linkspan/server/webhook-sender';
import { Hono } from 'hono';

const port = Number(process.env.PORT ?? 4500);
const url = process.env.PUBLIC_URL ?? `http://127.0.0.1:${port}`;
const store = sqliteStore('linkspan.sqlite');
const network = sandboxNetwork({ publicUrl: url });

const api = connectApi({
  gateway: ({ applicationId, userId, ...session }) =>
    network.gateway({ userId: `${applicationId}/${userId}`, ...session }),
  store,
  secret: needed('CONNECT_SECRET'),
  clients: [
    {
      id: 'my-app',
      secret: needed('CONNECT_CLIENT_SECRET'),
      application: {
        name: 'My application',
        termsUrl: 'https://app.example.org/terms',
        privacyUrl: 'https://app.example.org/privacy',
      },
      consent: { version: '1', scopes: [{ id: 'accounts' }, { id: 'bills' }], months: 12 },
      // In development left out: any page of this machine.
      ...(process.env.ORIGINS && { origins: process.env.ORIGINS.split(',') }),
    },
  ],
  url,
  framePage: readFileSync('frame/index.html', 'utf8'),
  webhookSender: webhookSender(),
  // Not its message, which may quote what somebody typed.
  report: (error) => console.error(error instanceof Error ? error.name : 'unknown error'),
});

const app = new Hono();
const rewriteRequestPath = (path: string) => path.replace('/connect/', '/');
app.get('/connect/assets/*', respondAs('asset'), serveStatic({ root: 'frame', rewriteRequestPath }));
app.get('/embed.js', respondAs('embedScript'), serveStatic({ path: 'embed.js' }));
app.all('/sandbox/*', (c) => network.fetch(c.req.raw));
app.all('*', (c) => api.fetch(c.req.raw));

await api.resumeAll();
api.watchConnections(60 * 60_000);
const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, () => console.log(`ready ${url}`));

process.on('SIGTERM', async () => {
  server.close();
  await api.stop();
  await store.close();
  process.exit(0);
});

function needed(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`Set ${name}.`);
  return value;
}
