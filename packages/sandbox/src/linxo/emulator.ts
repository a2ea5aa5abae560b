import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { secureHeaders } from 'hono/secure-headers';
import { type Clock, systemClock } from '../clock/clock.ts';
import { type Ledger, memoryLedger } from '../conversation/ledger.ts';
import { accountRoutes } from './account-routes.ts';
import { authRoutes } from './auth-routes.ts';
import { bankPage } from './bank-page.ts';
import { book } from './book.ts';
import { connectionRoutes } from './connection-routes.ts';
import { controlRoutes } from './control-routes.ts';
import type { Domain, LinxoClient, QueueManners } from './domain.ts';
import { type KeyPair, keyPairIn } from './key-pair.ts';
import { keyRoutes } from './key-routes.ts';
import { LinxoError, notFound } from './linxo-error.ts';
import { providerRoutes } from './provider-routes.ts';
import { queueRoutes } from './queue-routes.ts';
import { redirectRoutes } from './redirect-routes.ts';
import { userInputRoutes } from './user-input-routes.ts';
import { userRoutes } from './user-routes.ts';
import { widget } from './widget.ts';
import { widgetSession } from './widget-session.ts';

export interface LinxoEmulatorOptions {
  /** Where users and connections are kept; absent, they end with the process. */
  readonly ledger?: Ledger;
  readonly clock?: Clock;
  /** Stretches the waits: 1 is a person's pace, 0 none. Defaults to 1. */
  readonly pace?: number;
  /** The origin that serves `/sandbox/linxo/`. Defaults to http://127.0.0.1:4400. */
  readonly publicUrl?: string;
  /** Defaults to `demo-client` with `demo-secret`. */
  readonly clients?: readonly LinxoClient[];
  /** Defaults to a queue that stacks, answers an array, and says `event_type`. */
  readonly queue?: Partial<QueueManners>;
  /** The key that credentials are encrypted for; absent, one that is made and kept in the ledger. */
  readonly keyPair?: KeyPair;
}

export interface LinxoEmulator {
  /** Answers for everything below `/sandbox/linxo/`. */
  fetch(request: Request): Promise<Response>;
}

const LARGEST_BODY = 1024 * 1024;

/** An emulator of Linxo's Accounts API 2.1 with about 60 French banks by name, Linxo's widget and the banks' web page. */
export function linxoEmulator(options: LinxoEmulatorOptions = {}): LinxoEmulator {
  const { ledger = memoryLedger(), clock = systemClock, pace = 1, queue } = options;
  const { publicUrl = 'http://127.0.0.1:4400' } = options;
  let pair: Promise<KeyPair> | undefined;
  const domain: Domain = {
    book: book(ledger, clock, pace),
    clock,
    pace,
    clients: options.clients ?? [{ id: 'demo-client', secret: 'demo-secret' }],
    queue: { reading: 'stacks', envelope: 'array', naming: 'event_type', ...queue },
    keyPair() {
      pair ??= options.keyPair ? Promise.resolve(options.keyPair) : keyPairIn(ledger);
      return pair;
    },
    url: `${publicUrl}/sandbox/linxo`,
  };

  const auth = machineApi();
  authRoutes(auth, domain);
  const api = machineApi();
  for (const routes of [userRoutes, providerRoutes, redirectRoutes, keyRoutes, queueRoutes])
    routes(api, domain);
  for (const routes of [connectionRoutes, userInputRoutes, accountRoutes]) routes(api, domain);
  const embed = machineApi();
  widgetSession(embed, domain);
  const control = machineApi();
  controlRoutes(control, domain);

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
  widget(bank, domain);

  const app = new Hono().basePath('/sandbox/linxo');
  app.use(bodyLimit({ maxSize: LARGEST_BODY }));
  app.onError((error) =>
    (error instanceof LinxoError
      ? error
      : new LinxoError(500, 'internal', 'Something went wrong.')
    ).toResponse(),
  );
  app.route('/auth', auth);
  app.route('/v2.1', api);
  app.route('/embed/widget_session', embed);
  app.route('/control', control);
  app.route('/', bank);
  app.all('*', () => {
    throw notFound('This address');
  });
  return { fetch: async (request) => app.fetch(request) };
}

/** What programs call. A page reads the address of what it made only when `Location` is exposed to it. */
function machineApi(): Hono {
  const api = new Hono();
  api.use(cors({ origin: '*', exposeHeaders: ['location', 'retry-after'], maxAge: 600 }));
  api.use(async (c, next) => {
    await next();
    c.header('cache-control', 'no-store');
  });
  return api;
}
