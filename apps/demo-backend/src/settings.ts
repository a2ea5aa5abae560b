/** What the environment says; `.env.example` lists it all. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly publicUrl: string;
  readonly dataFolder: string;
  /** Undefined: any loopback origin. */
  readonly origins: readonly string[] | undefined;
  readonly production: boolean;
  readonly secret: string | undefined;
  /** Stretches the sandbox's waits; 0 is none. */
  readonly pace: number;
}

/** Reads the settings; one that is empty counts as absent. Throws an Error that names the variable that is wrong. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const env = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const port = numberFrom(env, 'PORT', 4400);
  const production = env.NODE_ENV === 'production';
  const origins = env.LINKSPAN_ORIGINS?.split(/[\s,]+/).filter(Boolean);
  if (production && !origins?.length)
    throw new Error('LINKSPAN_ORIGINS must name the origins of the host pages.');
  return {
    port,
    host: env.HOST ?? '127.0.0.1',
    publicUrl: (env.PUBLIC_URL ?? `http://127.0.0.1:${port}`).replace(/\/$/, ''),
    dataFolder: env.LINKSPAN_DATA ?? '.linkspan',
    origins,
    production,
    secret: env.LINKSPAN_SECRET,
    pace: numberFrom(env, 'LINKSPAN_PACE', 1),
  };
}

function numberFrom(env: NodeJS.ProcessEnv, name: string, fallback: number): number {
  const value = Number(env[name] ?? fallback);
  if (!Number.isFinite(value) || value < 0)
    throw new Error(`${name} must be a number, and is "${env[name]}".`);
  return value;
}
