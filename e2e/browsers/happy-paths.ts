import assert from 'node:assert/strict';
import { connectUrl } from '../fixtures/connect-url.ts';
import type { DemoServer } from '../fixtures/demo-server.ts';
import type { HostPages } from '../fixtures/host-page.ts';
import type { Driver } from './driver.ts';

interface HappyPath {
  readonly name: string;
  run(driver: Driver, demo: DemoServer, hosts: HostPages): Promise<void>;
}

const MAIN = '[data-linkspan-main-action]';
const on = (screen: string, selector = '') => `[data-linkspan-screen=${screen}] ${selector}`.trim();

export const HAPPY_PATHS: readonly HappyPath[] = [
  {
    name: 'a link in a tab, to its end and through a reload',
    async run(driver, demo) {
      await driver.goto(await connectUrl(demo, { zip: '94609' }));
      await driver.click(on('provider', MAIN));
      await signIn(driver, 'otp');
      await driver.text(on('challenge', 'h1'));
      assert.doesNotMatch(String(await driver.evaluate('location.href')), /token/);
      await driver.evaluate('void location.reload()');
      await driver.type(on('challenge', 'input'), '123456');
      await driver.click(on('challenge', MAIN));
      assert.equal(await driver.text(on('done', 'h1')), 'You’re connected');
      await driver.click(on('done', MAIN));
      assert.equal(await driver.text('[aria-label="The end"] h1'), 'You can close this page');
    },
  },
  {
    name: 'in the loader’s dialog, from another origin',
    async run(driver, demo, hosts) {
      await hosts.putLoader('/', { url: await connectUrl(demo, { zip: '94609' }) });
      await driver.goto(hosts.origin);
      await driver.enterFrame();
      await driver.click(on('provider', MAIN));
      await signIn(driver, 'verified');
      assert.equal(await driver.text(on('done', 'h1')), 'You’re connected');
      await driver.leaveFrame();
      const heard = String(await driver.evaluate('heard.join()'));
      assert.match(heard, /^open,.*credentials_submitted,.*connected$/);
      await driver.evaluate('void handle.destroy()');
      assert.equal(await driver.evaluate('document.querySelectorAll("iframe").length'), 0);
    },
  },
];

async function signIn(driver: Driver, persona: string): Promise<void> {
  await driver.type(on('credentials', '[autocomplete=username]'), 'jane@example.org');
  await driver.type(on('credentials', 'input[type=password]'), persona);
  await driver.click(on('credentials', MAIN));
}
