import { expect, test } from '../fixtures/test.ts';

test('the provider’s own page approves in a window of its own', async ({ widget }) => {
  const { popup } = await widget.leaveForRedirect();
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
