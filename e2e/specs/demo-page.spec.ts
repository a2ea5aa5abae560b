import { connectUrl } from '../fixtures/connect-url.ts';
import { expect, test } from '../fixtures/test.ts';

const LIGHT = 'rgb(244, 246, 241)';
const DARK = 'rgb(16, 22, 19)';

for (const [colorScheme, theme, ground] of [
  ['light', 'dark', DARK],
  ['dark', 'light', LIGHT],
  ['dark', 'system', DARK],
] as const) {
  test(`on a ${colorScheme} system, the theme ${theme} is the page’s too`, async ({ page, widget }) => {
    await page.emulateMedia({ colorScheme });
    await widget.visit({ theme });
    await expect(page.locator('.demo')).toHaveCSS('background-color', ground);
  });
}

test('around the widget that is alone in a tab stands the ground of its theme', async ({ page, demo }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(`${await connectUrl(demo)}&theme=dark`);
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
});

test('the page’s focus ring is not the widget’s', async ({ page, widget }) => {
  await widget.open({ theme: 'light' });
  await expect(widget.button('Agree and continue')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(widget.root.locator(':focus-visible')).toHaveCSS('outline', 'rgb(35, 80, 217) solid 2px');
});

test('headings of a widget in a card of the page are the widget’s', async ({ page, widget }) => {
  await widget.visit({ zip: '94609' });
  const card = page.locator('[data-way="React, in the page"]');
  await card.getByRole('button', { name: 'Show' }).click();
  await card.getByRole('button', { name: 'Agree and continue' }).click();
  await card.getByRole('button', { name: /^Continue with/ }).click();
  await card.getByRole('textbox', { name: 'User name' }).fill('jane@example.org');
  await page.keyboard.press('Escape');
  await card.getByRole('button', { name: 'Close', exact: true }).click();
  const heading = card.getByRole('heading', { level: 2 });
  await expect(heading).toBeVisible();
  const look = () =>
    heading.evaluate((element) => {
      const { fontSize, margin } = getComputedStyle(element);
      return { fontSize, margin };
    });
  const inCard = await look();
  await card.evaluate((element) => element.removeAttribute('class'));
  expect(inCard).toEqual(await look());
});

test('making and revoking a link is told, and each control says of which link it is', async ({
  page,
  widget,
}) => {
  await widget.visit({ tab: 'link' });
  const make = async () => {
    await page.getByRole('button', { name: 'Make a link' }).click();
    await expect(page.getByRole('status')).toHaveText('The link is made. It is the first in the list.');
  };
  const nameOfFirst = async () => {
    const label = await page
      .getByRole('link', { name: /^Open: / })
      .first()
      .getAttribute('aria-label');
    return label?.replace('Open: ', '');
  };
  await make();
  const before = await nameOfFirst();
  await make();
  const name = await nameOfFirst();
  expect(name).not.toBe(before);
  await expect(page.getByRole('button', { name: `Show in a frame: ${name}`, exact: true })).toBeVisible();
  await page.getByRole('button', { name: `Revoke: ${name}`, exact: true }).click();
  await expect(page.getByRole('status')).toHaveText(`${name} is revoked.`);
});
