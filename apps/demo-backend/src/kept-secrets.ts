import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateSealingKey } from '@linkspan/sandbox';
import type { Settings } from './settings.ts';
import { StartError } from './start-error.ts';

/** The secret that signs tokens: the environment's, or in development one made once and kept. */
export function signingSecret({ secret, production, dataFolder }: Settings): string {
  if (secret === undefined && !production)
    return kept(join(dataFolder, 'secret'), () => randomBytes(32).toString('base64url'));
  if (secret !== undefined && secret.length >= 32) return secret;
  throw new StartError(
    'LINKSPAN_SECRET needs at least 32 characters: `openssl rand -hex 32` makes one. Only in development it may be left out.',
  );
}

/** The sandbox network's private key, made once and kept, so that what was sealed before a restart opens after it. */
export async function sandboxKey({
  dataFolder,
}: Settings): Promise<Awaited<ReturnType<typeof generateSealingKey>>> {
  const path = join(dataFolder, 'sandbox-key.json');
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8'));
  const key = await generateSealingKey();
  return JSON.parse(kept(path, () => JSON.stringify(key)));
}

/** What a file says, first written whole if it is not there; nobody else may read it. */
function kept(path: string, make: () => string): string {
  if (!existsSync(path)) {
    writeFileSync(`${path}.new`, make(), { mode: 0o600 });
    renameSync(`${path}.new`, path);
  }
  return readFileSync(path, 'utf8');
}
