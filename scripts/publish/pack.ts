import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../install.mjs';
import { alone } from './alone.ts';
import { buildPackages } from './build.ts';
import { findPackages, type Package } from './packages.ts';

/** Builds every package and packs it into `folder` as it would be published. Tarballs by package name. */
export function packPackages(folder: string): Promise<Map<string, string>> {
  return alone(() => buildAndPack(folder));
}

async function buildAndPack(folder: string): Promise<Map<string, string>> {
  await buildPackages();
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const pack = ['pack', '--pack-destination', folder];
  execFileSync('npx', ['--yes', packageManager, '--recursive', '--filter', './packages/*', ...pack], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return new Map(findPackages().map((each) => [each.name, join(folder, tarballOf(each))]));
}

function tarballOf({ name, version }: Package): string {
  return `${name.replace('@', '').replace('/', '-')}-${version}.tgz`;
}
