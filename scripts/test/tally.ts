import type { Output } from '../run-tool.ts';

/** What a check or a suite came to. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** What failed, each with its place and its error; none where only the output tells. */
  readonly failures?: readonly string[];
}

/** A check or a suite of `npm test`. */
export interface Step {
  readonly name: string;
  run(output: Output): Promise<Tally>;
}

export function addTallies(tallies: readonly Tally[]): Tally {
  let passed = 0;
  let failed = 0;
  for (const tally of tallies) {
    passed += tally.passed;
    failed += tally.failed;
  }
  return { passed, failed };
}
