import { expect, test } from '@playwright/test';
import { EmbedPage, tell } from '../fixtures/embed.ts';

let embed: EmbedPage;
test.beforeEach(async ({ page }) => {
  embed = new EmbedPage(page);
  await embed.visit({ script: 'react.tsx', body: '<main></main>' });
});
test.afterEach(() => {
  expect(embed.violations).toEqual([]);
});

test('useConnect opens a dialog, calls the callbacks of the last render, and closes with the component', async ({
  page,
}) => {
  const open = page.getByRole('main').getByRole('button', { name: 'Open' });
  await open.click();
  await expect(page.getByText('Open, round 1')).toBeAttached();
  const frame = await embed.frame();
  await tell(frame, { type: 'connected', connectionId: 'c1' });
  await expect(page.getByText('Open, round 2')).toBeAttached();
  const next = () => frame.evaluate(() => globalThis.wire.token());
  expect([await next(), await next()]).toEqual(['a.secret.token', 'token of round 2']);
  await tell(frame, { type: 'closed' }, 2);
  await expect(page.getByText('Closed, round 2')).toBeAttached();
  await expect.poll(() => embed.names()).toEqual(['connected in round 1', 'closed in round 2']);

  await open.click();
  await embed.frame();
  await page.evaluate(() => {
    const toggle = [...document.querySelectorAll('button')].find((button) => button.textContent === 'Toggle');
    toggle?.click();
  });
  await expect(page.locator('dialog, iframe')).toHaveCount(0);
  expect(await embed.names()).toHaveLength(2);

  await page.getByRole('button', { name: 'Late' }).click();
  await expect(page.locator('dialog, iframe')).toHaveCount(0);
});

test('ConnectFrame loads one frame under StrictMode, and hands a refusal to onError', async ({ page }) => {
  const loads: string[] = [];
  page.on('framenavigated', (frame) => {
    if (frame.url().includes('/connect/')) loads.push(frame.url());
  });
  await page.getByRole('button', { name: 'Inline' }).click();
  const frame = await embed.frame();
  await frame.evaluate(() => globalThis.wire.resize(321));
  await expect.poll(async () => (await page.locator('iframe').boundingBox())?.height).toBe(321);
  expect(loads).toHaveLength(1);
  expect((await embed.heard()).map(({ told }) => told)).toMatchObject([{ code: 'no_token' }]);
  await page.getByRole('button', { name: 'Inline' }).click();
  await expect(page.locator('iframe')).toHaveCount(0);
});
