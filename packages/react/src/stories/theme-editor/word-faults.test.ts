import { expect, test } from 'vitest';
import { wordFaults } from './word-faults.ts';

test.each([
  ['consent.grant', 'Go on', []],
  ['consent.intro', '{application} asks:', []],
  ['accounts.share', '{count, plural, one {# for you} other {# for you}}', []],
  ['', 'anything', []],
  ['consent.grand', 'Go on', ['The widget never says consent.grand.']],
  ['consent.intro', '{name} asks:', ['It asks for {name}, which consent.intro is not given.']],
  ['consent.intro', '{application', ['It cannot be read: after "{" comes a name, and maybe what it is.']],
])('%s: %s', (key, text, faults) => {
  expect(wordFaults({ language: 'en', key, text })).toEqual(faults);
});
