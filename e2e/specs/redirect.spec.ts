import type { FrameLocator, Page } from '@playwright/test';
import { connectUrl } from '../fixtures/connect-url.ts';
import { inFrame } from '../fixtures/host-page.ts';
import { expect, test } from '../fixtures/test.ts';

test('the provider’s own page approves in a window of its own', async ({ widget }) => {
  const { popup } = await widget.leaveForRedirect();
  expect(await popup.evaluate(() => opener)).toBeNull();
  await popup.getByRole('button', { name: 'Approve' }).click();
  await expect(widget.heading('You’re connected')).toBeVisible();
});

test('the approval is learnt from the server when the window never comes back', async ({ widget }) => {
  const { popup } = await widget.leaveForRedirect();
  await popup.getByRole('button', { name: 'Allow, but stay here' }).click();
  await expect(widget.heading('You’re connected')).toBeVisible();
});

test('declining there is a problem with a way on here', async ({ widget }) => {
  const { popup } = await widget.leaveForRedirect();
  await popup.getByRole('button', { name: 'Decline' }).click();
  await expect(widget.heading(/could not confirm|cancelled/)).toBeVisible();
});

test('a window closed without an end can be opened again', async ({ widget, page }) => {
  const { popup } = await widget.leaveForRedirect();
  await popup.close();
  await expect(widget.heading('Did you finish at Redirect Energy?')).toBeVisible({ timeout: 20_000 });
  const opening = page.waitForEvent('popup');
  await widget.button('Open Redirect Energy again').click();
  const again = await opening;
  await again.getByRole('button', { name: 'Approve' }).click();
  await expect(widget.heading('You’re connected')).toBeVisible();
});

test('a blocked window: the provider’s page in this tab, and back where the person left', async ({
  widget,
  page,
}) => {
  await page.addInitScript(() => {
    window.open = () => null;
  });
  await widget.open({ accounts: 'all' });
  await widget.agree();
  await widget.searchProvider('Redirect Energy');
  await widget.button('Go to Redirect Energy').click();
  await expect(widget.heading('Your browser blocked the window')).toBeVisible();
  await widget.button('Open in this tab').click();
  await page.getByRole('button', { name: 'Approve' }).click();
  await expect(widget.heading('You’re connected')).toBeVisible();
});

/** A browser that opens no windows. */
const blockWindows = (page: Page) =>
  page.addInitScript(() => {
    window.open = () => null;
  });

async function toRedirect(place: Page | FrameLocator) {
  await place.getByRole('searchbox', { name: 'Name' }).fill('Redirect Energy');
  await place.getByRole('radio', { name: 'Redirect Energy' }).first().check();
  await place.getByRole('button', { name: /^Continue with/ }).click();
  return place.getByRole('button', { name: 'Go to Redirect Energy' });
}

test('a provider’s page that cuts its opener off, so that its window looks closed, changes nothing', async ({
  widget,
  context,
}) => {
  await context.route('**/sandbox/authorize**', async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), 'cross-origin-opener-policy': 'same-origin' };
    await route.fulfill({ response, headers });
  });
  const { popup } = await widget.leaveForRedirect();
  await expect(widget.heading('Did you finish at Redirect Energy?')).toBeVisible({ timeout: 20_000 });
  await popup.getByRole('button', { name: 'Approve' }).click();
  await expect(widget.heading('You’re connected')).toBeVisible();
});

test('alone in a tab: the provider’s page in the same tab, and back where the person left', async ({
  page,
  demo,
}) => {
  await blockWindows(page);
  await page.goto(await connectUrl(demo));
  await (await toRedirect(page)).click();
  await page.getByRole('button', { name: 'Open in this tab' }).click();
  await page.getByRole('button', { name: 'Approve' }).click();
  await expect(page.getByRole('heading', { name: 'You’re connected' })).toBeVisible();
  expect(new URL(page.url()).pathname).toMatch(/^\/connect\/[0-9a-f-]+$/);
  expect(new URL(page.url()).hash).toBe('');
});

test('a return in another tab of the same browser is the person’s, and both tabs know', async ({
  page,
  context,
  demo,
}) => {
  await blockWindows(page);
  await page.goto(await connectUrl(demo));
  await (await toRedirect(page)).click();
  await page.getByRole('button', { name: 'Open in this tab' }).click();
  await page.waitForURL(/\/sandbox\/authorize/);
  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByRole('button', { name: 'Approve' }).click();
  await expect(other.getByRole('heading', { name: 'You’re connected' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'You’re connected' })).toBeVisible();
});

test('a return in another browser says that the rest happens where it began, and it does', async ({
  page,
  browser,
  demo,
}) => {
  await blockWindows(page);
  await page.goto(await connectUrl(demo));
  await (await toRedirect(page)).click();
  await page.getByRole('button', { name: 'Open in this tab' }).click();
  await page.waitForURL(/\/sandbox\/authorize/);
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await other.goto(page.url());
  await other.getByRole('button', { name: 'Approve' }).click();
  await expect(other.getByRole('heading', { name: 'You are done here' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'You’re connected' })).toBeVisible();
  await elsewhere.close();
});

test('in a frame a blocked window becomes a link, which leaves the host’s page where it is', async ({
  page,
  demo,
  hosts,
}) => {
  await blockWindows(page);
  await hosts.putLoader('/', { url: await connectUrl(demo) });
  await page.goto(hosts.origin);
  const { frame, heading } = inFrame(page);
  await (await toRedirect(frame)).click();
  await expect(heading('Your browser blocked the window')).toBeVisible();
  await expect(frame.getByRole('button', { name: 'Open in this tab' })).toHaveCount(0);
  const opening = page.waitForEvent('popup');
  await frame.getByRole('link', { name: /^Go to Redirect Energy/ }).click();
  const tab = await opening;
  await expect(heading('Finish at Redirect Energy')).toBeVisible();
  expect(await tab.evaluate(() => [opener, document.referrer])).toEqual([null, '']);
  await tab.getByRole('button', { name: 'Approve' }).click();
  await expect(heading('You’re connected')).toBeVisible();
  expect(page.url()).toBe(`${hosts.origin}/`);
});

test('a sandboxed frame that may open windows sends people to the provider and hears of their return', async ({
  page,
  demo,
  hosts,
}) => {
  const sandbox = 'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox';
  hosts.put('/', `<iframe sandbox="${sandbox}" src="${await connectUrl(demo)}" height="700"></iframe>`);
  await page.goto(hosts.origin);
  const { frame, heading } = inFrame(page);
  const opening = page.waitForEvent('popup');
  await (await toRedirect(frame)).click();
  await (await opening).getByRole('button', { name: 'Approve' }).click();
  await expect(heading('You’re connected')).toBeVisible();
});

test('a return that is brought twice is taken once', async ({ page, demo }) => {
  await blockWindows(page);
  await page.goto(await connectUrl(demo));
  await (await toRedirect(page)).click();
  await page.getByRole('button', { name: 'Open in this tab' }).click();
  const returning = page.waitForRequest((request) => request.url().includes('/connect/return/sandbox'));
  await page.getByRole('button', { name: 'Approve' }).click();
  const address = (await returning).url();
  await expect(page.getByRole('heading', { name: 'You’re connected' })).toBeVisible();
  await page.goto(address);
  await expect(page.getByRole('heading', { name: 'You are done here' })).toBeVisible();
});
