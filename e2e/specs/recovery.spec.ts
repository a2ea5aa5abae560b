import { startDemoServer } from '../fixtures/demo-server.ts';
import { expect, test } from '../fixtures/test.ts';
import { Widget } from '../fixtures/widget.ts';

test('a reload at every step lands where the person was', async ({ widget, page }) => {
  await widget.open();
  await expect(widget.heading(/^Connect your account/)).toBeVisible();
  await page.reload();
  await expect(widget.heading(/^Connect your account/)).toBeVisible();
  await widget.agree();
  await expect(widget.heading('Find your provider')).toBeVisible();
  await page.reload();
  await widget.acceptProvider('94609');
  await widget.signIn('otp');
  await expect(widget.heading(/wants to know it’s you/)).toBeVisible();
  await page.reload();
  await expect(widget.heading(/wants to know it’s you/)).toBeVisible();
  await widget.answerCode('123456');
  await expect(widget.heading('You’re connected')).toBeVisible();
});

test('kill -9 between submit and code: the person goes on where they were', async ({ page }) => {
  const demo = await startDemoServer();
  const widget = new Widget(page, demo.hostUrl);
  await widget.reachCredentials();
  await widget.signIn('otp');
  await expect(widget.heading(/wants to know it’s you/)).toBeVisible();
  await demo.kill();
  await demo.restart();
  await widget.answerCode('123456');
  await expect(widget.heading('You’re connected')).toBeVisible({ timeout: 20_000 });
  await demo.dispose();
});

test('kill -9 and a reload: consent is not asked again and the code is still good', async ({ page }) => {
  const demo = await startDemoServer();
  const widget = new Widget(page, demo.hostUrl);
  await widget.reachCredentials();
  await widget.signIn('otp');
  await expect(widget.heading(/wants to know it’s you/)).toBeVisible();
  await demo.kill();
  await demo.restart();
  await page.reload();
  await expect(widget.heading(/wants to know it’s you/)).toBeVisible();
  await widget.answerCode('123456');
  await expect(widget.heading('You’re connected')).toBeVisible();
  await demo.dispose();
});

test('offline in the middle says so and goes on by itself', async ({ widget, page }) => {
  await widget.reachCredentials();
  await widget.signIn('slow');
  await expect(widget.heading(/Signing in|Checking|Connecting/)).toBeVisible();
  await page.context().setOffline(true);
  const notice = widget.root.getByText('You are offline').and(page.locator(':not([role=status] *)'));
  await expect(notice).toBeVisible();
  await page.context().setOffline(false);
  await expect(notice).toBeHidden();
  await expect(widget.heading('You’re connected')).toBeVisible({ timeout: 40_000 });
});

test('a double click on submit makes one connection', async ({ widget, page }) => {
  const writes: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().includes('/api/attempts/')) writes.push(request.url());
  });
  await widget.reachCredentials();
  await widget.root.getByRole('textbox').first().fill('jane@example.org');
  await widget.root.locator('input[type=password]').fill('verified');
  await widget.button('Sign in').dblclick();
  await expect(widget.heading('You’re connected')).toBeVisible();
  expect(new Set(writes).size).toBe(1);
  expect((await widget.events()).filter((event) => event === 'connected')).toHaveLength(1);
});

test('a press while the fields are still on their way counts once they are there', async ({
  page,
  widget,
}) => {
  const arrival = Promise.withResolvers<void>();
  await page.route(/\/rare-kinds-/, async (route) => {
    await arrival.promise;
    await route.continue();
  });
  await widget.open();
  await widget.agree();
  await widget.searchProvider('Sixty Fields Electric');
  await widget.button('Sign in').click();
  await expect(widget.button('Sign in')).toHaveAttribute('aria-busy', 'true');
  arrival.resolve();
  await expect(widget.root.getByRole('region', { name: /things to correct/ })).toBeFocused();
});

test('back is one screen, and keeps what is no secret', async ({ widget }) => {
  await widget.reachCredentials();
  await widget.root.getByRole('textbox').first().fill('jane@example.org');
  await widget.root.locator('input[type=password]').fill('secret');
  await widget.button('Back').click();
  await expect(widget.heading('Find your provider')).toBeVisible();
  await expect(widget.zipCode).toHaveValue('94609');
  await widget.button(/^Continue with/).click();
  await expect(widget.root.getByRole('textbox').first()).toHaveValue('jane@example.org');
  await expect(widget.root.locator('input[type=password]')).toHaveValue('');
});
