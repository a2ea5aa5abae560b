import { writeSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { runLanes } from './lanes.ts';
import type { Step } from './tally.ts';

const OUTPUT_OF_A_CHECK = Array.from({ length: 40 }, (_, line) => `line ${line}`).join('\n');

test('lanes run beside each other, a failed step ends none, and each step’s output stays in one piece', async () => {
  const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const other = Promise.withResolvers<void>();
  const left: Step[] = [
    {
      name: 'waits for the other lane',
      async run(output) {
        if (output === 'inherit') throw new Error('No file to write to.');
        writeSync(output, 'left, ');
        await other.promise;
        writeSync(output, 'and left again');
        return { passed: 1, failed: 1 };
      },
    },
    { name: 'comes after it', run: async () => ({ passed: 2, failed: 0 }) },
  ];
  const right: Step[] = [
    {
      name: 'the other lane',
      async run(output) {
        if (output !== 'inherit') writeSync(output, 'right');
        other.resolve();
        return { passed: 3, failed: 0 };
      },
    },
  ];
  const results = await runLanes([left, right]);
  const printed = written.mock.calls.map(([text]) => String(text)).join('');
  written.mockRestore();
  expect(results.map(({ name, passed, failed }) => [name, passed, failed])).toEqual([
    ['waits for the other lane', 1, 1],
    ['comes after it', 2, 0],
    ['the other lane', 3, 0],
  ]);
  expect(printed).toContain('left, and left again');
});

test('a failed step is told with what its report names, or else with the end of what it printed', async () => {
  const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const results = await runLanes([
    [
      { name: 'well', run: async () => ({ passed: 1, failed: 0 }) },
      { name: 'a suite', run: async () => ({ passed: 1, failed: 1, failures: ['one.test.ts'] }) },
      {
        name: 'a check',
        async run(output) {
          if (output !== 'inherit') writeSync(output, `${OUTPUT_OF_A_CHECK}\n`);
          return { passed: 0, failed: 1 };
        },
      },
    ],
  ]);
  written.mockRestore();
  expect(results.map(({ failures }) => failures.length)).toEqual([0, 1, 1]);
  expect(results[1]?.failures).toEqual(['one.test.ts']);
  expect(results[2]?.failures[0]?.split('\n')).toEqual(OUTPUT_OF_A_CHECK.split('\n').slice(-30));
});
