/// <reference types="vite/client" />
import { parse } from '@formatjs/icu-messageformat-parser';
import { describe, expect, test } from 'vitest';
import { parametersOf } from '../../scripts/message-compiler.ts';
import { createFormat } from '../language/format.ts';
import type { Message } from '../language/messages.ts';
import { readMessage, say } from './read-message.ts';

const catalogues = import.meta.glob<Record<string, string>>('../language/messages.*.json', {
  eager: true,
  import: 'default',
});
const english = Object.assign(
  {},
  ...Object.values(
    import.meta.glob<Record<string, Record<string, Message>>>('../language/en/*.ts', { eager: true }),
  ).flatMap((module) => Object.values(module)),
);

test.each(Object.entries(catalogues))('%s is read as it was compiled to be', (path, catalogue) => {
  const language = /messages\.(\w+)\.json/.exec(path)?.[1] ?? '';
  const format = createFormat(language);
  for (const [key, text] of Object.entries(catalogue)) {
    const pattern = readMessage(text);
    for (const count of [0, 1, 2, 5, 1234]) {
      const given = Object.fromEntries(
        [...parametersOf(parse(text, { ignoreTag: true }))].map(([name, type]) => [
          name,
          type === 'number' ? count : `{${name}}`,
        ]),
      );
      const said = say(pattern, given, format);
      expect(said, key).toBeTypeOf('string');
      if (language !== 'en') continue;
      const message = english[key];
      expect(said, key).toBe(typeof message === 'string' ? message : message(given, format));
    }
  }
});

const format = createFormat('en');

describe('a message', () => {
  test.each([
    ['{name} asks', { name: '{x} #' }, '{x} # asks'],
    ['{n, plural, =0 {none} one {# account} other {# accounts}}', { n: 0 }, 'none'],
    ['{n, plural, one {# account} other {# accounts}}', { n: 1 }, '1 account'],
    [
      '{n,plural,one{# account}other{# accounts of {who}}}',
      { n: 2000, who: 'Jane' },
      '2,000 accounts of Jane',
    ],
    ['{mode, select, update {Update} other {Connect}} it', { mode: 'update' }, 'Update it'],
    ['{mode, select, update {Update} other {Connect}} it', { mode: 'constructor' }, 'Connect it'],
    ["It''s '{'quoted'}' and it's # one", {}, "It's {quoted} and it's # one"],
    ['{n, number} of 10', { n: 1234.5 }, '1,234.5 of 10'],
    ['', {}, ''],
  ])('%s', (text, given, said) => {
    expect(say(readMessage(text), given, format)).toBe(said);
  });

  test.each([
    '{',
    '{name',
    'a } b',
    '{n, plural, one {x}}',
    '{n, plural, other {x}',
    '{n, spell}',
    '{1 + 1}',
  ])('that is none is refused: %s', (text) => {
    expect(() => readMessage(text)).toThrow();
  });

  test('that asks for what is not given says nothing', () => {
    expect(say(readMessage('{name} of {toString}'), { name: 'x' }, format)).toBeUndefined();
  });
});
