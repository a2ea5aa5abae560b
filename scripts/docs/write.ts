// Writes what the documentation takes from the code: the personas, the statuses, the theme's contract, the events, the
// headers of the server's answers and the picture of the statechart.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../install.mjs';
import { eventsPage } from './events-page.ts';
import { withHeaders } from './headers-table.ts';
import { withPersonas } from './personas-table.ts';
import { statechartPage } from './statechart-page.ts';
import { withStatuses } from './statuses-table.ts';
import { withTheme } from './theme-table.ts';

rewrite('README.md', withPersonas);
rewrite('docs/guides/theming.md', withTheme);
rewrite('docs/vendors/arcadia.md', withStatuses);
rewrite('docs/guides/running-a-server.md', withHeaders);
writeFileSync(join(root, 'docs/events.md'), eventsPage());
writeFileSync(join(root, 'docs/statechart.md'), statechartPage());

function rewrite(page: string, change: (markdown: string) => string) {
  const path = join(root, page);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}
