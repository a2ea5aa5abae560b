import { parse } from '@formatjs/icu-messageformat-parser';
import { expect, test } from 'vitest';
import { parametersOf } from '../../../scripts/message-compiler.ts';
import { readMessage, say } from '../../brand/read-message.ts';
import { createFormat } from '../../language/format.ts';
import english from '../../language/messages.en.json' with { type: 'json' };
import { pseudoMessage } from './pseudo-message.ts';

test.each([
  ['Try again', '[Ţŕý àáğàáìíñ]'],
  ['{application} asks to see:', '[{application} àášķš ţòó šèéèé:]'],
  [
    '{count, plural, =0 {Nothing} one {# provider at {zip}} other {# providers}}',
    '[{count,plural,one{# pŕòóvìíďèéŕ àáţ {zip}} other{# pŕòóvìíďèéŕš} =0{Ñòóţĥìíñğ}}]',
  ],
  [
    '{mode, select, update {Renew} other {Connect}} it',
    '[{mode,select,other{Çòóññèéçţ} update{Ŕèéñèéŵ}} ìíţ]',
  ],
  ['Read <link>the terms of {name}</link>', '[Ŕèéàáď <link>ţĥèé ţèéŕmš òóf {name}</link>]'],
])('%s', (message, pseudo) => {
  expect(pseudoMessage(message)).toBe(pseudo);
});

const format = createFormat('en');

test('every message asks for what it asked for, and can be said as a brand’s word', () => {
  for (const [key, message] of Object.entries(english)) {
    const pseudo = pseudoMessage(message);
    const parameters = parametersOf(parse(message));
    expect(parametersOf(parse(pseudo)), key).toEqual(parameters);
    const given = Object.fromEntries(
      [...parameters].map(([name, type]) => [name, type === 'number' ? 2 : name]),
    );
    const said = say(readMessage(pseudo), given, format);
    expect(said, key).toMatch(/^\[.+\]$/s);
    for (const name of Object.values(given).filter((value) => typeof value === 'string')) {
      if (message.includes(`{${name}}`)) expect(said, key).toContain(name);
    }
  }
});

test('the catalogue is a third longer to a half longer', () => {
  const lengthOf = (messages: readonly string[]) => messages.join('').length;
  const messages = Object.values(english).filter((message) => !message.includes('{'));
  const longer = lengthOf(messages.map(pseudoMessage)) / lengthOf(messages);
  expect(longer).toBeGreaterThan(1.35);
  expect(longer).toBeLessThan(1.5);
});
