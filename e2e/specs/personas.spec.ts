import { expect, test } from '../fixtures/test.ts';

const PROBLEMS = [
  ['error', /went wrong|cannot be reached/],
  ['password_expired', 'Your password has expired'],
  ['action_required', 'Your provider is waiting for you'],
  ['locked', 'Too many tries'],
  ['rate_limited', 'A short pause is needed'],
  ['provider_down', 'Your provider cannot be reached'],
  ['no_accounts', 'No account found'],
  ['already_connected', 'Already connected'],
] as const;

for (const [persona, heading] of PROBLEMS) {
  test(`${persona} is told with a way on`, async ({ widget }) => {
    await widget.reachCredentials();
    await widget.signIn(persona);
    await expect(widget.heading(heading)).toBeVisible();
    await expect(widget.wayOn).toBeVisible();
  });
}

for (const persona of ['rejected', 'gone', 'surely-not-a-persona']) {
  test(`${persona} comes back to the form, which keeps the user name`, async ({ widget }) => {
    await widget.reachCredentials();
    await widget.signIn(persona);
    await expect(widget.root).toContainText('That sign-in did not work');
    await expect(widget.root.getByRole('textbox').first()).toHaveValue('jane@example.org');
    await expect(widget.root.locator('input[type=password]')).toHaveValue('');
    await widget.signIn('verified');
    await expect(widget.heading('You’re connected')).toBeVisible();
  });
}

for (const persona of [
  'verified',
  'flaky',
  'lost_answer',
  'revoked_later',
  'two_accounts',
  'approve',
] as const) {
  test(`${persona} ends connected`, async ({ widget }) => {
    await widget.reachCredentials({ accounts: 'all' });
    await widget.signIn(persona);
    await expect(widget.heading('You’re connected')).toBeVisible({ timeout: 30_000 });
    await widget.finish();
    await expect(widget.result).toHaveAttribute('data-result', 'connected');
  });
}

test('pending is said to be no failure, and the host hears it', async ({ widget }) => {
  await widget.reachCredentials();
  await widget.signIn('pending');
  await expect(widget.heading(/needs more time/)).toBeVisible();
  await widget.finish();
  await expect(widget.result).toHaveAttribute('data-result', 'pending');
});

test('otp_retry counts the tries that are left', async ({ widget }) => {
  await widget.reachCredentials();
  await widget.signIn('otp_retry');
  await widget.answerCode('123456');
  await expect(widget.root).toContainText('2 tries left');
  await widget.answerCode('123456');
  await expect(widget.heading('You’re connected')).toBeVisible();
});

test('choose_device offers devices, then asks for the code', async ({ widget }) => {
  await widget.reachCredentials();
  await widget.signIn('choose_device');
  await expect(widget.heading(/wants to know it’s you/)).toBeVisible();
  await widget
    .button(/text|SMS|phone/i)
    .first()
    .click();
  await widget.answerCode('123456');
  await expect(widget.heading('You’re connected')).toBeVisible();
});

test('decline on the other device leads to a way on', async ({ widget }) => {
  await widget.reachCredentials();
  await widget.signIn('decline');
  await expect(widget.heading(/could not confirm|cancelled/)).toBeVisible();
  await expect(widget.wayOn).toBeVisible();
});
