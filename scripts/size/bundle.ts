import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build, esmExternalRequirePlugin, type InlineConfig, type Plugin, type Rolldown } from 'vite';
import { root } from '../install.mjs';
import { packPackages } from '../publish/pack.ts';
import { findPackages } from '../publish/packages.ts';

export type Bundle = Rolldown.RolldownOutput['output'];

/** An application that embeds the widget from the packed packages, as a host would build it, without React. */
export async function bundleApplication(): Promise<Bundle> {
  const folder = mkdtempSync(join(tmpdir(), 'linkspan-size-'));
  try {
    unpack(await packPackages(folder), folder);
    const entry = join(folder, 'main.js');
    writeFileSync(
      entry,
      [
        "import { Connect } from '@linkspan/react';",
        "import { connect } from '@linkspan/gateways/connect';",
        "import '@linkspan/react/styles.css';",
        'globalThis.application = [Connect, connect];',
      ].join('\n'),
    );
    return await bundle({
      root: folder,
      configFile: false,
      plugins: [plainImports, esmExternalRequirePlugin({ external: REACT })],
      build: {
        modulePreload: false,
        rolldownOptions: { input: entry },
      },
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const REACT = [/^react($|\/)/, /^react-dom($|\/)/];

/**
 * Imports chunks as they are. Vite wraps each import in a helper that preloads what the chunk imports: 0.9 kB
 * of the bundler's, which an application with any chunk has already and other bundlers do not write.
 */
const plainImports: Plugin = {
  name: 'plain-imports',
  enforce: 'pre',
  load: (id) =>
    id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined,
};

/** The page in the iframe, as the demo serves it, with React. */
export function bundleFrame(): Promise<Bundle> {
  const frame = join(root, 'apps/frame');
  return bundle({ root: frame, configFile: join(frame, 'vite.config.ts') });
}

/** Builds without writing, as Vite does for production. */
export async function bundle(config: InlineConfig): Promise<Bundle> {
  const result = await build({ ...config, logLevel: 'error', build: { ...config.build, write: false } });
  if (Array.isArray(result) || !('output' in result)) throw new TypeError('Vite gave no single bundle.');
  return result.output;
}

/** Installs the tarballs without a registry: what they depend on is linked from the workspace. */
function unpack(tarballs: ReadonlyMap<string, string>, folder: string): void {
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
