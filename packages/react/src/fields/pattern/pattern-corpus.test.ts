import { expect, test } from 'vitest';
import { CATASTROPHIC_PATTERNS } from './catastrophic-patterns.fixture.ts';
import { matches } from './matches.ts';
import { patternCorpus } from './pattern-corpus.fixture.ts';
import { Steps } from './steps.ts';

const full = process.env.LINKSPAN_SCALE === 'full';

// The time that the steps take is measured by bench/pattern-check.ts.
test('2,000 patterns, over 200 of them catastrophic, take bounded work against hostile values', {
  timeout: 300_000,
}, () => {
  const corpus = patternCorpus();
  expect(corpus).toHaveLength(2000);
  expect(CATASTROPHIC_PATTERNS.length).toBeGreaterThan(200);
  for (const { pattern, values } of corpus) {
    for (const value of full ? values : [values.at(0) ?? '', values.at(-1) ?? '']) {
      const steps = new Steps();
      const verdict = matches(pattern, value, steps);
      if (steps.taken > Steps.LIMIT) expect([pattern, verdict]).toEqual([pattern, 'unknown']);
    }
  }
});

test('the known catastrophic ones are answered all the same, where they are understood alike', () => {
  const answered = CATASTROPHIC_PATTERNS.filter(({ pattern, attack: [before, pumped, after] }) => {
    return matches(pattern, before + pumped.repeat(30) + after) === 'no';
  });
  expect(answered.length / CATASTROPHIC_PATTERNS.length).toBeGreaterThan(0.8);
});
