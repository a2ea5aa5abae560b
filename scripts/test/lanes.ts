import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Step, Tally } from './tally.ts';

/** How many lines of a failed step are shown once more where no report names what failed. */
const LAST_LINES = 30;

/** What a step came to, and how long it took. */
export interface Result extends Tally {
  readonly name: string;
  readonly seconds: number;
  readonly failures: readonly string[];
}

/**
 * Runs each lane's steps in turn and the lanes beside each other, all of them even after one failed. What a step prints
 * is shown in one piece when it has ended. Results are in the order of the lanes.
 */
export async function runLanes(lanes: readonly (readonly Step[])[]): Promise<Result[]> {
  const folder = mkdtempSync(join(tmpdir(), 'linkspan-output-'));
  try {
    const results = await Promise.all(lanes.map((steps, lane) => runLane(steps, join(folder, String(lane)))));
    return results.flat();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function runLane(steps: readonly Step[], file: string): Promise<Result[]> {
  const results: Result[] = [];
  for (const { name, run } of steps) {
    const output = openSync(file, 'w');
    const began = performance.now();
    const tally = await run(output);
    const seconds = (performance.now() - began) / 1000;
    closeSync(output);
    const printed = readFileSync(file, 'utf8');
    process.stdout.write(`\n── ${name} (${seconds.toFixed(1)} s)\n${printed}`);
    results.push({ name, ...tally, seconds, failures: failuresOf(tally, printed) });
  }
  return results;
}

function failuresOf({ failed, failures = [] }: Tally, printed: string): readonly string[] {
  if (failed === 0 || failures.length > 0) return failures;
  return [printed.trimEnd().split('\n').slice(-LAST_LINES).join('\n')];
}
