import type { Page } from '@playwright/test';
import { connectUrl } from '../fixtures/connect-url.ts';
import { inFrame } from '../fixtures/host-page.ts';
import { expect, test } from '../fixtures/test.ts';

const heardBy = (page: Page) => page.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard);

test('in the loader’s dialog a person connects, the host hears all of it, and the frame is gone', async ({
  page,
  demo,
  hosts,
}) => {
  await hosts.putLoader('/', { url: await connectUrl(demo, { zip: '94609' }) });
  await page.goto(hosts.origin);
  const widget = inFrame(page);
  await expect(widget.heading('Find your provider')).toBeVisible();
  await widget.signIn('verified');
  await expect(widget.heading('You’re connected')).toBeVisible();
  await widget.press('Done');
  await expect(page.locator('iframe')).toHaveCount(0);
  const heard = await heardBy(page);
  expect(heard).toEqual(expect.arrayContaining(['open', 'credentials_submitted', 'connection_opened']));
  expect(heard.slice(-2)).toEqual(['connected', 'closed']);
});

test('in an element it is as high as its content, and never touches the host’s history', async ({
  page,
  demo,
  hosts,
}) => {
  await hosts.putLoader('/', { url: await connectUrl(demo, { zip: '94609' }), inline: true });
  await page.goto(hosts.origin);
  const widget = inFrame(page);
  await expect(widget.heading('Find your provider')).toBeVisible();
  const before = await page.evaluate(() => history.length);
  await widget.button(/^Continue with/).click();
  await expect(widget.heading(/^Sign in to/)).toBeVisible();
  expect(await page.evaluate(() => history.length)).toBe(before);
  const hidden = () =>
    widget.frame
      .locator('.linkspan-scroll')
      .evaluate((scroll) => [
        scroll.scrollHeight - scroll.clientHeight,
        document.documentElement.scrollHeight - innerHeight,
      ]);
  await expect.poll(hidden).toEqual([0, 0]);
  await expect(widget.button('Sign in')).toBeInViewport();
});

test('the host can close it, and the person is asked while work is in progress', async ({
  page,
  demo,
  hosts,
}) => {
  await hosts.putLoader('/', { url: await connectUrl(demo, { zip: '94609' }) });
  await page.goto(hosts.origin);
  const widget = inFrame(page);
  await widget.signIn('otp');
  await expect(widget.heading(/wants to know it’s you/)).toBeVisible();
  await page.evaluate(() => (globalThis as unknown as { handle: { close(): void } }).handle.close());
  await widget.press('Leave');
  await expect(page.locator('iframe')).toHaveCount(0);
  expect((await heardBy(page)).slice(-2)).toEqual(['exit', 'closed']);
});

test('Escape in the frame asks to leave while work is in progress, and closes the dialog otherwise', async ({
  page,
  demo,
  hosts,
}) => {
  await hosts.putLoader('/', { url: await connectUrl(demo, { zip: '94609' }) });
  await page.goto(hosts.origin);
  const widget = inFrame(page);
  await widget.signIn('otp');
  await expect(widget.heading(/wants to know it’s you/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(widget.button('Leave')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(widget.button('Leave')).toBeHidden();
  await expect(widget.heading(/wants to know it’s you/)).toBeVisible();

  await hosts.putLoader('/', { url: await connectUrl(demo, { zip: '94609' }) });
  await page.goto(hosts.origin);
  const search = widget.frame.getByRole('searchbox');
  await search.fill('pacific');
  await page.keyboard.press('Escape');
  await expect(search).toHaveValue('');
  // The frame is gone before it could answer that the key was pressed.
  page.keyboard.press('Escape').catch(() => undefined);
  await expect(page.locator('iframe')).toHaveCount(0);
});

test('a frame that is loaded again gets its token from the host and goes on', async ({
  page,
  demo,
  hosts,
}) => {
  await hosts.putLoader('/', { url: await connectUrl(demo, { zip: '94609' }) });
  await page.goto(hosts.origin);
  const widget = inFrame(page);
  await widget.signIn('otp');
  await expect(widget.heading(/wants to know it’s you/)).toBeVisible();
  const frame = page.frames().find((each) => each.url().startsWith(demo.apiUrl));
  await Promise.all([frame?.waitForNavigation(), frame?.evaluate(() => setTimeout(() => location.reload()))]);
  await expect(widget.heading(/wants to know it’s you/)).toBeVisible();
});

test.describe('who may frame a session’s page', () => {
  test('a registered page may', async ({ page, demo, hosts }) => {
    const url = await connectUrl(demo, { allowedOrigins: [hosts.origin] });
    hosts.put('/', `<iframe src="${url}"></iframe>`);
    await page.goto(hosts.origin);
    await expect(inFrame(page).heading('Find your provider')).toBeVisible();
  });

  for (const [name, place] of [
    ['another port', (_: number, other: number) => `http://localhost:${other}`],
    ['another name', (port: number) => `http://127.0.0.1:${port}`],
    ['a name below it', (port: number) => `http://app.localhost:${port}`],
    ['a name like it', (port: number) => `http://evil-localhost.localhost:${port}`],
  ] as const) {
    test(`a page of ${name} may not`, async ({ page, demo, hosts }) => {
      const url = await connectUrl(demo, { allowedOrigins: [hosts.origin] });
      hosts.put('/', `<iframe src="${url}"></iframe>`);
      await expectRefused(page, place(hosts.port, hosts.otherPort));
    });
  }

  test('a registered page in a page that is not may not', async ({ page, demo, hosts }) => {
    const url = await connectUrl(demo, { allowedOrigins: [hosts.origin] });
    hosts.put('/inner', `<iframe src="${url}"></iframe>`);
    hosts.put('/', `<iframe src="${hosts.origin}/inner"></iframe>`);
    await expectRefused(page, `http://localhost:${hosts.otherPort}`);
  });

  test('a sandboxed page without an origin may not', async ({ page, demo, hosts }) => {
    const url = await connectUrl(demo, { allowedOrigins: [hosts.origin] });
    hosts.put('/inner', `<iframe src="${url}"></iframe>`);
    hosts.put('/', `<iframe sandbox="allow-scripts" src="/inner"></iframe>`);
    await expectRefused(page, hosts.origin);
  });

  test('nobody may, if nobody minted the session', async ({ page, demo, hosts }) => {
    hosts.put('/', `<iframe src="${demo.apiUrl}/connect/unknown#token=x"></iframe>`);
    await expectRefused(page, hosts.origin);
  });

  async function expectRefused(page: Page, address: string) {
    const refused = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
    await page.goto(address);
    await refused;
    expect(page.frames().some((frame) => frame.url().includes('/connect/'))).toBe(false);
  }
});
