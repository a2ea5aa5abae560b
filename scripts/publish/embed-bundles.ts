import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { root } from '../install.mjs';

const EMBED = join(root, 'packages/embed');

/** The script for a script tag, as one file without a module: `/embed.js`. */
export function bundleScript(): Promise<string> {
  return bundle({ input: join(EMBED, 'src/script.ts'), output: { format: 'iife' } });
}

/** The script that Arcadia's published clients load, with a place for the server's address: `/arc/dist/v5.js`. */
export function bundleArcadiaScript(): Promise<string> {
  return bundle({ input: join(EMBED, 'src/arcadia/script.ts'), output: { format: 'iife' } });
}

/** The loader as one module, as a host's bundler would make it. */
function bundleLoader(): Promise<string> {
  return bundle({ input: join(EMBED, 'src/index.ts'), preserveEntrySignatures: 'strict' });
}

/** Keeps the loader of a release beside its source for good: pages go on using it while the frame changes. */
export async function freezeLoader(): Promise<void> {
  const { version } = JSON.parse(readFileSync(join(EMBED, 'package.json'), 'utf8'));
  const file = join(EMBED, 'released', `${version}.js`);
  if (existsSync(file)) return;
  mkdirSync(join(EMBED, 'released'), { recursive: true });
  writeFileSync(file, await bundleLoader());
}

async function bundle(
  rolldownOptions: Rolldown.InputOptions & { output?: Rolldown.OutputOptions },
): Promise<string> {
  const result = await build({
    root: EMBED,
    configFile: false,
    logLevel: 'error',
    build: { write: false, modulePreload: false, rolldownOptions },
  });
  const [file] = Array.isArray(result) || !('output' in result) ? [] : result.output;
  if (file?.type !== 'chunk') throw new TypeError('Vite gave no single file.');
  return file.code;
}
