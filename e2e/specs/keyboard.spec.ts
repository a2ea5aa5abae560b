import { expect, test } from '../fixtures/test.ts';

test('the whole flow by keyboard alone', async ({ widget, page }) => {
  await widget.visit();
  await page.getByRole('button', { name: 'Connect your utility' }).focus();
  await page.keyboard.press('Enter');
  await expect(widget.heading(/^Connect your account/)).toBeFocused();
  await tabTo('Agree and continue');
  await page.keyboard.press('Enter');

  await expect(widget.heading('Find your provider')).toBeVisible();
  await expect(widget.zipCode).toBeVisible();
  await tabTo(/ZIP code/);
  await page.keyboard.type('94609');
  await expect(widget.button(/^Continue with/)).toBeVisible();
  // The first Enter goes to what was found, the second takes it.
  await page.keyboard.press('Enter');
  await expect(widget.root.getByRole('radio', { checked: true })).toBeFocused();
  await page.keyboard.press('Enter');

  await expect(widget.heading(/^Sign in to/)).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.type('jane@example.org');
  await tabTo(/Password/);
  await page.keyboard.type('otp');
  await page.keyboard.press('Enter');

  await expect(widget.heading(/wants to know it’s you/)).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.type('123456');
  await page.keyboard.press('Enter');
  await expect(widget.heading('You’re connected')).toBeFocused();
  await tabTo('Done');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Connect your utility' })).toBeFocused();

  async function tabTo(name: string | RegExp) {
    for (let press = 0; press < 15; press += 1) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        const element = document.activeElement;
        return element instanceof HTMLInputElement
          ? [...(element.labels ?? [])].map((label) => label.textContent).join(' ')
          : (element?.textContent ?? '');
      });
      if (typeof name === 'string' ? focused.includes(name) : name.test(focused)) return;
    }
    throw new Error(`Tab never reached ${name}.`);
  }
});

test('Escape asks before work in progress is lost', async ({ widget, page }) => {
  await widget.reachCredentials();
  await widget.signIn('otp');
  await expect(widget.heading(/wants to know it’s you/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(widget.root.getByText('Leave without connecting?')).toBeVisible();
  await widget.button('Stay').click();
  await expect(widget.heading(/wants to know it’s you/)).toBeVisible();
  await page.keyboard.press('Escape');
  await widget.button('Leave').click();
  await expect(widget.root).toBeHidden();
});
