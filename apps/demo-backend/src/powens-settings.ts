import { StartError } from './start-error.ts';

/** The real service at Powens. */
export interface PowensSettings {
  readonly domain: string;
  /** The domain's API. */
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

const NAMES = ['POWENS_DOMAIN', 'POWENS_CLIENT_ID', 'POWENS_CLIENT_SECRET'] as const;
const DOMAIN = /^([a-z\d]+(?:-[a-z\d]+)*)(?:\.biapi\.pro)?$/;

/** What the environment says of Powens; undefined where it says nothing. Throws a StartError that names what is wrong. */
export function readPowensSettings(env: NodeJS.ProcessEnv): PowensSettings | undefined {
  const [domain, clientId, clientSecret] = NAMES.map((name) => env[name]);
  if (domain === undefined && clientId === undefined && clientSecret === undefined) return undefined;
  const name = DOMAIN.exec(domain ?? '')?.[1];
  if (name === undefined)
    throw new StartError('POWENS_DOMAIN must be a domain like "demo" or "demo.biapi.pro".');
  if (clientId === undefined || clientSecret === undefined)
    throw new StartError('POWENS_DOMAIN needs POWENS_CLIENT_ID and POWENS_CLIENT_SECRET beside it.');
  return { domain: name, url: `https://${name}.biapi.pro/2.0`, clientId, clientSecret };
}

/** `POWENS_MODE`: forms of our own (`agent`) or Powens' webview (`hosted`). Throws a StartError for anything else. */
export function readPowensMode({ POWENS_MODE: mode = 'agent' }: NodeJS.ProcessEnv): 'agent' | 'hosted' {
  if (mode === 'agent' || mode === 'hosted') return mode;
  throw new StartError(`POWENS_MODE must be agent or hosted, and is "${mode}".`);
}
