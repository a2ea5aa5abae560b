import { expect, test } from '../fixtures/test.ts';

test('the provider’s own page approves in a window of its own', async ({ widget, page }) => {
  await widget.open();
  await widget.agree();
  await widget.searchProvider('Redirect Energy');
  const popup = page.waitForEvent('popup');
  await widget.button(/^(Go to|Connect)/).click();
  if (
    await widget
      .button(/^Go to/)
      .isVisible()
      .catch(() => false)
  )
    await widget.button(/^Go to/).click();
  const window = await popup;
  await window.getByRole('button', { name: /approve/i }).click();
  await expect(widget.heading('You’re connected')).toBeVisible();
});
