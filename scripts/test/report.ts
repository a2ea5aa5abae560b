import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { Tally } from './tally.ts';

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));

const vitestReport = v.object({
  numPassedTests: whole,
  numFailedTests: whole,
  numPendingTests: whole,
  numTodoTests: whole,
  testResults: v.array(
    v.object({
      name: v.string(),
      status: v.string(),
      message: v.optional(v.string(), ''),
      assertionResults: v.array(
        v.object({
          fullName: v.string(),
          status: v.string(),
          failureMessages: v.nullish(v.array(v.string()), []),
        }),
      ),
    }),
  ),
});

/** Reads the file of Vitest's JSON reporter. A skipped test proves nothing and counts as failed. */
export function readVitestReport(file: string): Tally {
  const report = parse(file, vitestReport);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numPendingTests + report.numTodoTests,
    failures: report.testResults.flatMap(({ name, status, message, assertionResults }) => {
      const failures = assertionResults
        .filter((test) => test.status !== 'passed')
        .map(
          (test) =>
            `${name}\n${test.fullName}: ${test.failureMessages.map(withoutRunner).join('\n') || test.status}`,
        );
      return failures.length === 0 && status === 'failed' ? [`${name}\n${message}`] : failures;
    }),
  };
}

/** The frames of the runner itself say nothing of what failed. */
function withoutRunner(message: string): string {
  return message
    .split('\n')
    .filter((line) => !/^\s+at .*\/node_modules\//.test(line))
    .join('\n');
}

const message = v.object({ message: v.optional(v.string(), '') });

interface PlaywrightSuite {
  readonly specs: readonly {
    readonly title: string;
    readonly file: string;
    readonly line: number;
    readonly tests: readonly {
      readonly status: string;
      readonly results: readonly { readonly errors: readonly { readonly message: string }[] }[];
    }[];
  }[];
  readonly suites: readonly PlaywrightSuite[];
}

const playwrightSuite: v.GenericSchema<unknown, PlaywrightSuite> = v.object({
  specs: v.array(
    v.object({
      title: v.string(),
      file: v.string(),
      line: v.number(),
      tests: v.array(
        v.object({ status: v.string(), results: v.array(v.object({ errors: v.array(message) })) }),
      ),
    }),
  ),
  suites: v.optional(v.array(v.lazy(() => playwrightSuite)), []),
});

const playwrightReport = v.object({
  stats: v.object({ expected: whole, unexpected: whole, flaky: whole, skipped: whole }),
  suites: v.array(playwrightSuite),
  errors: v.array(message),
});

/** Reads the file of Playwright's JSON reporter. A skipped or flaky test counts as failed. */
export function readPlaywrightReport(file: string): Tally {
  const { stats, suites, errors } = parse(file, playwrightReport);
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + stats.skipped,
    failures: [...errors.map((error) => error.message), ...suites.flatMap(failuresOf)],
  };
}

function failuresOf({ specs, suites }: PlaywrightSuite): string[] {
  const own = specs.flatMap(({ title, file, line, tests }) =>
    tests
      .filter((test) => test.status !== 'expected')
      .map(({ status, results }) => {
        const errors = results.flatMap((result) => result.errors.map((error) => error.message));
        return `${file}:${line}\n${title}: ${errors.join('\n') || status}`;
      }),
  );
  return [...own, ...suites.flatMap(failuresOf)];
}

function parse<Schema extends v.GenericSchema>(file: string, schema: Schema): v.InferOutput<Schema> {
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const parsed = v.safeParse(schema, content);
  if (parsed.success) return parsed.output;
  const places = parsed.issues.map((issue) => v.getDotPath(issue) ?? 'the whole');
  throw new TypeError(`${file} is not a report of the shape that is read here: ${places.join(', ')}.`);
}
