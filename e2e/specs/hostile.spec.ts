import { expect, test } from '../fixtures/test.ts';

test('a hostile provider is drawn as text and can be submitted', async ({ widget, page }) => {
  let dialogs = 0;
  page.on('dialog', async (dialog) => {
    dialogs += 1;
    await dialog.dismiss();
  });
  await widget.open();
  await widget.agree();
  await widget.searchProvider('Hostile Utility');
  await expect(widget.heading(/^Sign in to/)).toBeVisible();
  await expect(widget.root.locator('script, img[src=x], iframe, [onerror]')).toHaveCount(0);
  await expect(widget.root.locator('a[href^="javascript:"], a[href^="data:"]')).toHaveCount(0);
  await expect(widget.root.locator('.linkspan-skeleton')).toHaveCount(0);
  const required = widget.root.locator('[aria-required=true]');
  for (const field of await required.and(page.getByRole('textbox')).all()) await field.fill('a');
  for (const field of await required.and(page.getByRole('combobox')).all()) {
    await field.selectOption({ index: 1 });
  }
  await widget.root.locator('input[type=password]').first().fill('verified');
  await widget.button('Sign in').click();
  await expect(widget.heading('You’re connected')).toBeVisible();
  expect(dialogs).toBe(0);
});

test('sixty fields are one form', async ({ widget }) => {
  await widget.open();
  await widget.agree();
  await widget.searchProvider('Sixty Fields Electric');
  await expect(widget.heading(/^Sign in to/)).toBeVisible();
  // Some are answered by more than one control.
  const controls = widget.root.locator('input:not([type=hidden]), select');
  await expect.poll(() => controls.count()).toBeGreaterThanOrEqual(60);
  await widget.button('Sign in').click();
  await expect(widget.root.getByRole('alert').or(widget.root.getByText(/things to correct/))).toBeVisible();
});

test('no fields at all is one button', async ({ widget }) => {
  await widget.open();
  await widget.agree();
  await widget.searchProvider('No Fields Co-op');
  await widget.button('Connect').click();
  await expect(widget.heading('You’re connected')).toBeVisible();
});
