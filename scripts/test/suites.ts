import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../install.mjs';
import { runTool } from '../run-tool.ts';
import { readPlaywrightReport, readVitestReport } from './report.ts';
import type { Step, Tally } from './tally.ts';

/** The test runners; each test of theirs counts as one. */
export function findSuites(): Step[] {
  return [
    vitest('unit tests', 'node'),
    vitest('browser tests', 'browser'),
    ...(existsSync(join(root, '.storybook/main.ts')) ? [vitest('stories', 'storybook')] : []),
    ...(existsSync(join(root, 'e2e/playwright.config.ts')) ? [playwright()] : []),
  ];
}

function vitest(name: string, project: string): Step {
  return {
    name,
    run: () =>
      withReport(readVitestReport, (report) =>
        runTool('vitest', [
          ...['run', '--project', project, '--allowOnly=false'],
          ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
        ]),
      ),
  };
}

function playwright(): Step {
  return {
    name: 'end-to-end tests',
    run: async () => {
      if (!(await runTool('node', ['scripts/build-apps.ts']))) return { passed: 0, failed: 1 };
      return withReport(readPlaywrightReport, (report) =>
        runTool('node_modules/.bin/playwright', ['test', '--forbid-only', '--reporter=list,json'], {
          cwd: join(root, 'e2e'),
          env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
        }),
      );
    },
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
