import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundle } from './bundle.ts';
import { bytesOf, type Download, downloadOf, largestModules, union } from './download.ts';

const SOURCES = {
  'main.js': `import './style.css'; import { core } from './core.js';
    globalThis.app = [core, () => import('./provider-step.js'), () => import('./rare-screen.js')];`,
  'core.js': `export const core = ${JSON.stringify('core'.repeat(50))};`,
  'shared.js': `export const shared = ${JSON.stringify('shared'.repeat(50))};`,
  'provider-step.js': `import { core } from './core.js'; import { shared } from './shared.js';
    export default [core, shared, 'provider'];`,
  'rare-screen.js': `import { shared } from './shared.js'; export default [shared, 'rare'];`,
  'style.css': 'body { color: red }',
};

let folder: string;
let download: Download;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'linkspan-download-'));
  for (const [name, source] of Object.entries(SOURCES)) {
    writeFileSync(join(folder, name), source);
  }
  const input = join(folder, 'main.js');
  download = downloadOf(
    await bundle({ root: folder, configFile: false, build: { rolldownOptions: { input } } }),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the entry, what it imports and the styles come at once', () => {
  const types = [...download.atOnce].map((file) => file.fileName.replace(/^.*\./, '')).sort();
  expect(types).toContain('css');
  expect(modulesOf(download.atOnce)).toEqual(expect.arrayContaining(['core.js', 'main.js']));
  expect(modulesOf(download.atOnce)).not.toContain('shared.js');
});

test('a chunk is named by its step or screen and counts with what it imports', () => {
  expect([...download.later.keys()].sort()).toEqual(['provider', 'rare']);
  expect(modulesOf(laterOf('rare'))).toEqual(['rare-screen.js', 'shared.js']);
});

test('what two chunks share is counted once', () => {
  const provider = union(download.atOnce, laterOf('provider'));
  const both = union(provider, laterOf('rare'));
  const rareAlone = bytesOf(laterOf('rare').difference(provider));
  expect(bytesOf(both)).toBe(bytesOf(provider) + rareAlone);
  expect(rareAlone).toBeLessThan(bytesOf(laterOf('rare')));
});

function laterOf(name: string) {
  const files = download.later.get(name);
  if (!files) throw new Error(`There is no chunk "${name}".`);
  return files;
}

function modulesOf(files: Parameters<typeof largestModules>[0] = []): string[] {
  const ids = largestModules(files, 100).map(({ id }) => id.split('/').at(-1) ?? '');
  return ids.filter((id) => id in SOURCES && id.endsWith('.js')).sort();
}
