import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../install.mjs';
import { sourcedBlocks, standsInSource } from './blocks.ts';
import { eventsPage } from './events-page.ts';
import { withHeaders } from './headers-table.ts';
import { withPersonas } from './personas-table.ts';
import { statechartPage } from './statechart-page.ts';
import { withStatuses } from './statuses-table.ts';
import { withTheme } from './theme-table.ts';

const pages = ['README.md', ...globSync('docs/**/*.md', { cwd: root })];

test.each(pages)('%s: code that names a source stands there', (page) => {
  for (const block of sourcedBlocks(readFileSync(join(root, page), 'utf8'))) {
    expect(standsInSource(block), `${block.source} does not hold:\n${block.code}`).toBe(true);
  }
});

test('the README shows each way to embed in at most ten lines', () => {
  const blocks = sourcedBlocks(readFileSync(join(root, 'README.md'), 'utf8'));
  expect(blocks.length).toBeGreaterThanOrEqual(6);
  for (const { code } of blocks) expect(code.trim().split('\n').length).toBeLessThanOrEqual(10);
});

test('the README lists the personas that there are (npm run docs writes it)', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  expect(readme).toBe(withPersonas(readme));
});

test('the page on Arcadia lists the statuses that are tested (npm run docs writes it)', () => {
  const page = readFileSync(join(root, 'docs/vendors/arcadia.md'), 'utf8');
  expect(page).toBe(withStatuses(page));
});

test('the theming guide lists the variables and attributes that there are (npm run docs writes it)', () => {
  const guide = readFileSync(join(root, 'docs/guides/theming.md'), 'utf8');
  expect(guide).toBe(withTheme(guide));
});

test('the guide to a server lists the headers that it sends (npm run docs writes it)', () => {
  const guide = readFileSync(join(root, 'docs/guides/running-a-server.md'), 'utf8');
  expect(guide).toBe(withHeaders(guide));
});

test('the picture of the statechart is drawn from the machine (npm run docs writes it)', () => {
  expect(readFileSync(join(root, 'docs/statechart.md'), 'utf8')).toBe(statechartPage());
});

test('the list of events is written from their schemas (npm run docs writes it)', () => {
  expect(readFileSync(join(root, 'docs/events.md'), 'utf8')).toBe(eventsPage());
});
