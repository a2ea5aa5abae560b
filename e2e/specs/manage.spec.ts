import { randomUUID } from 'node:crypto';
import { connectUrl, hostOf } from '../fixtures/connect-url.ts';
import { expect, test } from '../fixtures/test.ts';
import type { Widget } from '../fixtures/widget.ts';

async function connect(widget: Widget, password: string, username: string) {
  await widget.reachCredentials({ accounts: 'all' });
  await widget.signIn(password, username);
  await expect(widget.heading('You’re connected')).toBeVisible();
  await widget.finish();
}

async function manage(widget: Widget) {
  await widget.visit({ mode: 'manage' });
  await widget.page.getByRole('button', { name: 'Manage connections' }).click();
  await expect(widget.heading('Your connections')).toBeFocused();
}

test('a person renames, changes accounts, repairs and disconnects, by keyboard', async ({ widget, page }) => {
  await connect(widget, 'two_accounts', 'jane@example.org');
  await connect(widget, 'revoked', 'joe@example.org');
  await manage(widget);
  const row = (name: RegExp) => widget.root.getByRole('listitem').getByRole('button', { name });
  const press = async (name: string | RegExp) => {
    await widget.button(name).focus();
    await page.keyboard.press('Enter');
  };

  await row(/2 accounts/).focus();
  await page.keyboard.press('Enter');
  await press('Change its name');
  await expect(widget.heading('A name of your own')).toBeFocused();
  const name = widget.root.getByRole('textbox', { name: 'Name' });
  await name.fill('The cabin');
  await page.keyboard.press('Enter');
  await expect(widget.heading('The cabin')).toBeFocused();
  await expect(widget.root).toContainText('The new name is saved.');

  await press('Choose what is shared');
  await widget.root.getByRole('checkbox', { name: /^Home gas/ }).focus();
  await page.keyboard.press('Space');
  await press('Save');
  await expect(widget.heading('The cabin')).toBeFocused();
  await expect(widget.root).not.toContainText('Home gas');
  await press('All connections');

  await row(/Needs you to sign in again/).focus();
  await page.keyboard.press('Enter');
  await press('Sign in again');
  await widget.signIn('verified', 'joe@example.org');
  await expect(widget.heading('Your connections')).toBeVisible();
  await expect(widget.root).not.toContainText('Needs you to sign in again');

  await row(/^The cabin/).focus();
  await page.keyboard.press('Enter');
  await press('Disconnect');
  await expect(widget.heading('Disconnect The cabin?')).toBeFocused();
  await press('Keep it');
  await press('Disconnect');
  await press('Disconnect');
  await expect(widget.root).toContainText('The cabin is disconnected.');
  await expect(row(/^The cabin/)).toHaveCount(0);

  await widget.root
    .getByRole('button', { name: /^Agreed on/ })
    .first()
    .click();
  await press('Take it back');
  await press('Take it back');
  await expect(widget.root).toContainText('Nothing is connected at the moment.');
  await widget.finish();
  const events = await widget.events();
  expect(events).toEqual(
    expect.arrayContaining(['connection_repaired', 'connection_removed', 'consent_revoked']),
  );
  await expect(widget.result).toContainText('closed');
});

test('who does not agree while adding another is back in the list, and may change their mind', async ({
  widget,
}) => {
  await connect(widget, 'verified', 'jane@example.org');
  await manage(widget);
  await widget.button(/^Connect another/).click();
  await widget.button('I don’t agree').click();
  await expect(widget.heading('Your connections')).toBeFocused();
  await widget.button(/^Connect another/).click();
  await expect(widget.heading(/^Connect your account/)).toBeFocused();
});

test('several accounts are connected under one consent', async ({ widget }) => {
  await widget.reachCredentials({ mode: 'several', accounts: 'all' });
  await widget.signIn('verified', 'jane@example.org');
  await widget.button('Connect another').click();
  await widget.acceptProvider('94609');
  await widget.signIn('verified', 'joe@example.org');
  await expect(widget.heading('You’re connected')).toBeVisible();
  await widget.finish();
  expect((await widget.events()).filter((type) => type === 'connection_added')).toHaveLength(2);
  await expect(widget.result).toContainText('connected');
});

test('a reload in the middle of a repair, or of adding another, leads back to the question that is open', async ({
  page,
  demo,
}) => {
  const userId = `user-${randomUUID()}`;
  const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
  const press = (name: string | RegExp) => page.getByRole('button', { name }).click();
  const signIn = async (username: string, password: string) => {
    await expect(heading(/^Sign in to/)).toBeVisible();
    await page.getByRole('textbox', { name: 'User name' }).fill(username);
    await page.locator('input[type=password]').fill(password);
    await press(/^(Sign in|Reconnect)$/);
  };
  const answerAfterReload = async () => {
    await expect(heading(/wants to know it’s you/)).toBeVisible();
    await page.reload();
    await expect(heading(/wants to know it’s you/)).toBeVisible();
    await page.getByRole('textbox', { name: 'Code' }).fill('123456');
    await press('Continue');
    await expect(heading('Your connections')).toBeVisible();
  };
  await page.goto(await connectUrl(demo, { zip: '94609', accountSelection: 'all' }, { userId }));
  await press(/^Continue with/);
  await signIn('joe@example.org', 'revoked');
  await expect(heading('You’re connected')).toBeVisible();

  await page.goto(await connectUrl(demo, { accountSelection: 'all' }, { userId, mode: 'manage' }));
  await page.getByRole('button', { name: /Needs you to sign in again/ }).click();
  await press('Sign in again');
  await signIn('joe@example.org', 'otp');
  await answerAfterReload();
  await expect(page.getByText('Needs you to sign in again')).toHaveCount(0);

  await press(/^Connect another/);
  await page.getByRole('textbox', { name: 'ZIP code' }).fill('94609');
  await press(/^Continue with/);
  await signIn('jane@example.org', 'otp');
  await answerAfterReload();
  await page.reload();
  await expect(heading('Your connections')).toBeVisible();
  expect(await hostOf(demo).connections(userId)).toHaveLength(2);
});
