import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { secureHeaders } from 'hono/secure-headers';
import type { JWK } from 'jose';
import { type Clock, systemClock } from '../clock/clock.ts';
import { type Ledger, memoryLedger } from '../conversation/ledger.ts';
import { recipient } from '../conversation/recipient.ts';
import { generateSealingKey } from '../conversation/sealing.ts';
import { accountRoutes } from './account-routes.ts';
import { authRoutes } from './auth-routes.ts';
import { bankPage } from './bank-page.ts';
import { book } from './book.ts';
import { connectionRoutes } from './connection-routes.ts';
import { connectorRoutes } from './connector-routes.ts';
import type { Domain, PowensClient } from './domain.ts';
import { notFound, PowensError } from './powens-error.ts';
import { webauthRoutes } from './webauth-routes.ts';
import { webview } from './webview.ts';

export interface PowensEmulatorOptions {
  /** Where users and connections are kept; absent, they end with the process. */
  readonly ledger?: Ledger;
  readonly clock?: Clock;
  /** Stretches the waits: 1 is a person's pace, 0 none. Defaults to 1. */
  readonly pace?: number;
  /** The private RSA key that field values are encrypted for; absent, one that ends with the process. */
  readonly privateKey?: JWK;
  /** The origin that serves `/sandbox/powens/`. Defaults to http://127.0.0.1:4400. */
  readonly publicUrl?: string;
  /** Defaults to client 1 with `demo-secret`, which comes back to `/connect/return/powens`. */
  readonly clients?: readonly PowensClient[];
  /** What becomes of field values that are not encrypted. Defaults to `refused`. */
  readonly plaintext?: 'refused' | 'accepted';
}

export interface PowensEmulator {
  /** Answers for everything below `/sandbox/powens/`. */
  fetch(request: Request): Promise<Response>;
}

const LARGEST_BODY = 1024 * 1024;

/** An emulator of Powens' API (version 2.0) with about 350 real institutions by name, and their bank's web page. */
export function powensEmulator(options: PowensEmulatorOptions = {}): PowensEmulator {
  const { ledger = memoryLedger(), clock = systemClock, pace = 1, privateKey } = options;
  const { publicUrl = 'http://127.0.0.1:4400', plaintext = 'refused' } = options;
  let reader: ReturnType<typeof recipient> | undefined;
  const domain: Domain = {
    book: book(ledger, clock, pace),
    clock,
    pace,
    recipient() {
      reader ??= (privateKey ? Promise.resolve(privateKey) : generateSealingKey()).then(recipient);
      return reader;
    },
    clients: options.clients ?? [
      { id: '1', secret: 'demo-secret', redirectUris: [`${publicUrl}/connect/return/powens`] },
    ],
    plaintext,
    url: `${publicUrl}/sandbox/powens`,
  };

  const api = new Hono();
  api.use(cors({ origin: '*', exposeHeaders: ['retry-after'], maxAge: 600 }));
  api.use(async (c, next) => {
    await next();
    c.header('cache-control', 'no-store');
  });
  authRoutes(api, domain);
  connectorRoutes(api);
  connectionRoutes(api, domain);
  accountRoutes(api, domain);
  webauthRoutes(api, domain);

  const bank = new Hono();
  bank.use(
    secureHeaders({
      referrerPolicy: 'no-referrer',
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'unsafe-inline'"],
        frameAncestors: ["'none'"],
      },
    }),
  );
  bankPage(bank, domain);
  webview(bank, domain);

  const app = new Hono().basePath('/sandbox/powens');
  app.use(bodyLimit({ maxSize: LARGEST_BODY }));
  app.onError((error) => {
    if (error instanceof PowensError) return error.toResponse();
    return new PowensError(500, 'internalServerError', 'Something went wrong.').toResponse();
  });
  app.route('/2.0', api);
  app.route('/', bank);
  app.all('*', () => {
    throw notFound('This address');
  });
  return { fetch: async (request) => app.fetch(request) };
}
