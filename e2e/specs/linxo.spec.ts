import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';
import type { Widget } from '../fixtures/widget.ts';

const TAB = { tab: 'linxo', start: 'search' };

async function signInAs(widget: Widget, persona: string) {
  await widget.root.getByRole('textbox', { name: 'Identifiant' }).fill('dev');
  await widget.root.getByRole('textbox', { name: 'Mot de passe' }).fill(persona);
  await widget.button(/^(Sign in|Reconnect)$/).click();
}

async function shareAll(widget: Widget) {
  await expect(widget.heading('Which accounts do you want to share?')).toBeVisible();
  await widget.root.getByRole('checkbox', { name: 'Select all' }).check();
  await widget.button(/^Share \d accounts$/).click();
  await expect(widget.heading('You’re connected')).toBeVisible();
}

async function toBank(widget: Widget, bank: string): Promise<Page> {
  const opening = widget.page.waitForEvent('popup');
  await widget.button(`Go to ${bank}`).click();
  const popup = await opening;
  await popup.waitForURL(/\/sandbox\/linxo\/bank/);
  return popup;
}

/** Plants the connections of Linxo's documents, and begins to mend one. */
async function mend(widget: Widget, bank: string, settings: Readonly<Record<string, string>> = {}) {
  const { page } = widget;
  await widget.visit({ ...TAB, ...settings });
  await page.getByRole('button', { name: 'Plant them' }).click();
  await page.getByRole('listitem').filter({ hasText: bank }).getByRole('button', { name: 'Mend it' }).click();
}

test('“Update credentials for a redirect channel”: what ended in 2019 is renewed at the bank', async ({
  widget,
}) => {
  await mend(widget, 'Linxo Test Bank');
  await widget.page.getByRole('button', { name: 'Update this connection' }).click();
  await widget.button('Connect').click();
  const bank = await toBank(widget, 'Linxo Test Bank');
  await bank.getByRole('button', { name: 'Autoriser', exact: true }).click();
  await shareAll(widget);
  await widget.finish();
  await expect(widget.page.getByText('access ends')).toBeHidden();
});

test('“Add a channel to an existing connection”: the form is added to what the bank’s site gave', async ({
  widget,
}) => {
  await mend(widget, 'Linxo Test Bank');
  await widget.page.getByRole('combobox', { name: 'Through' }).selectOption('A form');
  await widget.page.getByRole('button', { name: 'Update this connection' }).click();
  await expect(widget.heading('Sign in to Linxo Test Bank')).toBeVisible();
  await signInAs(widget, 'verified');
  await shareAll(widget);
  await widget.finish();
});

test('“Update credentials for an embedded channel”: Demo Bank is repaired by its password alone', async ({
  widget,
}) => {
  await mend(widget, 'Demo Bank');
  await widget.page.getByRole('button', { name: 'Update this connection' }).click();
  await expect(widget.heading('Sign in to Demo Bank')).toBeVisible();
  await expect(widget.root.getByText('**mo')).toBeVisible();
  await widget.root.locator('input[type=password]').fill('verified');
  await widget.button('Reconnect').click();
  await shareAll(widget);
  await widget.finish();
});
