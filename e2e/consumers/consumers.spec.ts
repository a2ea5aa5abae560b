import { rm } from 'node:fs/promises';
import { expect, test } from '../fixtures/test.ts';
import type { Site } from './consumer.ts';
import { CONSUMERS } from './consumers.ts';
import { install } from './install.ts';

const INSTALL_LIMIT_MS = 400_000;

for (const consumer of CONSUMERS) {
  test.describe(consumer.name, () => {
    let folder: string | undefined;
    let site: Site | undefined;

    test.beforeAll('installs and builds', async ({ demo }) => {
      test.setTimeout(INSTALL_LIMIT_MS);
      folder = await install(consumer);
      site = await consumer.serve(folder, demo);
    });

    test.afterAll(async () => {
      await site?.close();
      if (folder) await rm(folder, { recursive: true, force: true });
    });

    for (const [name, visit] of Object.entries(consumer.visits)) {
      test(name, async ({ page }) => {
        const complaints: string[] = [];
        page.on('pageerror', ({ message }) => complaints.push(message));
        page.on('console', (message) => {
          if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
        });
        if (!site) throw new Error('There is no site.');
        for (const [address, served] of Object.entries(site.routes ?? {})) {
          await page.route(address, async (route) =>
            route.fulfill({ response: await page.request.get(served) }),
          );
        }
        await visit(page, site);
        expect(complaints).toEqual([]);
      });
    }
  });
}
