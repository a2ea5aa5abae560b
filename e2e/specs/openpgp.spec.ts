import { connectUrl } from '../fixtures/connect-url.ts';
import { LinxoPerson } from '../fixtures/linxo-person.ts';
import { expect, test } from '../fixtures/test.ts';

test('OpenPGP is fetched when a field that demands it is sent, and not before', async ({ page, demo }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  const openPgp = () => fetched.filter((path) => /openpgp|encrypt-pgp|noble|nacl|cipher/.test(path));
  const person = new LinxoPerson(page);
  const open = async (mode: 'form' | 'redirect') =>
    page.goto(
      await connectUrl(demo, { providerId: '87', channels: { modes: [mode] } }, undefined, 'demo-linxo'),
    );

  // Nothing is typed on the way to the bank's own site.
  await open('redirect');
  await person.press('Connect');
  await person.visit((bank) => bank.getByRole('button', { name: 'Autoriser', exact: true }).click());
  await person.shareAll();
  expect(openPgp()).toEqual([]);

  await open('form');
  await page.getByRole('textbox', { name: 'Identifiant' }).fill('dev');
  await page.getByRole('textbox', { name: 'Mot de passe' }).fill('question');
  expect(openPgp()).toEqual([]);
  await person.press('Sign in');
  await expect(person.heading(/wants to know it’s you/)).toBeVisible();
  expect(openPgp()).toEqual([expect.stringContaining('encrypt-pgp')]);
});

test('while it comes over a slow network, the button is busy and says how long', async ({ page, demo }) => {
  const arrival = Promise.withResolvers<void>();
  await page.route(/encrypt-pgp/, async (route) => {
    await arrival.promise;
    await route.continue();
  });
  const session = { providerId: '87', channels: { modes: ['form' as const] } };
  await page.goto(await connectUrl(demo, session, undefined, 'demo-linxo'));
  const person = new LinxoPerson(page);
  await person.signIn('verified');
  await expect(page.getByRole('button', { name: 'Sign in' })).toHaveAttribute('aria-busy', 'true');
  await expect(page.getByRole('status')).toHaveText('This usually takes a few seconds.');
  arrival.resolve();
  await person.shareAll();
});
