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

test('counts the tests of Vitest, a skipped or planned one as failed', () => {
  const report = { numPassedTests: 7, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 };
  expect(readVitestReport(write(report))).toEqual({ passed: 7, failed: 4 });
});

test('counts the tests of Playwright, a skipped or flaky one as failed', () => {
  const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 1 } };
  expect(readPlaywrightReport(write(report))).toEqual({ passed: 5, failed: 3 });
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
