import { expect, test } from '../fixtures/test.ts';
import type { Widget } from '../fixtures/widget.ts';

async function connect(widget: Widget, persona: string): Promise<string> {
  await widget.reachCredentials();
  await widget.signIn(persona);
  await expect(widget.heading('You’re connected')).toBeVisible();
  await widget.finish();
  return (await widget.result.textContent()) ?? '';
}

async function connections(widget: Widget): Promise<readonly string[]> {
  await widget.visit({ mode: 'update' });
  return widget.page
    .getByRole('combobox', { name: /^Connection/ })
    .locator('option')
    .allTextContents();
}

test('a sign-in that is connected already is kept as it is, and the host hears of that connection', async ({
  widget,
}) => {
  const first = await connect(widget, 'verified');
  await widget.reachCredentials();
  await widget.signIn('otp', 'Jane@Example.org');
  await expect(widget.heading('You have connected this before')).toBeVisible();
  await expect(widget.root).toContainText('ja•••@example.org');
  await widget.button('Keep it as it is').click();
  await expect(widget.heading('You’re connected')).toBeVisible();
  await widget.finish();
  await expect(widget.result).toHaveText(first);
  await expect.poll(() => connections(widget)).toHaveLength(1);
});

test('a connection that broke is repaired by who connects it anew', async ({ widget }) => {
  const first = await connect(widget, 'revoked');
  await widget.reachCredentials();
  await widget.signIn('otp');
  await expect(widget.heading('You have connected this before')).toBeVisible();
  await expect(widget.button('Keep it as it is')).toBeHidden();
  await widget.button('Repair it').click();
  await widget.answerCode('123456');
  await expect(widget.heading('You’re connected')).toBeVisible();
  await widget.finish();
  await expect(widget.result).toHaveText(first);
  await expect.poll(() => connections(widget)).toEqual([expect.stringContaining('verified')]);
});

test('who cancels is back where another sign-in can be typed', async ({ widget }) => {
  await connect(widget, 'verified');
  await widget.reachCredentials();
  await widget.signIn('verified');
  await widget.button('Cancel').click();
  await widget.button('Check my details').click();
  await widget.signIn('verified', 'joe@example.org');
  await expect(widget.heading('You’re connected')).toBeVisible();
  await widget.finish();
  await expect.poll(() => connections(widget)).toHaveLength(2);
});
