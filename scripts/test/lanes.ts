import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Step, Tally } from './tally.ts';

/** What a step came to, and how long it took. */
export interface Result extends Tally {
  readonly name: string;
  readonly seconds: number;
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
    process.stdout.write(`\n── ${name} (${seconds.toFixed(1)} s)\n${readFileSync(file, 'utf8')}`);
    results.push({ name, ...tally, seconds });
  }
  return results;
}
