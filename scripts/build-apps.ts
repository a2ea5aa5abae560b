// Builds the apps that run in a browser into each one's dist/, if their sources changed since last time.
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';
import { bundleArcadiaScript, bundleScript } from './publish/embed-bundles.ts';

const APPS = ['demo-host', 'frame'];

const stale = APPS.map((name) => join(root, 'apps', name)).filter(
  (app) => existsSync(join(app, 'vite.config.ts')) && !isFresh(app),
);
if (stale.length > 0) {
  const { build } = await import('vite');
  await Promise.all(
    stale.map(async (app) => {
      const fingerprint = fingerprintOf(app);
      try {
        await build({ root: app, configFile: join(app, 'vite.config.ts'), logLevel: 'warn' });
        if (app.endsWith('demo-host')) {
          writeFileSync(join(app, 'dist/embed.js'), await bundleScript());
          writeFileSync(join(app, 'dist/arcadia.js'), await bundleArcadiaScript());
        }
      } catch (error) {
        console.error(`${app} does not build: ${error instanceof Error ? error.message : error}`);
        process.exitCode = 1;
        return;
      }
      mkdirSync(join(app, 'node_modules/.cache'), { recursive: true });
      writeFileSync(stampOf(app), fingerprint);
    }),
  );
}

function isFresh(app: string): boolean {
  return (
    existsSync(join(app, 'dist/index.html')) &&
    existsSync(stampOf(app)) &&
    readFileSync(stampOf(app), 'utf8') === fingerprintOf(app)
  );
}

function stampOf(app: string): string {
  return join(app, 'node_modules/.cache/build-fingerprint');
}

function fingerprintOf(app: string): string {
  const hash = createHash('sha256');
  const files = [
    'pnpm-lock.yaml',
    'tsconfig.base.json',
    ...globSync('packages/*/{package.json,src/**/*.*}', { cwd: root }),
    ...globSync(`${app}/{*.*,src/**/*.*,public/**/*.*}`),
  ];
  for (const file of files.filter((file) => !/\.(test|stories)\.tsx?$/.test(file)).sort()) {
    hash.update(`${file}\n`).update(readFileSync(join(file.startsWith('/') ? '' : root, file)));
  }
  return hash.digest('hex');
}
