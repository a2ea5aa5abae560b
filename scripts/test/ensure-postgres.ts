import { globSync } from 'node:fs';
import { runTool } from '../run-tool.ts';

/** Makes sure of PostgreSQL's programs, from Debian's package; the tests start a server of their own with them. */
export async function ensurePostgres(): Promise<void> {
  if (isThere()) return;
  if (process.getuid?.() === 0) {
    console.log('No PostgreSQL here: installing Debian’s package.');
    await runTool('apt-get', ['update', '-qq']);
    await runTool('apt-get', ['install', '-y', '--no-install-recommends', 'postgresql'], {
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
  if (isThere()) return;
  console.error(
    'SKIPPED: PostgreSQL could not be installed, so its store is not tested. Install it and try again.',
  );
}

function isThere(): boolean {
  return globSync('/usr/lib/postgresql/*/bin/initdb').length > 0;
}
