import { expect, test } from '../fixtures/test.ts';

test('a person connects the utility of their zip code', async ({ widget }) => {
  await widget.open();
  await expect(widget.heading('Connect your account to Brightside Energy')).toBeFocused();
  await widget.agree();
  await widget.acceptProvider('94609');
  await expect(widget.heading(/Pacific Gas/)).toBeVisible();
  await widget.signIn('verified');
  await expect(widget.heading('You’re connected')).toBeVisible();
  await widget.finish();

  await expect(widget.result).toHaveAttribute('data-result', 'connected');
  expect(await widget.events()).toEqual([
    'open',
    'screen',
    'consent',
    'screen',
    'provider_selected',
    'screen',
    'credentials_submitted',
    'screen',
    'connection_opened',
    'screen',
    'connected',
    'closed',
  ]);
});

test('a one-time code, pasted with a space, and a choice of accounts', async ({ widget }) => {
  await widget.reachCredentials();
  await widget.signIn('otp');
  await expect(widget.heading(/wants to know it’s you/)).toBeVisible();
  await widget.answerCode('123 456');
  await expect(widget.heading('You’re connected')).toBeVisible();
});

test('accounts are chosen when there are several', async ({ widget }) => {
  await widget.reachCredentials();
  await widget.signIn('several_accounts');
  await expect(widget.heading('Which accounts do you want to share?')).toBeVisible();
  await widget.root.getByRole('checkbox', { name: 'Select all' }).uncheck();
  await expect(widget.button('Share')).toBeEnabled();
  await widget.root.getByRole('checkbox').nth(1).check();
  await widget.button('Share 1 account').click();
  await expect(widget.heading('You’re connected')).toBeVisible();
});

test('the provider can be found by what people call it', async ({ widget }) => {
  await widget.open();
  await widget.agree();
  await widget.providerName.fill('conedisson');
  await widget.root
    .getByRole('radio', { name: /Con(solidated)? Edison/ })
    .first()
    .check();
  await widget.button(/^Continue with/).click();
  await widget.signIn('verified');
  await expect(widget.heading('You’re connected')).toBeVisible();
});

test('all of it in French', async ({ widget }) => {
  await widget.open({ locale: 'fr' });
  await expect(widget.root.locator('[lang=fr]')).toBeVisible();
  const main = widget.root.locator('[data-linkspan-main-action]');
  await main.click();
  await widget.root.getByRole('textbox').first().fill('94609');
  await expect(main).toContainText('Pacific');
});
