import { startArcadiaHost } from '../fixtures/arcadia-host.ts';
import { startDemoServer } from '../fixtures/demo-server.ts';
import { expect, test } from '../fixtures/test.ts';
import { Widget } from '../fixtures/widget.ts';

const OAKLAND = { id: '14328', provider: 'eia-14328' };

test('a provider is down, the person asks to be told, it is back, the host hears of it once, and they connect', async ({
  page,
}) => {
  // Of its own: a provider that has come back is not found down again for a while.
  const demo = await startDemoServer();
  const widget = new Widget(page, demo.hostUrl);
  const host = await startArcadiaHost(demo);
  await widget.reachCredentials({ accounts: 'all' });
  await widget.signIn('provider_down');
  await expect(widget.heading('Your provider cannot be reached')).toBeFocused();
  const offer = widget.button('Tell me when it is back');
  await offer.focus();
  await page.keyboard.press('Enter');
  await expect(widget.root.getByText('You asked to be told')).toBeFocused();
  await expect(offer).toHaveCount(0);
  expect(host.receivedOf(OAKLAND.provider)).toEqual([]);

  for (let round = 0; round < 2; round += 1) await host.recover(OAKLAND.id);
  const told = {
    type: 'provider_available',
    data: {
      client_user_id: expect.stringMatching(/^user-/),
      provider_id: OAKLAND.provider,
      provider_name: expect.stringContaining('Pacific Gas'),
      asked_at: expect.any(String),
    },
  };
  await expect.poll(() => host.receivedOf(OAKLAND.provider)).toMatchObject([told]);

  await widget.button('Try again').click();
  await expect(widget.heading('You’re connected')).toBeVisible();
  await host.recover(OAKLAND.id);
  expect(host.receivedOf(OAKLAND.provider)).toHaveLength(1);
  await host.close();
  await demo.dispose();
});

test('who waits and tries again while it is down still waits', async ({ widget, demo }) => {
  const host = await startArcadiaHost(demo);
  await widget.reachCredentials({ accounts: 'all' });
  await widget.signIn('provider_down');
  await widget.button('Tell me when it is back').click();
  await expect(widget.root.getByText('You asked to be told')).toBeFocused();
  await widget.button('Try again').click();
  await expect(widget.heading('Your provider cannot be reached')).toBeFocused();
  await expect(widget.root.getByText('You asked to be told')).toBeVisible();
  await expect(widget.button('Tell me when it is back')).toHaveCount(0);
  await host.close();
});

test('the demo needs nobody else: its page lets a provider recover and shows what its server heard', async ({
  page,
}) => {
  const demo = await startDemoServer();
  const widget = new Widget(page, demo.hostUrl);
  await widget.reachCredentials({ accounts: 'all' });
  await widget.signIn('provider_down');
  await widget.button('Tell me when it is back').click();
  await expect(widget.root.getByText('You asked to be told')).toBeFocused();
  await widget.visit();
  await page.getByText(/^Webhooks about this user/).click();
  await page.getByRole('button', { name: 'Let it recover' }).click();
  await expect(page.getByText('provider_available', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Let it recover' })).toHaveCount(0);

  const forged = await fetch(`${demo.apiUrl}/demo/hook`, {
    method: 'POST',
    body: JSON.stringify({ type: 'provider_available', created_at: '2026-11-02', data: {} }),
  });
  expect(forged.status).toBe(401);
  await demo.dispose();
});
