import fc from 'fast-check';
import { CATASTROPHIC_PATTERNS } from './catastrophic-patterns.fixture.ts';
import { patternSoup, plainPattern } from './pattern-arbitrary.fixture.ts';
import { FOREIGN_PATTERNS, REAL_PATTERNS } from './real-patterns.fixture.ts';

const SIZE = 2000;
const LONGEST = 1000;

/** A pattern with values chosen to make it slow. */
export interface Hostility {
  readonly pattern: string;
  readonly values: readonly string[];
}

/** 2,000 patterns, the same each time: catastrophic, real, foreign, as large as can be, and generated ones. */
export function patternCorpus(): readonly Hostility[] {
  const known = [
    ...CATASTROPHIC_PATTERNS.map(({ pattern, attack: [before, pumped, after] }) =>
      hostility(
        pattern,
        LENGTHS.map((length) => stretch(before, pumped, after, length)),
      ),
    ),
    ...REAL_PATTERNS.map(({ pattern, takes, refuses }) => hostility(pattern, [...takes, ...refuses])),
    ...[...FOREIGN_PATTERNS, ...LARGE].map((pattern) => hostility(pattern)),
  ];
  const generated = fc.sample(
    fc.oneof({ arbitrary: plainPattern, weight: 4 }, { arbitrary: patternSoup, weight: 1 }),
    { seed: 7, numRuns: 2 * SIZE },
  );
  const all = [...known, ...generated.map((pattern) => hostility(pattern))];
  return [...new Map(all.map((each) => [each.pattern, each])).values()].slice(0, SIZE);
}

const LENGTHS = [30, 250, LONGEST];

/** Around every limit of length, count and depth. */
const LARGE: readonly string[] = [
  `^${'a?'.repeat(250)}${'a'.repeat(250)}$`,
  `^(${'(a?)'.repeat(200)})*!$`,
  `(${Array.from({ length: 190 }, (_, index) => `[^${String.fromCharCode(0x100 + index)}]`).join('|')})*!`,
  `[${Array.from({ length: 900 }, (_, index) => String.fromCharCode(0x100 + 2 * index)).join('')}]{1,400}x`,
  `${'('.repeat(490)}a${')'.repeat(490)}`,
  `${'(?:'.repeat(240)}a${')*'.repeat(240)}!`,
  `${'(?=.*'.repeat(160)}a${')'.repeat(160)}.*`,
  `^${'(?=.*a)'.repeat(120)}.*!$`,
  `^${'(?!.*a.*!)'.repeat(90)}.*$`,
  `a${'|a'.repeat(499)}`,
  `(${'|'.repeat(900)})*a`,
  `((((a{9}){9}){9}){9}){9}`,
  `(((((){9}){9}){9}){9}){9999}a`,
  'a{1000000}',
  'a{0,1000000000000}b',
  '(.{1,1000}){1,1000}!',
  '.{1,1000}',
  '.{0,500}!.{0,500}',
  '(\\b|a)*!',
  '(\\b\\B|^|$)*a{2}!',
  'a'.repeat(1001),
  '\\'.repeat(1000),
  '['.repeat(1000),
  '[a'.repeat(500),
];

/** The given values, and long ones of the characters that the pattern speaks of. */
function hostility(pattern: string, values: readonly string[] = []): Hostility {
  const spoken = [...new Set(pattern.replace(/\\[a-zA-Z]|\\p\{\w+\}/g, '').match(/[\w .@é-]/gu) ?? [])];
  const pumps = [...new Set([...spoken.slice(0, 4), spoken.slice(0, 3).join(''), 'a', '0', ' '])].filter(
    Boolean,
  );
  return {
    pattern,
    values: [...values, ...pumps.map((pump) => stretch('', pump, '!', LONGEST)), 'a'.repeat(LONGEST)],
  };
}

function stretch(before: string, pumped: string, after: string, length: number): string {
  const times = Math.floor((length - before.length - after.length) / Math.max(1, pumped.length));
  return before + pumped.repeat(times) + after;
}
