import { expect, test } from 'vitest';
import { matchesIn } from './matches-in.ts';

const marked = (name: string, text: string) =>
  matchesIn(name, text).map(([from, to]) => name.slice(from, to));

test.each([
  ['Pacific Gas & Electric', 'gas', ['Gas']],
  ['Pacific Gas & Electric', 'pac el', ['Pac', 'El']],
  ['Électricité de Strasbourg', 'elec', ['Élec']],
  ['Con Edison', 'édi', ['Edi']],
  ['Con Edison', 'son', []],
  ['Con Edison', '', []],
  ['Con Edison', '(.*)+', []],
  ['<b>Con</b> Edison', 'con', ['Con']],
])('in %j, %j marks %j', (name, text, parts) => {
  expect(marked(name, text)).toEqual(parts);
});
