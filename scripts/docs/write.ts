// Writes what the documentation takes from the code: the personas, the theme's contract and the
// picture of the statechart.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../install.mjs';
import { withPersonas } from './personas-table.ts';
import { statechartPage } from './statechart-page.ts';
import { withTheme } from './theme-table.ts';

rewrite('README.md', withPersonas);
rewrite('docs/guides/theming.md', withTheme);
writeFileSync(join(root, 'docs/statechart.md'), statechartPage());

function rewrite(page: string, change: (markdown: string) => string) {
  const path = join(root, page);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}
