import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';

/** ICU messages by key, as the catalogues in src/language hold them. */
export type Catalogue = Readonly<Record<string, string>>;

/** What nearly nobody meets: each comes with the screen that says it. */
const APART = ['link', 'known', 'manage', 'wait'];

/**
 * The source of each module of a language by its path in src/language; the parts of English are its own modules, and of
 * another language the parts that one rare screen alone says.
 */
export function compileCatalogue(language: string, catalogue: Catalogue): Map<string, string> {
  const parts = [...partsOf(catalogue)];
  if (language === 'en') {
    return new Map(parts.map(([part, messages]) => [`en/${part}.ts`, compilePart(part, messages)]));
  }
  return new Map([
    [
      `messages.${language}.ts`,
      compileTranslation(
        language,
        parts.filter(([part]) => !APART.includes(part)),
      ),
    ],
    ...parts
      .filter(([part]) => APART.includes(part))
      .map((part) => [`${part[0]}.${language}.ts`, compileTranslation(language, [part])] as const),
  ]);
}

/** Messages by what their keys have before the first dot. */
function partsOf(catalogue: Catalogue): Map<string, readonly Entry[]> {
  const parts = new Map<string, readonly Entry[]>();
  for (const [key, message] of Object.entries(catalogue)) {
    const part = key.slice(0, key.indexOf('.'));
    parts.set(part, [...(parts.get(part) ?? []), [key, message]]);
  }
  return parts;
}

type Entry = readonly [key: string, message: string];

/**
 * A part of English: plain messages stay strings, messages with parameters become functions of them, so that
 * the widget carries no ICU parser and TypeScript checks every parameter.
 */
function compilePart(part: string, messages: readonly Entry[]): string {
  const lines = messages.map(([key, message]) => `  '${key}': ${compileMessage(message)},`);
  return moduleOf('en', '../', [`export const ${part} = {`, ...lines, '};']);
}

/** The parts of another language, as lists in the order of English, which spares a download the keys. */
function compileTranslation(
  language: string,
  parts: readonly (readonly [string, readonly Entry[]])[],
): string {
  const lines = parts.flatMap(([part, messages]) => [
    `  ${part}: [`,
    ...messages.map(([key, message]) => `    /* ${key} */ ${compileMessage(message, language)},`),
    '  ],',
  ]);
  return moduleOf(language, './', [`export const ${language}: Translation = {`, ...lines, '};']);
}

function moduleOf(language: string, here: string, lines: readonly string[]): string {
  const code = lines.join('\n');
  return [
    '// biome-ignore-all format: made by a script',
    `// Made from messages.${language}.json by scripts/compile-messages.ts.`,
    ...(code.includes(': Format') ? [`import type { Format } from '${here}format.ts';`] : []),
    ...(code.includes(': Translation') ? [`import type { Translation } from '${here}messages.ts';`] : []),
    '',
    code,
    '',
  ].join('\n');
}

/** One message as the source text of a string or of a function of its parameters. */
export function compileMessage(message: string, language = 'en'): string {
  const read = parse(message, { ignoreTag: true });
  const elements = RIGHT_TO_LEFT.includes(language) ? isolated(read) : read;
  const parameters = parametersOf(elements);
  const body = compileElements(elements);
  if (parameters.size === 0) return body;
  const types = [...parameters].map(([name, type]) => `${name}: ${type}`).join('; ');
  const format = /\bf\.\w+\(/.test(body) ? ', f: Format' : '';
  return `(p: { ${types} }${format}) => ${body}`;
}

const RIGHT_TO_LEFT = ['ar', 'he'];

/**
 * The same with each text that is put in between marks that keep its own direction (FSI and PDI): a name in Latin
 * letters may end with a sign, as "Pacific Gas and Electric (PG&E)" does, which would jump to its other side.
 */
function isolated(elements: readonly MessageFormatElement[]): MessageFormatElement[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.argument) return [literal('\u2068'), element, literal('\u2069')];
    if (element.type !== TYPE.select && element.type !== TYPE.plural) return [element];
    const options = Object.entries(element.options).map(
      ([form, option]) => [form, { ...option, value: isolated(option.value) }] as const,
    );
    return [{ ...element, options: Object.fromEntries(options) }];
  });
}

function literal(value: string): MessageFormatElement {
  return { type: TYPE.literal, value };
}

/** Parameters of a message with their types, in order of appearance. */
export function parametersOf(
  elements: readonly MessageFormatElement[],
  found = new Map<string, string>(),
): Map<string, string> {
  for (const element of elements) {
    switch (element.type) {
      case TYPE.argument:
        if (!found.has(element.value)) found.set(element.value, 'string');
        break;
      case TYPE.number:
      case TYPE.date:
      case TYPE.time:
        found.set(element.value, 'number');
        break;
      case TYPE.select:
      case TYPE.plural:
        found.set(element.value, element.type === TYPE.plural ? 'number' : 'string');
        for (const option of Object.values(element.options)) parametersOf(option.value, found);
        break;
    }
  }
  return found;
}

function compileElements(elements: readonly MessageFormatElement[]): string {
  const texts = elements.map(textOf);
  if (texts.every((text) => text !== undefined)) return quote(texts.join(''));
  const [only] = elements;
  if (elements.length === 1 && only) return compileElement(only);
  const parts = elements.map((element, index) => {
    const text = texts[index];
    return text === undefined ? `\${${compileElement(element)}}` : escapeTemplate(text);
  });
  return `\`${parts.join('')}\``;
}

/** What an element says whatever the parameters are; the number of a plural is put in by `Format`. */
function textOf(element: MessageFormatElement): string | undefined {
  if (element.type === TYPE.pound) return '#';
  return element.type === TYPE.literal ? element.value : undefined;
}

function compileElement(element: MessageFormatElement): string {
  switch (element.type) {
    case TYPE.literal:
      return quote(element.value);
    case TYPE.pound:
      return quote('#');
    case TYPE.argument:
      return `p.${element.value}`;
    case TYPE.number:
      return `f.number(p.${element.value})`;
    case TYPE.date:
      return `f.date(p.${element.value})`;
    case TYPE.time:
      return `f.time(p.${element.value})`;
    case TYPE.select: {
      const { other, ...cases } = element.options;
      return Object.entries(cases).reduceRight(
        (rest, [name, option]) =>
          `p.${element.value} === '${name}' ? ${compileElements(option.value)} : ${rest}`,
        compileElements(other?.value ?? []),
      );
    }
    case TYPE.plural: {
      const forms = Object.entries(element.options).map(
        ([form, option]) => `'${form}': ${compileElements(option.value)}`,
      );
      return `f.plural(p.${element.value}, { ${forms.join(', ')} })`;
    }
    case TYPE.tag:
      throw new Error('Messages carry no tags: text from providers is only ever text.');
  }
}

function quote(text: string): string {
  return text.includes("'")
    ? JSON.stringify(text)
    : `'${text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')}'`;
}

function escapeTemplate(text: string): string {
  return text.replace(/[`\\]|\$\{/g, '\\$&');
}
