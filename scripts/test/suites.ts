import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../install.mjs';
import { runTool } from '../run-tool.ts';
import { readPlaywrightReport, readVitestReport } from './report.ts';
import type { Step, Tally } from './tally.ts';

/** What runs in pages of Vitest's, which need nothing built; each test counts as one. */
export function findPageSuites(): Step[] {
  return [
    vitest('browser tests', 'browser'),
    vitest('the same with React 18', 'react-18'),
    vitest('stories', 'storybook'),
  ];
}

/** What runs in Node; each test counts as one. */
export function unitTests(): Step {
  return vitest('unit tests', 'node');
}

/** What opens the built apps in browsers; each test counts as one. */
export function findAppSuites(): Step[] {
  return [
    playwright('end-to-end tests'),
    ...(process.env.LINKSPAN_SCALE === 'full' ? [otherBrowsers(), findConsumers()] : []),
  ];
}

function vitest(name: string, project: string): Step {
  return {
    name,
    run: (output) =>
      withReport(readVitestReport, (report) =>
        runTool(
          'vitest',
          [
            ...['run', '--project', project, '--allowOnly=false'],
            ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
          ],
          { output },
        ),
      ),
  };
}

/** Applications of others that install what would be published, from the registry's packages and our tarballs. */
export function findConsumers(): Step {
  return playwright('consumers', ['--config', 'consumers/playwright.config.ts']);
}

function playwright(name: string, args: readonly string[] = []): Step {
  return {
    name,
    run: (output) =>
      withReport(readPlaywrightReport, (report) =>
        runTool('node_modules/.bin/playwright', ['test', ...args, '--forbid-only', '--reporter=list,json'], {
          cwd: join(root, 'e2e'),
          env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
          output,
        }),
      ),
  };
}

/** Firefox and WebKit; one that this machine cannot have is skipped with the reason. */
function otherBrowsers(): Step {
  return {
    name: 'other browsers',
    run: async (output) =>
      (await runTool('node', ['e2e/browsers/main.ts'], { output }))
        ? { passed: 1, failed: 0 }
        : { passed: 0, failed: 1 },
  };
}

/** A runner that fails without a failed test (a file that does not load, an error between tests) failed once. */
async function withReport(
  read: (file: string) => Tally,
  run: (report: string) => Promise<boolean>,
): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'linkspan-test-'));
  try {
    const report = join(folder, 'report.json');
    const ok = await run(report);
    const tally = existsSync(report) ? read(report) : { passed: 0, failed: 0 };
    return ok || tally.failed > 0 ? tally : { ...tally, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
