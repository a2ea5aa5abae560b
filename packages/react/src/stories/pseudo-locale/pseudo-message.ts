import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { printAST } from '@formatjs/icu-messageformat-parser/printer.js';

/**
 * An ICU message in a language that nobody speaks: every letter that can has an accent, every vowel is there
 * twice, which makes English a third longer or more, and brackets show where a message begins and ends. What
 * is put in, the forms of plurals and tags stay as they are.
 */
export function pseudoMessage(message: string): string {
  return printAST([literal('['), ...parse(message).map(pseudoElement), literal(']')]);
}

function pseudoElement(element: MessageFormatElement): MessageFormatElement {
  switch (element.type) {
    case TYPE.literal:
      return literal(pseudoText(element.value));
    case TYPE.tag:
      return { ...element, children: element.children.map(pseudoElement) };
    case TYPE.plural:
    case TYPE.select: {
      const options = Object.entries(element.options).map(
        ([form, option]) => [form, { ...option, value: option.value.map(pseudoElement) }] as const,
      );
      return { ...element, options: Object.fromEntries(options) };
    }
    default:
      return element;
  }
}

function literal(value: string): MessageFormatElement {
  return { type: TYPE.literal, value };
}

function pseudoText(text: string): string {
  return [...text].map((letter) => ACCENTED.get(letter) ?? letter).join('');
}

const ACCENTED = new Map(
  Object.entries({
    ...{ a: 'àá', e: 'èé', i: 'ìí', o: 'òó', u: 'ùú', A: 'Àá', E: 'Èé', I: 'Ìí', O: 'Òó', U: 'Ùú' },
    ...{ c: 'ç', d: 'ď', g: 'ğ', h: 'ĥ', j: 'ĵ', k: 'ķ', l: 'ļ', n: 'ñ', r: 'ŕ', s: 'š', t: 'ţ', w: 'ŵ' },
    ...{ y: 'ý', z: 'ž', C: 'Ç', D: 'Ď', G: 'Ğ', H: 'Ĥ', J: 'Ĵ', K: 'Ķ', L: 'Ļ', N: 'Ñ', R: 'Ŕ', S: 'Š' },
    ...{ T: 'Ţ', W: 'Ŵ', Y: 'Ý', Z: 'Ž' },
  }),
);
