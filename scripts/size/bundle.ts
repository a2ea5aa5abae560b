import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, esmExternalRequirePlugin, type InlineConfig, type Rolldown } from 'vite';
import { root } from '../install.mjs';
import { plainImports } from '../plain-imports.ts';
import { packPackages } from '../publish/pack.ts';
import { unpack } from '../publish/unpack.ts';

export type Bundle = Rolldown.RolldownOutput['output'];

/** What applications take of the packages, each as a host would build it from the packed ones, without React. */
const APPLICATIONS = {
  widget: [
    "import { Connect } from '@linkspan/react';",
    "import { connect } from '@linkspan/gateways/connect';",
    "import '@linkspan/react/styles.css';",
    'globalThis.application = [Connect, connect];',
  ],
  powens: [
    "import { Connect } from '@linkspan/react';",
    "import { connect } from '@linkspan/gateways/connect';",
    "import { powens } from '@linkspan/gateways/powens';",
    "import '@linkspan/react/styles.css';",
    'globalThis.application = [Connect, connect, powens];',
  ],
  loader: ["import { createConnect } from '@linkspan/embed';", 'globalThis.application = [createConnect];'],
  element: ["import { define } from '@linkspan/embed/element';", 'define();'],
};

export async function bundleApplications(): Promise<Record<keyof typeof APPLICATIONS, Bundle>> {
  const folder = mkdtempSync(join(tmpdir(), 'linkspan-size-'));
  try {
    unpack(await packPackages(folder), folder);
    const application = (name: keyof typeof APPLICATIONS) => {
      const entry = join(folder, `${name}.js`);
      writeFileSync(entry, APPLICATIONS[name].join('\n'));
      return bundle({
        root: folder,
        configFile: false,
        plugins: [plainImports, esmExternalRequirePlugin({ external: REACT })],
        build: {
          modulePreload: false,
          rolldownOptions: { input: entry },
        },
      });
    };
    return {
      widget: await application('widget'),
      powens: await application('powens'),
      loader: await application('loader'),
      element: await application('element'),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const REACT = [/^react($|\/)/, /^react-dom($|\/)/];

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
