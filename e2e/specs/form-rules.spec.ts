import { expect, test } from '../fixtures/test.ts';
import type { Widget } from '../fixtures/widget.ts';

async function reachForm(widget: Widget, provider: string) {
  await widget.open({ accounts: 'all' });
  await widget.agree();
  await widget.searchProvider(provider);
  await expect(widget.heading(`Sign in to ${provider}`)).toBeVisible();
}

test('two ways to sign in are tabs; what is wrong is told when left, and all of it once sent', async ({
  widget,
  page,
}) => {
  await reachForm(widget, 'Two Doors Electric');
  const tab = (name: string) => widget.root.getByRole('tab', { name });
  const line = (name: string) => widget.root.getByRole('textbox', { name, exact: true });
  const secret = (name: string) => widget.root.getByLabel(name, { exact: true });
  const summary = (name: string) => widget.root.getByRole('region', { name });
  await line('User name').fill('jane');
  await secret('Password').fill('left behind');

  await tab('User name').focus();
  await page.keyboard.press('ArrowRight');
  await expect(tab('Customer card')).toBeFocused();
  await expect(widget.root.getByRole('tabpanel', { name: 'Customer card' })).toContainText('Where is it?');
  await expect(line('User name')).toBeHidden();

  await widget.button('Sign in').click();
  await expect(summary('3 things to correct')).toBeFocused();
  await widget.button('Fill in “Card number”.').click();
  await expect(line('Card number')).toBeFocused();

  // Was empty when it was sent, so it is checked with each key.
  await page.keyboard.type('123456789');
  await expect(line('Card number')).toHaveAccessibleDescription(/needs at least 10 characters/);
  await page.keyboard.type('0');
  await expect(line('Card number')).not.toHaveAccessibleDescription(/needs at least/);
  await secret('Card PIN').fill('0002');
  await line('ZIP code').fill('94609');
  await widget.button('Sign in').click();

  await expect(summary('That sign-in did not work')).toBeFocused();
  await expect(tab('Customer card')).toHaveAttribute('aria-selected', 'true');
  await expect(line('Card number')).toHaveValue('1234567890');
  await expect(line('ZIP code')).toHaveValue('94609');
  await expect(secret('Card PIN')).toHaveValue('');
  await tab('User name').click();
  await expect(line('User name')).toHaveValue('jane');
  await expect(secret('Password')).toHaveValue('');

  await tab('Customer card').click();
  await secret('Card PIN').fill('0001');
  await page.keyboard.press('Enter');
  await expect(widget.heading('You’re connected')).toBeVisible();
});

test('what is asked depends on answers, and only that is demanded and sent', async ({ widget }) => {
  await reachForm(widget, 'If And When Power');
  const field = (name: string) => widget.root.getByLabel(name, { exact: true });
  await expect(field('You are a customer as')).toHaveValue('person');
  await expect(field('Company name')).toBeHidden();

  await field('You are a customer as').selectOption('A company');
  await field('Company name').fill('Acme');
  await field('Meters').selectOption('Several');
  await expect(field('Site code')).toBeVisible();
  await field('User name').fill('jane');
  await field('Password').fill('verified');
  await widget.button('Sign in').click();
  await expect(widget.root.getByRole('region', { name: 'One thing to correct' })).toBeFocused();
  await widget.button('Fill in “Site code”.').click();
  await expect(field('Site code')).toBeFocused();

  // The provider refuses an answer that it did not ask for.
  await field('You are a customer as').selectOption('A person');
  for (const name of ['Company name', 'Meters', 'Site code']) await expect(field(name)).toBeHidden();
  await widget.button('Sign in').click();
  await expect(widget.heading('You’re connected')).toBeVisible();
});

test('what was never asked is not demanded', async ({ widget }) => {
  await reachForm(widget, 'If And When Power');
  await widget.root.getByLabel('User name', { exact: true }).fill('jane');
  await widget.root.getByLabel('Password', { exact: true }).fill('verified');
  await widget.button('Sign in').click();
  await expect(widget.heading('You’re connected')).toBeVisible();
});

