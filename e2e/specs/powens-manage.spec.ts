import { BankPerson } from '../fixtures/bank-person.ts';
import { expect, test } from '../fixtures/test.ts';

test('what is shared of a bank is changed, and the bank disconnected, from the list', async ({
  page,
  demo,
}) => {
  const person = new BankPerson(page);
  const tab = `${demo.hostUrl}/?tab=powens&user=user-${crypto.randomUUID()}`;
  await page.goto(tab);
  await person.press('Connect your bank');
  await person.press('Agree and continue');
  await page
    .getByRole('searchbox', { name: 'Name' })
    .or(page.getByRole('textbox', { name: 'Name' }))
    .fill('Connecteur de test');
  await page.getByRole('radio', { name: 'Connecteur de test' }).first().check();
  await person.press(/^Continue with/);
  await person.signIn('otp');
  await person.answerCode();
  await expect(person.heading('Which accounts do you want to share?')).toBeVisible();
  await page.getByRole('checkbox', { name: /Livret A/ }).check();
  await person.press('Share 1 account');
  await expect(person.heading('You’re connected')).toBeVisible();
  await person.press('Done');

  await page.goto(`${tab}&mode=manage`);
  await person.press('Manage connections');
  await expect(person.heading('Your connections')).toBeFocused();
  const row = page
    .getByRole('dialog')
    .getByRole('listitem')
    .getByRole('button', { name: /^Connecteur de test/ });
  await row.click();
  await expect(page.getByRole('dialog')).toContainText('Livret A');
  await person.press('Choose what is shared');
  const accounts = page.locator('fieldset input[type=checkbox]:enabled');
  await expect(page.getByRole('checkbox', { name: /Livret A/ })).toBeChecked();
  for (const account of await accounts.all()) await account.setChecked(true);
  const count = await accounts.count();
  expect(count).toBeGreaterThan(1);
  await person.press('Save');
  await expect(person.heading('Connecteur de test')).toBeFocused();
  await person.press('Choose what is shared');
  await expect(page.locator('fieldset input[type=checkbox]:checked')).toHaveCount(count);
  await page.getByRole('checkbox', { name: /Livret A/ }).uncheck();
  await person.press('Save');
  await expect(page.getByRole('dialog')).not.toContainText('Livret A');

  await person.press('Disconnect');
  await expect(person.heading('Disconnect Connecteur de test?')).toBeFocused();
  await person.press('Disconnect');
  await expect(page.getByRole('dialog')).toContainText('Nothing is connected at the moment.');
  await expect(row).toHaveCount(0);
});
