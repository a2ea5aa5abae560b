import type { FrameLocator, Locator, Page } from '@playwright/test';
import { pressLast } from '../fixtures/press-last.ts';
import { expect, test } from '../fixtures/test.ts';

/** Connects the utility of the zip code that the session came with, and leaves. */
async function connect(widget: FrameLocator | Locator): Promise<void> {
  await widget.getByRole('button', { name: 'Agree and continue' }).click();
  await widget.getByRole('button', { name: /^Continue with/ }).click();
  await widget.getByRole('textbox', { name: 'User name' }).fill('jane@example.org');
  await widget.locator('input[type=password]').fill('verified');
  await widget.getByRole('button', { name: 'Sign in' }).click();
  await pressLast(widget.getByRole('button', { name: 'Done' }));
}

async function heardAll(page: Page): Promise<void> {
  await expect(page.getByTestId('result')).toHaveAttribute('data-result', 'connected');
  const events = page.getByTestId('events').locator('li > span:nth-child(2)');
  await expect(events.first()).toHaveText('open');
  await expect(events.last()).toHaveText('closed');
}

const IN_FRAME = [
  'Frame, over the page',
  'Frame, in the page',
  'Frame, as a React component',
  'Custom element',
];

for (const name of IN_FRAME) {
  test(`${name}: a person connects in the page’s brand, and the host hears the same events`, async ({
    page,
    widget,
  }) => {
    await widget.visit({ zip: '94609', brand: 'lagoon' });
    const card = page.locator(`[data-way="${name}"]`);
    await card.getByRole('button', { name: 'Show' }).click();
    await expect(page.frameLocator('iframe').locator('header').getByText('Lagoon Finance')).toBeVisible();
    await connect(page.frameLocator('iframe'));
    await heardAll(page);
    await expect(page.locator('iframe')).toHaveCount(0);
  });
}

test('Frame, by a React hook: the button of the host opens it', async ({ page, widget }) => {
  await widget.visit({ zip: '94609' });
  const card = page.locator('[data-way="Frame, by a React hook"]');
  await card.getByRole('button', { name: 'Show' }).click();
  await card.getByRole('button', { name: 'Connect your utility' }).click();
  await connect(page.frameLocator('iframe'));
  await heardAll(page);
});

for (const name of ['React, in the page', 'React, a page of its own']) {
  test(`${name}: a person connects without a frame`, async ({ page, widget }) => {
    await widget.visit({ zip: '94609' });
    await page.locator(`[data-way="${name}"]`).getByRole('button', { name: 'Show' }).click();
    await connect(page.getByRole('region', { name: 'Connect an account' }));
    await heardAll(page);
  });
}

test('Script tag: a plain page without a build', async ({ page, demo }) => {
  await page.goto(`${demo.hostUrl}/plain.html?user=plain`);
  await page.getByRole('button', { name: 'Connect your utility' }).click();
  const widget = page.frameLocator('iframe');
  await widget.getByRole('button', { name: 'Agree and continue' }).click();
  await widget.getByRole('textbox', { name: 'ZIP code' }).fill('94609');
  await widget.getByRole('button', { name: /^Continue with/ }).click();
  await widget.getByRole('textbox', { name: 'User name' }).fill('jane@example.org');
  await widget.locator('input[type=password]').fill('verified');
  await widget.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('status')).toHaveText(/^Connected: \d+\.$/);
});

test('Link: the page of the session in a tab of its own', async ({ page, widget }) => {
  await widget.visit({ zip: '94609' });
  const opening = page.waitForEvent('popup');
  await page.locator('[data-way="Link"]').getByRole('link', { name: 'Open in a new tab' }).click();
  const tab = await opening;
  await expect(tab.getByRole('heading', { name: 'Connect your account to Brightside Energy' })).toBeVisible();
  expect(tab.url()).not.toContain('token');
});

test('the script is for pages of any origin', async ({ demo }) => {
  const { headers, status } = await fetch(`${demo.apiUrl}/embed.js`);
  expect(status).toBe(200);
  expect(headers.get('content-type')).toContain('text/javascript');
  expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
});
