import { expect, type FrameLocator, type Page } from '@playwright/test';
import { pressLast } from '../fixtures/press-last.ts';
import type { Consumer, Site } from './consumer.ts';

/** How the host hears of each end, by Arcadia's README: `onClose` with a status. */
export const arcadiaVisits: Consumer['visits'] = {
  async 'hears verified, polls the same, and updates the connection'(page, site) {
    const widget = await open(page, site);
    await signIn(widget, 'verified');
    await expect(widget.getByRole('heading', { level: 1, name: 'You’re connected' })).toBeVisible();
    await pressLast(widget.getByRole('button', { name: 'Done' }));
    await expect(heard(page)).toHaveText(['onOpen', SUBMITTED, 'onClose {"status":"verified"}']);
    expect(await status(page, site)).toBe('verified');

    await page.getByRole('button', { name: 'Update credentials' }).click();
    await expect(widget.getByRole('heading', { level: 1, name: /^Sign in to/ })).toBeVisible();
    await expect(widget.locator('body')).toContainText('ja•••');
    await widget.locator('input[type=password]').fill('verified');
    await widget.getByRole('button', { name: 'Reconnect' }).click();
    await expect(widget.getByRole('heading', { level: 1, name: /^You’re connected/ })).toBeVisible();
    await pressLast(widget.getByRole('button', { name: 'Done' }));
    await expect(heard(page).last()).toHaveText('onClose {"status":"verified"}');
    const submitted = (await heard(page).allTextContents()).filter((text) => SUBMITTED.test(text));
    expect(new Set(submitted).size).toBe(1);
    expect(submitted).toHaveLength(2);
  },

  async 'hears rejected'(page, site) {
    const widget = await open(page, site);
    await signIn(widget, 'rejected');
    await expect(widget.getByText('That sign-in did not work')).toBeVisible();
    await leave(page, widget);
    await expect(heard(page)).toHaveText(['onOpen', SUBMITTED, 'onClose {"status":"rejected"}']);
    expect(await status(page, site)).toBe('rejected');
  },

  async 'hears timed out when the widget has stopped waiting'(page, site) {
    await page.clock.install();
    const widget = await open(page, site);
    await signIn(widget, 'timeout');
    await expect(widget.getByRole('heading', { level: 1, name: /^Signing in/ })).toBeVisible();
    await expect(heard(page)).toHaveText(['onOpen', SUBMITTED]);
    await page.clock.runFor('05:01');
    await expect(widget.getByRole('heading', { level: 1, name: /needs more time/ })).toBeVisible();
    await pressLast(widget.getByRole('button', { name: 'Done' }));
    await expect(heard(page)).toHaveText(['onOpen', SUBMITTED, 'onClose {"status":"timed_out"}']);
    expect(await status(page, site)).toBe('pending');
  },

  async 'hears that nothing was submitted'(page, site) {
    const widget = await open(page, site);
    await expect(widget.getByRole('heading', { level: 1, name: /^Sign in to/ })).toBeVisible();
    await leave(page, widget);
    await expect(heard(page)).toHaveText(['onOpen', 'onClose {"status":"no_submit"}']);
  },

  async 'hears pending when the person closes before the result'(page, site) {
    const widget = await open(page, site);
    await signIn(widget, 'timeout');
    await expect(heard(page)).toHaveText(['onOpen', SUBMITTED]);
    await leave(page, widget);
    await expect(heard(page)).toHaveText(['onOpen', SUBMITTED, 'onClose {"status":"pending"}']);
    expect(await status(page, site)).toBe('pending');
  },

  async 'hears of an error, and error at the end'(page, site) {
    const widget = await open(page, site);
    await signIn(widget, 'provider_down');
    await expect(
      widget.getByRole('heading', { level: 1, name: 'Your provider cannot be reached' }),
    ).toBeVisible();
    await leave(page, widget);
    await expect(heard(page)).toHaveText([
      'onOpen',
      SUBMITTED,
      'onError provider_unavailable',
      'onClose {"status":"error"}',
    ]);
    expect(await status(page, site)).toBe('error');
  },

  async 'is told what is missing in its configuration'(page, { origin }) {
    await page.goto(origin);
    const ready = page.getByRole('button', { name: 'Connect credentials' });
    await expect(ready).toBeEnabled();
    await page.getByRole('button', { name: 'Connect without a token' }).click();
    await expect(page.getByRole('alert')).toHaveText(
      'Error setting configuration variables: Missing "connectToken" value.',
    );
  },
};

const SUBMITTED = /^onCredentialsSubmitted \{"utilityCredentialId":\d+\}$/;

const heard = (page: Page) => page.locator('ol > li');

/** Opens the widget, agrees and takes the utility of the zip that the application prefilled. */
async function open(page: Page, { origin }: Site): Promise<FrameLocator> {
  await page.goto(origin);
  await page.getByRole('button', { name: 'Connect credentials' }).click();
  const widget = page.frameLocator('iframe');
  await widget.getByRole('button', { name: 'Agree and continue' }).click();
  await expect(widget.getByRole('textbox', { name: 'ZIP code' })).toHaveValue('94609');
  await widget.getByRole('button', { name: /^Continue with/ }).click();
  return widget;
}

async function signIn(widget: FrameLocator, password: string): Promise<void> {
  await widget.getByRole('textbox', { name: 'User name' }).fill('jane@example.org');
  await widget.locator('input[type=password]').fill(password);
  await widget.getByRole('button', { name: 'Sign in' }).click();
}

/** Closes it, whether or not it asks whether to. */
async function leave(page: Page, widget: FrameLocator): Promise<void> {
  await pressLast(widget.getByRole('button', { name: 'Close' }).first());
  const question = widget.getByRole('button', { name: 'Leave', exact: true });
  const frames = page.locator('iframe');
  await expect.poll(async () => (await frames.count()) === 0 || (await question.isVisible())).toBe(true);
  if ((await frames.count()) > 0) await pressLast(question);
  await expect(frames).toHaveCount(0);
}

/** What the application's server polls. */
async function status(page: Page, { origin }: Site): Promise<unknown> {
  const [, id] = /utilityCredentialId":(\d+)/.exec((await heard(page).allTextContents()).join()) ?? [];
  const answer = await page.request.post(`${origin}/arcadia/status/${id}`);
  return (await answer.json()).verification_status;
}
