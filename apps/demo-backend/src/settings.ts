import { isOrigin } from '@linkspan/server';
import { type LinxoSettings, readLinxoMode, readLinxoSettings } from './linxo-settings.ts';
import { type PowensSettings, readPowensMode, readPowensSettings } from './powens-settings.ts';
import { StartError } from './start-error.ts';

/** What the environment says; `.env.example` lists it all. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly publicUrl: string;
  readonly dataFolder: string;
  /** A PostgreSQL that keeps the store, instead of a file in the folder. */
  readonly databaseUrl: string | undefined;
  /** Undefined: any loopback origin. */
  readonly origins: readonly string[] | undefined;
  readonly production: boolean;
  readonly secret: string | undefined;
  /** The clients' secret for the host API, instead of the sandbox's. */
  readonly clientSecret: string | undefined;
  /** The client's key for the API that makes links, instead of the sandbox's. */
  readonly apiKey: string | undefined;
  /** Whether to serve the demo host, which gives anybody a token: never unasked in production. */
  readonly demo: boolean;
  /** Stretches the sandbox's waits; 0 is none. */
  readonly pace: number;
  /** How often each connection is checked, in minutes. */
  readonly checkMinutes: number;
  /** Undefined: the emulator. */
  readonly powens: PowensSettings | undefined;
  /** Forms of our own, for the agent status, or Powens' webview. */
  readonly powensMode: 'agent' | 'hosted';
  /** Undefined: the emulator. */
  readonly linxo: LinxoSettings | undefined;
  /** Forms of our own, which take an agreement, or Linxo's widget. */
  readonly linxoMode: 'api' | 'hosted';
  /** How many requests an application may make to the host API in a minute; undefined: as many as it likes. */
  readonly rateLimit: { readonly requests: number; readonly seconds: number } | undefined;
}

/** Reads the settings; one that is empty counts as absent. Throws a StartError that names the variable that is wrong. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const env = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const port = wholeNumberFrom(env, 'PORT', 4400, 65_535);
  const production = env.NODE_ENV === 'production';
  const origins = originsFrom(env);
  if (production && !origins?.length)
    throw new StartError('LINKSPAN_ORIGINS must name the origins of the host pages.');
  const perMinute = wholeNumberFrom(env, 'LINKSPAN_RATE_LIMIT', 0, 1_000_000);
  return {
    port,
    host: env.HOST ?? '127.0.0.1',
    publicUrl: publicUrlFrom(env, port),
    dataFolder: env.LINKSPAN_DATA ?? '.linkspan',
    databaseUrl: env.DATABASE_URL,
    origins,
    production,
    secret: env.LINKSPAN_SECRET,
    clientSecret: env.LINKSPAN_CLIENT_SECRET,
    apiKey: env.LINKSPAN_API_KEY,
    demo: !production || env.LINKSPAN_DEMO === 'yes',
    pace: numberFrom(env, 'LINKSPAN_PACE', 1),
    checkMinutes: minutesFrom(env),
    powens: readPowensSettings(env),
    powensMode: readPowensMode(env),
    linxo: readLinxoSettings(env),
    linxoMode: readLinxoMode(env),
    rateLimit: perMinute === 0 ? undefined : { requests: perMinute, seconds: 60 },
  };
}

function wholeNumberFrom(env: NodeJS.ProcessEnv, name: string, fallback: number, most: number): number {
  const value = numberFrom(env, name, fallback);
  if (Number.isInteger(value) && value <= most) return value;
  throw new StartError(`${name} must be a whole number up to ${most}, and is "${env[name]}".`);
}

/** Timers reach no further than 24 days, and none at all would check without end. */
function minutesFrom(env: NodeJS.ProcessEnv): number {
  const minutes = numberFrom(env, 'LINKSPAN_CHECK_MINUTES', 60);
  if (minutes > 0 && minutes <= 24 * 24 * 60) return minutes;
  throw new StartError('LINKSPAN_CHECK_MINUTES must be more than 0, and 34560 (24 days) at most.');
}

function originsFrom(env: NodeJS.ProcessEnv): readonly string[] | undefined {
  const origins = env.LINKSPAN_ORIGINS?.split(/[\s,]+/).filter(Boolean);
  const wrong = origins?.find((origin) => !isOrigin(origin));
  if (wrong === undefined) return origins;
  throw new StartError(
    `LINKSPAN_ORIGINS must name origins like https://app.example.org, without a path, and "${wrong}" is none.`,
  );
}

function publicUrlFrom(env: NodeJS.ProcessEnv, port: number): string {
  const url = env.PUBLIC_URL ?? `http://127.0.0.1:${port}`;
  if (/^https?:\/\//.test(url) && URL.canParse(url)) return url.replace(/\/$/, '');
  throw new StartError(`PUBLIC_URL must be an address like https://connect.example.org, and is "${url}".`);
}

function numberFrom(env: NodeJS.ProcessEnv, name: string, fallback: number): number {
  const value = Number(env[name] ?? fallback);
  if (!Number.isFinite(value) || value < 0)
    throw new StartError(`${name} must be a number, and is "${env[name]}".`);
  return value;
}
