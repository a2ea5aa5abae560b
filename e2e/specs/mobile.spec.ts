import type { Page } from '@playwright/test';
import { connectUrl } from '../fixtures/connect-url.ts';
import { expect, test } from '../fixtures/test.ts';
import { connectMessages } from '../mobile/connect-messages.ts';

const APP = 'com.example.app:/connected';
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

/** An app around the page, as React Native's WebView gives the page a way to it: texts, and nothing else. */
async function appAround(page: Page) {
  const messages: string[] = [];
  const opened: string[] = [];
  const closed: (string | undefined)[] = [];
  const answer = connectMessages({
    openBrowser: (url) => void opened.push(url),
    close: ({ connectionId }) => void closed.push(connectionId),
  });
  await page.exposeFunction('postToApp', (message: string) => {
    messages.push(message);
    answer(message);
  });
  await page.addInitScript(() => {
    const { postToApp } = globalThis as unknown as { postToApp(message: unknown): void };
    Object.assign(globalThis, {
      ReactNativeWebView: {
        postMessage(message: unknown) {
          if (typeof message !== 'string') throw new TypeError('Only texts go over the bridge.');
          postToApp(message);
        },
      },
      open: () => null,
    });
  });
  return { messages, opened, closed };
}

test('in a WebView the app hears every event as a text, and is told to close', async ({ page, demo }) => {
  const app = await appAround(page);
  await page.goto(await connectUrl(demo, { zip: '94609', returnTo: APP }));
  await page.getByRole('button', { name: /^Continue with/ }).click();
  await page.getByRole('textbox', { name: 'User name' }).fill('canary.name@example.org');
  await page.locator('input[type=password]').fill('verified+cAnArY');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(heading(page, 'You’re connected')).toBeVisible();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(heading(page, 'You can close this page')).toBeVisible();
  const types = app.messages.map((message) => JSON.parse(message).event.type);
  expect(types[0]).toBe('open');
  expect(types).toEqual(expect.arrayContaining(['credentials_submitted', 'connection_opened']));
  expect(types.slice(-2)).toEqual(['connected', 'closed']);
  expect(app.closed).toEqual([expect.stringMatching(/^\d+$/)]);
  expect(app.messages.join()).not.toMatch(/canary/i);
});

test('a provider’s page leaves for the system’s browser, and leads back to the app', async ({
  page,
  browser,
  demo,
}) => {
  const app = await appAround(page);
  await page.goto(await connectUrl(demo, { returnTo: APP }));
  await page.getByRole('searchbox', { name: 'Name' }).fill('Redirect Energy');
  await page.getByRole('radio', { name: 'Redirect Energy' }).first().check();
  await page.getByRole('button', { name: /^Continue with/ }).click();
  await page.getByRole('button', { name: 'Go to Redirect Energy' }).click();
  await expect(heading(page, 'Finish at Redirect Energy')).toBeVisible();
  await expect.poll(() => app.opened).toEqual([expect.stringContaining('/sandbox/authorize?')]);

  const system = await browser.newContext();
  const tab = await system.newPage();
  await tab.goto(app.opened[0] ?? '');
  const returned = tab.waitForResponse((response) => response.url().includes('/connect/return/sandbox'));
  await tab.getByRole('button', { name: 'Approve' }).click({ noWaitAfter: true });
  expect((await returned).headers().location).toBe(APP);
  await expect(heading(page, 'You’re connected')).toBeVisible();
  await system.close();
});

test('a link in the system’s browser leads to the app at the end, with how it ended', async ({
  page,
  demo,
}) => {
  const asked: string[] = [];
  const client = await page.context().newCDPSession(page);
  await client.send('Page.enable');
  client.on('Page.frameRequestedNavigation', ({ url }) => void asked.push(url));
  await page.goto(await connectUrl(demo, { zip: '94609', returnTo: APP }));
  await expect(heading(page, 'Find your provider')).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(heading(page, 'You can close this page')).toBeVisible();
  await expect.poll(() => asked.at(-1)).toContain(`${APP}?result=exit&session_id=`);
  expect(new URL(asked.at(-1) ?? '').searchParams.get('reason')).toBe('closed');
});
