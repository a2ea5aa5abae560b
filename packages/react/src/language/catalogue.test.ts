/// <reference types="vite/client" />
import { parse } from '@formatjs/icu-messageformat-parser';
import { describe, expect, test } from 'vitest';
import { compileCatalogue, parametersOf } from '../../scripts/message-compiler.ts';

const catalogues = import.meta.glob<Record<string, string>>('./messages.*.json', {
  eager: true,
  import: 'default',
});
const compiled = import.meta.glob<string>(['./messages.*.ts', './en/*.ts'], {
  eager: true,
  query: '?raw',
  import: 'default',
});
const sources = import.meta.glob<string>(
  ['../**/*.{ts,tsx}', '!../**/*.test.*', '!../**/*.stories.tsx', '!./messages.*', '!./en/*'],
  {
    eager: true,
    query: '?raw',
    import: 'default',
  },
);
const english = catalogues['./messages.en.json'] ?? {};
const languages = Object.keys(catalogues).map((path) => path.slice('./messages.'.length, -'.json'.length));

describe.each(languages)('the catalogue of %s', (language) => {
  const catalogue = catalogues[`./messages.${language}.json`] ?? {};

  test('is compiled as it stands', () => {
    const modules = compileCatalogue(language, catalogue);
    expect(modules.size).toBeGreaterThan(0);
    for (const [path, source] of modules) expect(compiled[`./${path}`], path).toBe(source);
  });

  test('has every key of English, in its order, and no other', () => {
    expect(Object.keys(catalogue)).toEqual(Object.keys(english));
  });

  test('asks for nothing that English does not give', () => {
    const asking = Object.entries(catalogue).filter(([key, message]) => {
      const given = parametersOf(parse(english[key] ?? ''));
      return [...parametersOf(parse(message))].some(([name, type]) => given.get(name) !== type);
    });
    expect(asking).toEqual([]);
  });

  test('writes apostrophes and dots as printers do', () => {
    expect(Object.values(catalogue).filter((message) => /'|\.\.\./.test(message))).toEqual([]);
  });
});

test('no module is left of messages that are gone', () => {
  const paths = languages.flatMap((language) => [
    ...compileCatalogue(language, catalogues[`./messages.${language}.json`] ?? {}).keys(),
  ]);
  expect(Object.keys(compiled).sort()).toEqual(paths.map((path) => `./${path}`).sort());
});

test('French keeps its double punctuation on the line', () => {
  const french = Object.values(catalogues['./messages.fr.json'] ?? {});
  const loose = french.filter((message) =>
    / [:;!?»]|« |[^\u202f\s}][;!?](?!\w)/u.test(message.replace(/[{}]/g, '')),
  );
  expect(loose).toEqual([]);
});

test('every message is said somewhere', () => {
  const said = Object.values(sources).flatMap((source) =>
    [...source.matchAll(/['`]([a-z]+\.[\w.${}-]+)['`]/gi)].map(([, key = '']) => key),
  );
  const patterns = said.map(
    (key) => new RegExp(`^${key.replace(/[.]/g, '\\.').replace(/\$\{.*?\}/g, '[\\w-]+')}$`),
  );
  expect(Object.keys(english).filter((key) => !patterns.some((pattern) => pattern.test(key)))).toEqual([]);
});
