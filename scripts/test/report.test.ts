import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readPlaywrightReport, readVitestReport } from './report.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'linkspan-report-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('counts the tests of Vitest, a skipped or planned one as failed, and names them', () => {
  const report = {
    numPassedTests: 7,
    numFailedTests: 2,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [
      {
        name: '/one.test.ts',
        status: 'failed',
        message: '',
        assertionResults: [
          { fullName: 'adds', status: 'passed', failureMessages: [] },
          {
            fullName: 'takes away',
            status: 'failed',
            failureMessages: [
              '1 is not 2\n    at run (/a/node_modules/runner.js:1:2)\n    at /one.test.ts:4',
              '3 is not 4',
            ],
          },
          { fullName: 'divides', status: 'skipped' },
        ],
      },
      { name: '/two.test.ts', status: 'failed', message: 'does not load', assertionResults: [] },
    ],
  };
  expect(readVitestReport(write(report))).toEqual({
    passed: 7,
    failed: 4,
    failures: [
      '/one.test.ts\ntakes away: 1 is not 2\n    at /one.test.ts:4\n3 is not 4',
      '/one.test.ts\ndivides: skipped',
      '/two.test.ts\ndoes not load',
    ],
  });
});

test('counts the tests of Playwright, a skipped or flaky one as failed, and names them', () => {
  const spec = (title: string, status: string, ...messages: string[]) => ({
    title,
    file: 'one.spec.ts',
    line: 12,
    tests: [{ status, results: [{ errors: messages.map((message) => ({ message })) }] }],
  });
  const report = {
    stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 1 },
    errors: [{ message: 'between tests' }],
    suites: [
      {
        specs: [spec('opens', 'expected'), spec('closes', 'unexpected', 'it stands open')],
        suites: [{ specs: [spec('waits', 'skipped')] }],
      },
    ],
  };
  expect(readPlaywrightReport(write(report))).toEqual({
    passed: 5,
    failed: 3,
    failures: ['between tests', 'one.spec.ts:12\ncloses: it stands open', 'one.spec.ts:12\nwaits: skipped'],
  });
});

test('refuses a report of another shape', () => {
  expect(() => readVitestReport(write({ numPassedTests: 1 }))).toThrow('numFailedTests');
  expect(() => readPlaywrightReport(write({}))).toThrow('stats');
});

function write(content: unknown): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}
