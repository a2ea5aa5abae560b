import { connectUrl } from '../fixtures/connect-url.ts';
import { startDemoServer } from '../fixtures/demo-server.ts';
import { LinxoPerson } from '../fixtures/linxo-person.ts';
import { expect, test } from '../fixtures/test.ts';

test('without an agreement the person signs in and answers in Linxo’s widget', async ({ page }) => {
  const demo = await startDemoServer({ LINXO_MODE: 'hosted' });
  try {
    const person = new LinxoPerson(page);
    await page.goto(await connectUrl(demo, { providerId: '87' }, undefined, 'demo-linxo'));
    await person.press('Connect');
    await expect(person.heading('Continue at Linxo Test Bank')).toBeVisible();
    await expect(page.getByText('Your password stays there')).toHaveCount(0);
    await person.visit(async (widget) => {
      await expect(widget).toHaveURL(/\/sandbox\/linxo\/embed\/widget\/add_connection/);
      await widget.getByLabel('Identifiant').fill('dev');
      await widget.getByLabel('Mot de passe').fill('otp');
      await widget.getByRole('button', { name: 'Connecter' }).click();
      await widget.getByLabel('Code').fill('123456');
      await widget.getByRole('button', { name: 'Valider' }).click();
    });
    await person.isConnected();
  } finally {
    await demo.dispose();
  }
});
