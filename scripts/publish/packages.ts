import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../install.mjs';

/** A package that is published, as its package.json says. */
export interface Package {
  readonly name: string;
  readonly version: string;
  readonly folder: string;
  readonly exports: Readonly<Record<string, unknown>>;
  readonly publishedExports: Readonly<Record<string, unknown>>;
  /** The names that it needs at run time, of its own or of whoever installs it. */
  readonly dependencies: readonly string[];
}

export function findPackages(): Package[] {
  return globSync('packages/*/package.json', { cwd: root })
    .sort()
    .map((file) => {
      const content = JSON.parse(readFileSync(join(root, file), 'utf8'));
      return {
        name: content.name,
        version: content.version,
        folder: join(root, dirname(file)),
        exports: content.exports,
        publishedExports: content.publishConfig.exports,
        dependencies: Object.keys({ ...content.dependencies, ...content.peerDependencies }),
      };
    });
}
