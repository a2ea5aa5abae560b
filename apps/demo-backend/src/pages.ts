import { join } from 'node:path';
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { Settings } from './settings.ts';
import { staticFiles } from './static-files.ts';

const APPS = join(import.meta.dirname, '../..');

/** The pages: the demo host at / and the frame at /connect/{sessionId}, each under its own strict policy. */
export function pages({ publicUrl, origins }: Settings): Hono {
  const host = staticFiles(join(APPS, 'demo-host/dist'));
  const frame = staticFiles(join(APPS, 'frame/dist'));
  const app = new Hono();

  app.use(
    '/connect/*',
    secureHeaders({
      ...SHARED_HEADERS,
      xFrameOptions: false,
      contentSecurityPolicy: {
        ...contentPolicy(publicUrl),
        frameAncestors: origins ? [...origins] : ['http://localhost:*', 'http://127.0.0.1:*'],
      },
    }),
  );
  app.get(
    '/connect/assets/:file',
    async (c) => (await frame(`assets/${c.req.param('file')}`, c)) ?? c.notFound(),
  );
  app.get('/connect/:sessionId', async (c) => (await frame('index.html', c)) ?? c.notFound());

  app.use(
    secureHeaders({
      ...SHARED_HEADERS,
      contentSecurityPolicy: {
        ...contentPolicy(publicUrl),
        frameSrc: [publicUrl],
        frameAncestors: ["'none'"],
      },
    }),
  );
  app.get(
    '/',
    async (c) => (await host('index.html', c)) ?? c.text('Build the demo page first: npm start.', 503),
  );
  app.get('/*', async (c) => (await host(c.req.path.slice(1), c)) ?? c.notFound());
  return app;
}

const SHARED_HEADERS = {
  referrerPolicy: 'no-referrer',
  crossOriginOpenerPolicy: 'same-origin-allow-popups',
  strictTransportSecurity: 'max-age=31536000; includeSubDomains',
  permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [] },
};

function contentPolicy(publicUrl: string) {
  return {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    fontSrc: ["'self'"],
    imgSrc: ["'self'", 'data:', 'https:', publicUrl],
    connectSrc: ["'self'", publicUrl],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    objectSrc: ["'none'"],
  };
}
