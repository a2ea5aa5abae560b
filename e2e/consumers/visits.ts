import { expect, type FrameLocator, type Page } from '@playwright/test';
import type { Site } from './consumer.ts';

/** Connects with the component in the page. */
export async function connectInPage(page: Page, { origin }: Site): Promise<void> {
  await page.goto(origin);
  await page.getByRole('button', { name: 'Show the component' }).click();
  await connectIn(page);
  await expectConnected(page);
}

/** The host's colours are the widget's in either scheme, whatever the bundler made of the styles. */
export async function wearTheColours(page: Page, { origin }: Site): Promise<void> {
  await page.goto(origin);
  await page.getByRole('button', { name: 'Show the component' }).click();
  const main = page.getByRole('button', { name: 'Agree and continue' });
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(main).toHaveCSS('background-color', 'rgb(122, 0, 25)');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(main).toHaveCSS('background-color', 'rgb(255, 136, 153)');
}

/** Connects in the frame over the page, which is gone afterwards. */
export async function connectInDialog(page: Page, { origin }: Site): Promise<void> {
  await page.goto(origin);
  await page.getByRole('button', { name: 'Connect in a frame' }).click();
  await connectIn(page.frameLocator('iframe'));
  await expectConnected(page);
}

/** Connects with a component that was drawn before any script ran. */
export async function connectFromServer(page: Page, { origin }: Site): Promise<void> {
  const drawn = await (await page.request.get(origin)).text();
  expect(drawn).toContain('linkspan-root');
  await page.goto(origin);
  await connectIn(page);
  await expectConnected(page);
}

/** Connects in a frame in the page's flow. */
export async function connectInFrame(page: Page, { origin }: Site): Promise<void> {
  await page.goto(`${origin}/frame`);
  await connectIn(page.frameLocator('iframe'));
  await expectConnected(page);
}

/** Connects in the custom element. */
export async function connectInElement(page: Page, { origin }: Site): Promise<void> {
  await page.goto(origin);
  await page.getByRole('button', { name: 'Connect in an element' }).click();
  await connectIn(page.frameLocator('linkspan-connect iframe'));
  await expectConnected(page);
}

/** From consent to the last screen, in a person's words. */
async function connectIn(widget: Page | FrameLocator): Promise<void> {
  await widget.getByRole('button', { name: 'Agree and continue' }).click();
  await widget.getByRole('button', { name: /^Continue with/ }).click();
  await widget.getByRole('textbox', { name: 'User name' }).fill('jane@example.org');
  await widget.locator('input[type=password]').fill('verified');
  await widget.getByRole('button', { name: 'Sign in' }).click();
  await expect(widget.getByRole('heading', { level: 1, name: 'You’re connected' })).toBeVisible();
}

/** Every consumer's page says so in the same words. */
async function expectConnected(page: Page): Promise<void> {
  await expect(page.locator('#result')).toHaveText(/^Connected: \d+$/);
}
