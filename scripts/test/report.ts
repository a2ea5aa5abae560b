import { readFileSync } from 'node:fs';
import type { Tally } from './tally.ts';

/** Reads the file of Vitest's JSON reporter. A skipped test proves nothing and counts as failed. */
export function readVitestReport(file: string): Tally {
  const report = readJson(file);
  return {
    passed: count(report, 'numPassedTests'),
    failed:
      count(report, 'numFailedTests') + count(report, 'numPendingTests') + count(report, 'numTodoTests'),
  };
}

/** Reads the file of Playwright's JSON reporter. A skipped or flaky test counts as failed. */
export function readPlaywrightReport(file: string): Tally {
  const stats = readJson(file).stats;
  if (!isRecord(stats)) throw new TypeError(`${file} has no "stats": is it a report of Playwright?`);
  return {
    passed: count(stats, 'expected'),
    failed: count(stats, 'unexpected') + count(stats, 'flaky') + count(stats, 'skipped'),
  };
}

function readJson(file: string): Record<string, unknown> {
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isRecord(content)) throw new TypeError(`${file} holds no JSON object.`);
  return content;
}

function count(report: Record<string, unknown>, key: string): number {
  const value = report[key];
  if (typeof value !== 'number') throw new TypeError(`The report has no number "${key}".`);
  return value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
