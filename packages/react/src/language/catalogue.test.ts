/// <reference types="vite/client" />
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, test } from 'vitest';
import { compileCatalogue, parametersOf } from '../../scripts/message-compiler.ts';
import { FETCHED } from './language.ts';
import { languages as registered } from './languages.ts';

const catalogues = import.meta.glob<Record<string, string>>('./messages.*.json', {
  eager: true,
  import: 'default',
});
const compiled = import.meta.glob<string>(
  ['./messages.*.ts', './link.*.ts', './known.*.ts', './manage.*.ts', './wait.*.ts', './en/*.ts'],
  { eager: true, query: '?raw', import: 'default' },
);
const sources = import.meta.glob<string>(
  [
    '../**/*.{ts,tsx}',
    '!../**/*.test.*',
    '!../**/*.stories.tsx',
    '!./messages.*',
    '!./link.*',
    '!./known.*',
    '!./manage.*',
    '!./wait.*',
    '!./en/*',
  ],
  {
    eager: true,
    query: '?raw',
    import: 'default',
  },
);
const english = catalogues['./messages.en.json'] ?? {};
const languages = Object.keys(catalogues).map((path) => path.slice('./messages.'.length, -'.json'.length));

/** Titles, and the buttons whose words are long in some language. */
const LARGE =
  /[tT]itle$|^waiting\.|^problem\.\w+$|^link\.(goOn|phone|here)$|^manage\.(back|consentOn)$|^accounts\.share$/;

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

  // At 320 px with letters of twice the size a line of text holds 16 of them, and one of a title or a button 11.
  test('says where a word is divided that is longer than a narrow line', () => {
    const long = Object.entries(catalogue).flatMap(([key, message]) => {
      const most = LARGE.test(key) ? 11 : 16;
      return (message.match(/\p{Script=Latin}+/gu) ?? []).filter((word) => word.length > most);
    });
    expect(long).toEqual([]);
  });

  test('writes apostrophes and dots as printers do', () => {
    expect(Object.values(catalogue).filter((message) => /'|\.\.\./.test(message))).toEqual([]);
  });
});

test('every catalogue is a language that can be asked for, and the other way round', () => {
  expect(Object.keys(registered)).toEqual(FETCHED);
  expect([...FETCHED].sort()).toEqual(languages.filter((language) => language !== 'en').sort());
});

test.each(languages)('%s has a form for each of its plurals', (language) => {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  // A million of anything is never shown, which is all that "many" is for in these.
  const rare = ['es', 'fr', 'it', 'pt'].includes(language) ? ['many'] : [];
  const wanted = pluralCategories.filter((category) => !rare.includes(category));
  const lacking = Object.entries(catalogues[`./messages.${language}.json`] ?? {}).filter(([, message]) =>
    pluralsOf(parse(message, { ignoreTag: true })).some((forms) =>
      wanted.some((form) => !forms.includes(form)),
    ),
  );
  expect(lacking).toEqual([]);
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

/** The forms of every plural in a message. */
function pluralsOf(elements: readonly MessageFormatElement[]): string[][] {
  return elements.flatMap((element) => {
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return [];
    const inner = Object.values(element.options).flatMap((option) => pluralsOf(option.value));
    return element.type === TYPE.plural ? [Object.keys(element.options), ...inner] : inner;
  });
}
