import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { policyText, respondAs } from '@linkspan/server';
import { Hono } from 'hono';
import { staticFiles } from './static-files.ts';

const APPS = join(import.meta.dirname, '../..');
const FRAME = join(APPS, 'frame/dist');
const HOST = join(APPS, 'demo-host/dist');

/** The HTML of the built frame page, which the server completes for each session. */
export function framePage(): string | undefined {
  return built(join(FRAME, 'index.html'));
}

/** The script of Arcadia's published clients, into which the server writes its address. */
export function arcadiaScript(): string | undefined {
  return built(join(HOST, 'arcadia.js'));
}

function built(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** The frame page's scripts and styles. */
export function frameAssets(): Hono {
  const files = staticFiles(FRAME);
  const app = new Hono();
  app.get('/connect/assets/:file', respondAs('asset'), async (c) => {
    return (await files(`assets/${c.req.param('file')}`, c)) ?? c.notFound();
  });
  return app;
}

/** The loader for script tags, which pages of any origin may load. */
export function embedScript(): Hono {
  const files = staticFiles(HOST);
  const app = new Hono();
  app.get('/embed.js', respondAs('embedScript'), async (c) => (await files('embed.js', c)) ?? c.notFound());
  return app;
}

/** The demo host, which frames and calls the server at its other name. */
export function hostPage(publicUrl: string): Hono {
  const files = staticFiles(HOST);
  const policy = policyText({
    'default-src': ["'none'"],
    'script-src': ["'self'", publicUrl],
    'style-src': ["'self'"],
    'font-src': ["'self'"],
    'img-src': ["'self'", 'data:', 'https:', publicUrl],
    'connect-src': ["'self'", publicUrl],
    'frame-src': [publicUrl],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  });
  const app = new Hono();
  app.use(respondAs('hostPage'), async (c, next) => {
    await next();
    c.header('content-security-policy', policy);
  });
  app.get(
    '/',
    async (c) => (await files('index.html', c)) ?? c.text('Build the demo page first: npm start.', 503),
  );
  app.get('/*', async (c) => (await files(c.req.path.slice(1), c)) ?? c.notFound());
  return app;
}
