import { StartError } from './start-error.ts';

/** The real service at Linxo. */
export interface LinxoSettings {
  readonly url: string;
  readonly authUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Linxo's widget service, where it is not the usual one. */
  readonly embedUrl?: string;
}

const NAMES = ['LINXO_API_URL', 'LINXO_AUTH_URL', 'LINXO_CLIENT_ID', 'LINXO_CLIENT_SECRET'] as const;

/** What the environment says of Linxo; undefined where it says nothing. Throws a StartError that names what is wrong. */
export function readLinxoSettings(env: NodeJS.ProcessEnv): LinxoSettings | undefined {
  if (NAMES.every((name) => env[name] === undefined)) return undefined;
  const missing = NAMES.filter((name) => env[name] === undefined);
  if (missing.length > 0) throw new StartError(`Linxo needs ${missing.join(' and ')} beside the others.`);
  const [url = '', authUrl = '', clientId = '', clientSecret = ''] = NAMES.map((name) => env[name]);
  const embedUrl = env.LINXO_EMBED_URL;
  for (const [name, address] of [
    ['LINXO_API_URL', url],
    ['LINXO_AUTH_URL', authUrl],
    ['LINXO_EMBED_URL', embedUrl ?? url],
  ] as const)
    if (!URL.canParse(address) || !isSafe(new URL(address)))
      throw new StartError(`${name} must be an address like https://api.oxlin.io/v2.1.`);
  const named = { url: plain(url), authUrl: plain(authUrl), clientId, clientSecret };
  return embedUrl === undefined ? named : { ...named, embedUrl: plain(embedUrl) };
}

/** `LINXO_MODE`: forms of our own (`api`) or Linxo's widget (`hosted`). Throws a StartError for anything else. */
export function readLinxoMode({ LINXO_MODE: mode = 'api' }: NodeJS.ProcessEnv): 'api' | 'hosted' {
  if (mode === 'api' || mode === 'hosted') return mode;
  throw new StartError(`LINXO_MODE must be api or hosted, and is "${mode}".`);
}

/** Nobody listens on the way: encrypted, or on this machine. */
function isSafe({ protocol, hostname }: URL): boolean {
  return (
    protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname))
  );
}

function plain(address: string): string {
  return address.replace(/\/+$/, '');
}
