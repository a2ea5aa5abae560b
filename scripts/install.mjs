import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { passThrough } from './pass-through.mjs';

/** The folder of the repository. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const stampFile = join(root, 'node_modules/.linkspan-install');

/** Installs the workspace with the pnpm that package.json names, unless nothing changed since last time. */
export async function install() {
  const stamp = fingerprint();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  const pnpm = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).packageManager;
  const code = await passThrough('npx', ['--yes', pnpm, 'install', '--frozen-lockfile'], {
    cwd: root,
    // Without CI pnpm may ask before it replaces node_modules, and nobody may be there to answer.
    env: { ...process.env, CI: 'true' },
  });
  if (code !== 0) {
    console.error(`Installing the dependencies failed (npx ${pnpm} install --frozen-lockfile).`);
    process.exit(code);
  }
  writeFileSync(stampFile, stamp);
}

function fingerprint() {
  const files = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', 'e2e/package.json'];
  for (const folder of ['packages', 'apps']) {
    for (const name of readdirSync(join(root, folder)).sort()) files.push(`${folder}/${name}/package.json`);
  }
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}\n`);
  for (const file of files) {
    const path = join(root, file);
    if (existsSync(path)) hash.update(`${file}\n`).update(readFileSync(path));
  }
  return hash.digest('hex');
}