test('groups stand in their order, prefilled; a value that a pattern refuses may be sent again', async ({
  widget,
  page,
}) => {
  await reachForm(widget, 'Well Sorted Energy');
  const contract = widget.root.getByRole('group', { name: 'Your contract' });
  const account = contract.getByLabel('Account number');
  await expect(widget.root.getByRole('group')).toHaveCount(3);
  await expect(widget.root.locator('legend')).toHaveText([
    'Your sign-in',
    'Your contract',
    'How to reach you',
  ]);
  await expect(contract.getByLabel('Country')).toHaveValue('us');
  await expect(contract.getByRole('link', { name: /^Show me on a bill/ })).toHaveAttribute(
    'href',
    'https://help.provider.example/bill',
  );
  await expect(widget.root.getByRole('link', { name: /^Forgot “Password”\?/ })).toBeVisible();

  await widget.root.getByLabel('User name').fill('jane');
  await widget.root.getByLabel('Password', { exact: true }).fill('verified');
  await account.focus();
  await page.keyboard.type('AB1234');
  await expect(account).not.toHaveAttribute('aria-invalid');
  // What checks a value that is left is fetched after the form is there.
  await expect(async () => {
    await account.focus();
    await page.keyboard.press('Tab');
    await expect(account).toHaveAccessibleDescription(/does not look right/, { timeout: 500 });
  }).toPass();
  await expect(account).toHaveAttribute('aria-invalid', 'true');

  await account.focus();
  await page.keyboard.press('End');
  await page.keyboard.type('5678');
  await expect(account).not.toHaveAttribute('aria-invalid');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Enter');
  await expect(widget.root.getByRole('region', { name: 'One thing to correct' })).toBeFocused();
  // The provider knows better than its pattern.
  await widget.button('Sign in').click();
  await expect(widget.heading('You’re connected')).toBeVisible();
});

test('a challenge mixes what is scanned, typed and chosen; a wrong code is emptied and the rest stays', async ({
  widget,
}) => {
  await widget.reachCredentials({ accounts: 'all' });
  await widget.signIn('mixed');
  await expect(widget.heading('Confirm with your app')).toBeVisible();
  await expect(widget.root.getByRole('img', { name: 'To scan' })).toBeVisible();
  await expect(widget.root.getByRole('timer')).toHaveText(/^1 minute \d+ seconds$|^2 minutes$/);
  const code = widget.root.getByRole('textbox', { name: 'Code' });
  const nickname = widget.root.getByRole('textbox', { name: 'Your name on it' });
  await expect(nickname).toBeHidden();
  await widget.root.getByRole('radio', { name: 'One that I share' }).check();
  await nickname.fill('Jane at home');
  await code.fill('654321');
  await widget.button('Continue').click();

  await expect(widget.root.getByText('2 tries left').first()).toBeVisible();
  await expect(widget.root.getByText('That code is not right.').first()).toBeVisible();
  await expect(code).toHaveValue('');
  await expect(widget.root.getByRole('radio', { name: 'One that I share' })).toBeChecked();
  await expect(nickname).toHaveValue('Jane at home');
  await widget.button('I have scanned it').click();
  await expect(widget.heading('You’re connected')).toBeVisible();
});

test('on the way back and forth a user name is kept, and a password is not', async ({ widget }) => {
  await widget.reachCredentials();
  const [name, password] = [
    widget.root.getByRole('textbox').first(),
    widget.root.locator('input[type=password]'),
  ];
  await name.fill('jane@example.org');
  await password.fill('never mind');
  await widget.button('Back').click();
  await widget.acceptProvider('94609');
  await expect(widget.heading(/^Sign in to/)).toBeVisible();
  await expect(name).toHaveValue('jane@example.org');
  await expect(password).toHaveValue('');
});
