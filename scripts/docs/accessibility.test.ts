import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../install.mjs';

/** WCAG 2.2 (W3C Recommendation, 12 December 2024): the criteria of A and of AA; 4.1.1 is no more. */
const CRITERIA = {
  A: `
    1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2
    2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2`,
  AA: `
    1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7
    2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3`,
};

const page = readFileSync(join(root, 'docs/accessibility.md'), 'utf8');
const files = new Map(
  [...page.matchAll(/^\[([\w-]+)\]: \.\.\/(\S+)$/gm)].map(([, name = '', path = '']) => [name, path]),
);
const rows = [...page.matchAll(/^\| ([\d.]+) [^|]+ \| (A{1,2}) \| ([^|]+) \| (.+) \|$/gm)].map(
  ([, criterion = '', level = '', verdict = '', evidence = '']) => ({ criterion, level, verdict, evidence }),
);
const citedIn = (text: string) => [...text.matchAll(/\[([\w-]+)\]\[\]/g)].map(([, name = '']) => name);

test('the report has a row for each of the 55 criteria, with its level', () => {
  const expected = Object.entries(CRITERIA).flatMap(([level, numbers]) =>
    numbers
      .trim()
      .split(/\s+/)
      .map((number) => `${number} ${level}`),
  );
  expect(expected).toHaveLength(55);
  expect(rows.map(({ criterion, level }) => `${criterion} ${level}`).sort()).toEqual(expected.sort());
});

test('every file that the report cites exists, and none is named for nothing', () => {
  expect([...new Set(citedIn(page))].sort()).toEqual([...files.keys()].sort());
  expect([...files.values()].filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test.each(rows)('$criterion: $verdict, and the files that it cites hold what it quotes', (row) => {
  expect(['Supports', 'Partially supports', 'Not applicable', 'Not tested']).toContain(row.verdict);
  const cited = citedIn(row.evidence);
  if (row.verdict.endsWith('upports')) expect(cited).not.toEqual([]);
  if (row.verdict === 'Not tested') expect(cited).toEqual([]);
  const texts = cited.map((name) => readFileSync(join(root, files.get(name) ?? name), 'utf8'));
  const quotes = [...row.evidence.matchAll(/`([^`]+)`/g)].map(([, quote = '']) => quote);
  expect(quotes.filter((quote) => !texts.some((text) => text.includes(quote)))).toEqual([]);
});

describe('what the report calls not applicable is not in the source', () => {
  const sources = globSync(['packages/{react,embed}/src/**/*.{ts,tsx,css}', 'apps/frame/src/**/*.{ts,tsx}'], {
    cwd: root,
    exclude: ['**/*.test.*', '**/*.stories.tsx', '**/stories/**', '**/testing/**'],
  }).map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

  test.each([
    ['no sound and no film', /<(audio|video)\b|new Audio\(/],
    ['no lock of the orientation', /orientation\.lock|\(orientation|lockOrientation/],
    ['no tooltips', /<[a-z][^<>]*\stitle=|role="tooltip"/],
    ['no shortcuts of one character', /accessKey|\.(key|code) [!=]== '(.|Key.)'/],
    ['no handlers of pressing, moving or dragging', /\bon(Pointer|Mouse|Touch|Drag)[A-Z]\w*=|draggable/],
    ['no sensors of motion', /devicemotion|deviceorientation|DeviceMotion|Accelerometer|Gyroscope/],
  ])('%s', (_, pattern) => {
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.filter(({ text }) => pattern.test(text)).map(({ path }) => path)).toEqual([]);
  });
});
