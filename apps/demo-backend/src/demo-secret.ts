import type { Settings } from './settings.ts';
import { StartError } from './start-error.ts';

const SANDBOX_SECRET = 'demo-secret';

/** The secret of the demo's applications: printed and known to all, so that in production it comes from outside. */
export function demoSecret({ clientSecret, production }: Settings): string {
  if (production && (clientSecret === undefined || clientSecret.length < 32)) {
    throw new StartError('LINKSPAN_CLIENT_SECRET needs at least 32 characters when NODE_ENV is production.');
  }
  return clientSecret ?? SANDBOX_SECRET;
}

/** The key for the API that makes links; in production undefined unless it comes from outside. */
export function demoApiKey({ apiKey, production }: Settings): string | undefined {
  if (production && apiKey !== undefined && apiKey.length < 32) {
    throw new StartError('LINKSPAN_API_KEY needs at least 32 characters when NODE_ENV is production.');
  }
  return apiKey ?? (production ? undefined : 'demo-key');
}
