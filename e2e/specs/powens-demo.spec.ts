import type { Page } from '@playwright/test';
import { BankPerson } from '../fixtures/bank-person.ts';
import { expect, test } from '../fixtures/test.ts';

async function openBank(page: Page, hostUrl: string, name: string) {
  await page.goto(`${hostUrl}/?user=user-${crypto.randomUUID()}`);
  await page.getByRole('button', { name: 'Bank (Powens)' }).click();
  await page.getByRole('button', { name: 'Connect your bank' }).click();
  await page.getByRole('button', { name: 'Agree and continue' }).click();
  await page
    .getByRole('searchbox', { name: 'Name' })
    .or(page.getByRole('textbox', { name: 'Name' }))
    .fill(name);
  await page.getByRole('radio', { name }).first().check();
  await page.getByRole('button', { name: /^Continue with/ }).click();
}

test('a bank by credentials; the second source from the choice of accounts; one choice of both', async ({
  page,
  demo,
}) => {
  const person = new BankPerson(page);
  await openBank(page, demo.hostUrl, 'Connecteur de test');
  await person.signIn('otp');
  await expect(person.heading(/wants to know it’s you/)).toBeVisible();
  await person.answerCode();
  await expect(person.heading('Which accounts do you want to share?')).toBeVisible();
  await page.getByRole('checkbox', { name: /Livret A/ }).check();
  await person.press(/Add more accounts/);
  await expect(person.heading('Continue at Connecteur de test')).toBeVisible();

  // Declined there: back at the accounts, with the tick.
  await person.visitBank('Refuser');
  await expect(page.getByText('No more accounts were added').first()).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /Livret A/ })).toBeChecked();

  await person.press(/Add more accounts/);
  await person.visitBank();
  await expect(page.getByRole('checkbox', { name: /Compte joint/ })).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /Livret A/ })).toBeChecked();
  await page.getByRole('checkbox', { name: /Compte joint/ }).check();
  await person.press('Share 2 accounts');
  await expect(person.heading('You’re connected')).toBeVisible();
  await person.press('Done');
  await expect(page.getByTestId('result')).toHaveAttribute('data-result', 'connected');
});

test('a bank by its own site, which leads back to the choice of accounts', async ({ page, demo }) => {
  const person = new BankPerson(page);
  await openBank(page, demo.hostUrl, 'Nickel');
  await person.visitBank();
  await person.shareAll();
  await expect(person.heading('You’re connected')).toBeVisible();
});
