import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { connectUrl, hostOf } from '../fixtures/connect-url.ts';
import { expect, test } from '../fixtures/test.ts';

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

async function signIn(page: Page, password: string): Promise<void> {
  await page.getByRole('button', { name: /^Continue with/ }).click();
  await page.getByRole('textbox', { name: 'User name' }).fill('jane@example.org');
  await page.locator('input[type=password]').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

test('after its end a connect URL shows the result on any device, and makes no second connection', async ({
  page,
  browser,
  demo,
}) => {
  const userId = `user-${randomUUID()}`;
  const url = await connectUrl(demo, { zip: '94609' }, { userId });
  await page.goto(url);
  await signIn(page, 'verified');
  await expect(heading(page, 'You’re connected')).toBeVisible();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(heading(page, 'You can close this page')).toBeVisible();

  const device = await browser.newContext();
  const phone = await device.newPage();
  for (const again of [phone, page, phone]) {
    await again.goto('about:blank');
    await again.goto(url);
    await expect(heading(again, 'You’re connected')).toBeVisible();
    await expect(again.getByRole('button', { name: 'Sign in' })).toBeHidden();
  }
  expect(await hostOf(demo).connections(userId)).toHaveLength(1);
  await device.close();
});

test('opened on a second device it goes on there, and the first says so', async ({ page, browser, demo }) => {
  const userId = `user-${randomUUID()}`;
  const url = await connectUrl(demo, { zip: '94609' }, { userId });
  await page.goto(url);
  await signIn(page, 'otp');
  await expect(heading(page, /wants to know it’s you/)).toBeVisible();

  const device = await browser.newContext();
  const phone = await device.newPage();
  await phone.goto(url);
  await expect(heading(phone, /wants to know it’s you/)).toBeVisible();
  await page.getByRole('textbox', { name: 'Code' }).fill('123456');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText('You went on somewhere else').first()).toBeVisible();

  await phone.getByRole('textbox', { name: 'Code' }).fill('123456');
  await phone.getByRole('button', { name: 'Continue' }).click();
  await expect(heading(phone, 'You’re connected')).toBeVisible();
  expect(await hostOf(demo).connections(userId)).toHaveLength(1);
  await device.close();
});

test('one that was taken back does not open, and one past its days says that it was good for some time', async ({
  page,
  demo,
}) => {
  await page.route('**/open', (route) =>
    route.fulfill({ status: 401, json: { code: 'session_expired', title: 'Expired', status: 401 } }),
  );
  const url = await connectUrl(demo);
  await page.goto(url);
  await expect(heading(page, 'This link cannot be opened')).toBeVisible();
  await expect(page.getByText('Ask Brightside Energy for a new one.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Close' })).toBeHidden();
  await page.unroute('**/open');
  await page.goto('about:blank');
  await page.goto(url.replace(/token=.{43}/, `token=${'x'.repeat(43)}`));
  await expect(heading(page, 'This link does not work')).toBeVisible();
});
