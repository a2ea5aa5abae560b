import { connectUrl } from '../fixtures/connect-url.ts';
import { expect, test } from '../fixtures/test.ts';

test.describe('a token that does not open anything', () => {
  for (const [kind, token] of [
    ['malformed', 'not-a-token'],
    ['missing', ''],
    ['foreign', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
  ]) {
    test(`${kind}: says so, and closing is a way out`, async ({ page, demo }) => {
      await page.goto(`${demo.apiUrl}/connect/whoever#token=${token}`);
      await expect(page.getByRole('heading', { level: 1, name: 'This link does not work' })).toBeVisible();
      expect(page.url()).not.toContain('token');
    });
  }
});

test('a token of another session than the page’s does not open it', async ({ page, demo }) => {
  const [one = '', other = ''] = await Promise.all([connectUrl(demo), connectUrl(demo)]);
  await page.goto(one.split('#')[0] + other.slice(other.indexOf('#')));
  await expect(page.getByRole('heading', { level: 1, name: 'This link does not work' })).toBeVisible();
});

test('after completion the link shows the result again', async ({ page, demo }) => {
  const address = await connectUrl(demo, { zip: '94609' });
  await page.goto(address);
  await page.getByRole('button', { name: /^Continue with/ }).click();
  await page.getByRole('textbox', { name: 'User name' }).fill('jane@example.org');
  await page.locator('input[type=password]').fill('verified');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: 'You’re connected' })).toBeVisible();
  await page.goto('about:blank');
  await page.goto(address);
  await expect(page.getByRole('heading', { name: 'You’re connected' })).toBeVisible();
});

test('alone on a page, the browser’s Back is one screen', async ({ page, demo }) => {
  await page.goto(await connectUrl(demo));
  await page.getByRole('textbox', { name: 'ZIP code' }).fill('94609');
  await page.getByRole('button', { name: /^Continue with/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Sign in to/ })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Find your provider' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'ZIP code' })).toHaveValue('94609');
});
