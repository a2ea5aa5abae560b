import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../install.mjs';
import { sourcedBlocks, standsInSource } from './blocks.ts';
import { withPersonas } from './personas-table.ts';
import { statechartPage } from './statechart-page.ts';
import { withTheme } from './theme-table.ts';

const pages = ['README.md', ...globSync('docs/**/*.md', { cwd: root })];

test.each(pages)('%s: code that names a source stands there', (page) => {
  for (const block of sourcedBlocks(readFileSync(join(root, page), 'utf8'))) {
    expect(standsInSource(block), `${block.source} does not hold:\n${block.code}`).toBe(true);
  }
});

test('the README lists the personas that there are (npm run docs writes it)', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  expect(readme).toBe(withPersonas(readme));
});

test('the theming guide lists the variables and attributes that there are (npm run docs writes it)', () => {
  const guide = readFileSync(join(root, 'docs/guides/theming.md'), 'utf8');
  expect(guide).toBe(withTheme(guide));
});

test('the picture of the statechart is drawn from the machine (npm run docs writes it)', () => {
  expect(readFileSync(join(root, 'docs/statechart.md'), 'utf8')).toBe(statechartPage());
});
