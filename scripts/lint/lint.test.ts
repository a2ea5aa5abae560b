import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../install.mjs';

const IMPORT = 'lint/style/noRestrictedImports';

const ALLOWED: readonly (readonly [path: string, code: string])[] = [
  ['packages/flow/src/a.ts', "import '@linkspan/protocol';"],
  ['packages/flow/src/deep/er/a.ts', "import '../../b.ts';"],
  ['packages/flow/src/a.test.ts', "import '@linkspan/sandbox'; import 'node:fs';"],
  ['packages/react/src/a.ts', "import '@linkspan/flow'; import '@linkspan/protocol';"],
  ['packages/react/src/a.stories.tsx', "import '@linkspan/gateways/connect';"],
  ['packages/react/src/allowed.tsx', 'export const a = <p title={t("hello")}>{t("hello")} {name}</p>;'],
  ['packages/embed/src/react/a.tsx', "import 'react'; import '@linkspan/protocol';"],
  ['packages/gateways/src/a.ts', "import '@linkspan/protocol'; import '@linkspan/search';"],
  ['packages/server/src/sqlite/a.ts', "import 'node:sqlite';"],
  ['apps/demo-backend/src/a.ts', "import '@linkspan/server/sqlite'; import 'node:http';"],
  ['apps/frame/src/a.ts', "window.parent.postMessage({}, 'https://host.example');"],
];

const FORBIDDEN: readonly (readonly [path: string, code: string, rule: string])[] = [
  ['packages/protocol/src/b.ts', "import '@linkspan/flow';", IMPORT],
  ['packages/protocol/src/c.ts', "import 'react';", IMPORT],
  ['packages/flow/src/b.ts', "import '@linkspan/react';", IMPORT],
  ['packages/flow/src/c.ts', "export * from '@linkspan/gateways/connect';", IMPORT],
  ['packages/flow/src/d.ts', "await import('@linkspan/server');", IMPORT],
  ['packages/flow/src/e.ts', "import '../../react/src/index.ts';", IMPORT],
  ['packages/flow/src/f.ts', "import 'react/jsx-runtime';", IMPORT],
  ['packages/flow/src/g.ts', 'setTimeout(() => {}, 1);', 'lint/style/noRestrictedGlobals'],
  ['packages/flow/src/h.ts', "import 'node:crypto';", IMPORT],
  ['packages/flow/src/i.ts', "import 'crypto';", 'lint/correctness/noNodejsModules'],
  ['packages/react/src/b.ts', "import '@linkspan/gateways/connect';", IMPORT],
  ['packages/react/src/c.ts', "import 'node:fs';", IMPORT],
  ['packages/react/src/b.test.ts', "import '@linkspan/demo-host';", IMPORT],
  ['packages/react/src/d.tsx', 'export const a = <p>Hello</p>;', 'lint/style/noJsxLiterals'],
  ['packages/react/src/e.tsx', "export const a = <p>{'Hello'}</p>;", 'plugin'],
  ['packages/react/src/f.tsx', 'export const a = <p aria-label="Hello" />;', 'plugin'],
  ['packages/react/src/g.ts', 'export const a: any = 1;', 'lint/suspicious/noExplicitAny'],
  ['packages/react/src/h.ts', 'export const a = b!.c;', 'lint/style/noNonNullAssertion'],
  ['packages/react/src/i.ts', '// @ts-ignore\nexport const a = b;', 'lint/suspicious/noTsIgnore'],
  ['packages/react/src/j.ts', 'console.log(1);', 'lint/suspicious/noConsole'],
  ['packages/search/src/b.ts', "import '@linkspan/protocol';", IMPORT],
  ['packages/gateways/src/b.ts', "import '@linkspan/server';", IMPORT],
  ['packages/embed/src/b.ts', "import '@linkspan/react';", IMPORT],
  ['packages/embed/src/c.ts', "import 'react';", IMPORT],
  ['packages/embed/src/react/b.ts', "import '@linkspan/flow';", IMPORT],
  ['packages/server/src/b.ts', "import '@linkspan/sandbox';", IMPORT],
  ['packages/server/src/e.ts', "import '@linkspan/search';", IMPORT],
  ['packages/server/src/c.ts', "import 'node:sqlite';", IMPORT],
  ['packages/server/src/d.ts', "import './sqlite/index.ts';", IMPORT],
  ['packages/sandbox/src/b.ts', "import '@linkspan/server';", IMPORT],
  ['apps/frame/src/b.ts', "import '@linkspan/demo-host';", IMPORT],
  ['apps/frame/src/c.ts', "window.parent.postMessage({}, '*');", 'plugin'],
  ['apps/frame/src/d.ts', "window.parent.postMessage({}, { targetOrigin: '*' });", 'plugin'],
  ['e2e/b.test.ts', "test.skip('a', () => {});", 'lint/suspicious/noSkippedTests'],
];

let folder: string;
let faults: ReadonlyMap<string, readonly string[]>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'linkspan-lint-'));
  cpSync(join(root, 'biome.json'), join(folder, 'biome.json'));
  cpSync(join(root, 'scripts/lint'), join(folder, 'scripts/lint'), { recursive: true });
  for (const [path, code] of [...ALLOWED, ...FORBIDDEN]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `${code}\n`);
  }
  faults = lint(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.for(ALLOWED)('%s may hold %s', ([path]) => {
  expect(faults.get(path) ?? []).toEqual([]);
});

test.for(FORBIDDEN)('%s must not hold %s', ([path, , rule]) => {
  expect(faults.get(path)).toContain(rule);
});

/** The rules broken in each file. */
function lint(cwd: string): Map<string, string[]> {
  const biome = join(root, 'node_modules/.bin/biome');
  const args = ['lint', '--vcs-enabled=false', '--max-diagnostics=none', '--reporter=github', '.'];
  const { stdout } = spawnSync(biome, args, { cwd, encoding: 'utf8' });
  const found = new Map<string, string[]>();
  for (const [, rule = '', file = ''] of stdout.matchAll(/^::error title=([^,]+),file=([^,]+),/gm)) {
    const path = file.replace(`${cwd}/`, '');
    found.set(path, [...(found.get(path) ?? []), rule]);
  }
  return found;
}
