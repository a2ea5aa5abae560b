// Takes the picture of the README: the demo host with the widget open. Needs the demo's pages to be built.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { startDemoServer } from '../../e2e/fixtures/demo-server.ts';
import { chromiumLaunchOptions } from '../chromium.mjs';
import { root } from '../install.mjs';

const folder = join(root, 'docs/images');
mkdirSync(folder, { recursive: true });
const demo = await startDemoServer();
const browser = await chromium.launch(chromiumLaunchOptions());
try {
  const page = await browser.newPage({ viewport: { width: 1200, height: 840 }, deviceScaleFactor: 1.5 });
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
  await page.goto(`${demo.hostUrl}/?zip=94609`);
  await page.getByRole('button', { name: 'Connect your utility' }).click();
  await page.getByRole('button', { name: 'Agree and continue' }).waitFor();
  await page.screenshot({ path: join(folder, 'demo.png') });
} finally {
  await browser.close();
  await demo.dispose();
}
