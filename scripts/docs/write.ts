// Writes what the documentation takes from the code: the personas and the picture of the statechart.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../install.mjs';
import { withPersonas } from './personas-table.ts';
import { statechartPage } from './statechart-page.ts';

const readme = join(root, 'README.md');
writeFileSync(readme, withPersonas(readFileSync(readme, 'utf8')));
writeFileSync(join(root, 'docs/statechart.md'), statechartPage());
