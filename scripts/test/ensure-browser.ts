import { spawnSync } from 'node:child_process';
import { chromium } from 'playwright';
import { findChromium } from '../chromium.mjs';
import { runTool } from '../run-tool.ts';

/** Makes sure of a Chromium that starts: the system's, else Playwright's own, else Debian's package. */
export async function ensureBrowser(): Promise<void> {
  if (starts(findChromium() ?? chromium.executablePath())) return;
  console.log('No Chromium here: fetching the one of Playwright.');
  await runTool('playwright', ['install', 'chromium']);
  if (starts(chromium.executablePath())) return;
  if (process.getuid?.() === 0) {
    console.log("Playwright's Chromium does not work here: installing Debian's package.");
    await runTool('apt-get', ['update', '-qq']);
    for (const name of ['chromium-headless-shell', 'chromium']) {
      await runTool('apt-get', ['install', '-y', '--no-install-recommends', name], {
        env: { DEBIAN_FRONTEND: 'noninteractive' },
      });
      if (starts(findChromium())) return;
    }
  }
  if (starts(findChromium())) return;
  console.error('No Chromium could be installed: browser tests will fail. Install Chromium and try again.');
}

function starts(path: string | undefined): boolean {
  return path !== undefined && spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0;
}
