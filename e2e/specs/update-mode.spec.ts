import { expect, test } from '../fixtures/test.ts';

test('update mode opens at the sign-in form and repairs that connection only', async ({ widget, page }) => {
  await widget.reachCredentials();
  await widget.signIn('revoked', 'jane@example.org');
  await expect(widget.heading('You’re connected')).toBeVisible();
  await widget.finish();

  await widget.visit({ mode: 'update' });
  const connections = page.getByRole('combobox', { name: /^Connection/ });
  await expect(connections).not.toHaveValue('');
  const before = await connections.locator('option').count();
  const id = await connections.inputValue();
  await page.getByRole('button', { name: 'Update this connection' }).click();

  await expect(widget.heading(/^Sign in to/)).toBeVisible();
  await expect(widget.root).toContainText('ja•••');
  await widget.root.locator('input[type=password]').fill('verified');
  await widget.button('Reconnect').click();
  await expect(widget.heading('You’re connected again')).toBeVisible();
  await widget.finish();

  await expect(widget.result).toContainText(`connectionId: ${id}`);
  expect(await connections.locator('option').count()).toBe(before);
});
