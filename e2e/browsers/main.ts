// `npm run test:browsers`: the happy paths in the browsers that Playwright cannot drive here. One that this machine
// does not have, and cannot get, is skipped with the reason.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { startDemoServer } from '../fixtures/demo-server.ts';
import { startHostPages } from '../fixtures/host-page.ts';
import type { OtherBrowser } from './driver.ts';
import { firefox } from './firefox.ts';
import { HAPPY_PATHS } from './happy-paths.ts';
import { webkit } from './webkit.ts';

const LIMIT_MS = 90_000;

let passed = 0;
let failed = 0;
for (const browser of [firefox, webkit]) {
  const reason = ensure(browser);
  if (reason !== undefined) {
    console.log(`- ${browser.name} is skipped: ${reason}`);
    continue;
  }
  for (const { name, run } of HAPPY_PATHS) {
    const began = performance.now();
    try {
      await within(LIMIT_MS, async () => {
        const [demo, hosts] = await Promise.all([startDemoServer(), startHostPages()]);
        const driver = await browser.launch();
        try {
          await run(driver, demo, hosts);
        } finally {
          await Promise.allSettled([driver.close(), hosts.close(), demo.dispose()]);
        }
      });
      passed += 1;
      console.log(`✓ ${browser.name}: ${name} (${Math.round((performance.now() - began) / 1000)} s)`);
    } catch (error) {
      failed += 1;
      console.error(`✗ ${browser.name}: ${name}\n`, error);
    }
  }
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

/** Why a browser cannot be had; undefined if it is there. */
function ensure({ needs, packages }: OtherBrowser): string | undefined {
  const missing = () => needs.filter((path) => !existsSync(path));
  if (missing().length === 0) return undefined;
  const absent = `${missing().join(' and ')} is missing`;
  if (process.getuid?.() !== 0) return `${absent}; install ${packages.join(' and ')} as root.`;
  if (spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) {
    return `${absent}, and there is no apt-get to install ${packages.join(' and ')} with.`;
  }
  console.log(`Installing ${packages.join(' and ')}.`);
  const apt = (...args: string[]) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
  return missing().length === 0 ? undefined : `${absent}, and apt-get could not install it.`;
}

async function within(ms: number, work: () => Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`It took over ${ms / 1000} s.`)), ms);
  });
  await Promise.race([work(), late]).finally(() => clearTimeout(timer));
}
