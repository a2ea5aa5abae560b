import { spawnSync } from 'node:child_process';
import { runTool } from '../run-tool.ts';

/** Makes sure of GnuPG, from Debian's package: it reads what the widget encrypts by OpenPGP. */
export async function ensureGnupg(): Promise<void> {
  if (isThere()) return;
  if (process.getuid?.() === 0) {
    console.log('No GnuPG here: installing Debian’s package.');
    await runTool('apt-get', ['update', '-qq']);
    await runTool('apt-get', ['install', '-y', '--no-install-recommends', 'gnupg'], {
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
  if (isThere()) return;
  console.error('GnuPG could not be installed: its test will fail. Install gnupg and try again.');
}

function isThere(): boolean {
  return spawnSync('gpg', ['--version'], { stdio: 'ignore' }).status === 0;
}
