import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findPackages } from './packages.ts';

/** Installs the tarballs into `folder` without a registry: what they depend on is linked from the workspace. */
export function unpack(tarballs: ReadonlyMap<string, string>, folder: string): void {
  for (const { name, folder: source, dependencies } of findPackages()) {
    const target = join(folder, 'node_modules', name);
    mkdirSync(target, { recursive: true });
    execFileSync('tar', ['-xzf', tarballs.get(name) ?? '', '-C', target, '--strip-components=1']);
    for (const dependency of dependencies.filter((each) => !tarballs.has(each))) {
      const link = join(target, 'node_modules', dependency);
      mkdirSync(dirname(link), { recursive: true });
      if (!existsSync(link)) symlinkSync(join(source, 'node_modules', dependency), link);
    }
  }
}
