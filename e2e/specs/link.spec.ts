import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { connectUrl, hostOf } from '../fixtures/connect-url.ts';
import { expect, test } from '../fixtures/test.ts';

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

/** The page has handed its token in. */
const tokenKept = (page: Page) =>
  page.waitForResponse(
    (response) => response.url().endsWith('/token') && response.request().method() === 'POST',
  );

async function connect(page: Page, password = 'verified') {
  await page.getByRole('button', { name: /^Continue with/ }).click();
  await page.getByRole('textbox', { name: 'User name' }).fill('jane@example.org');
  await page.locator('input[type=password]').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

test('a link opened in a tab goes from the search to an end that says so', async ({ page, demo }) => {
  await page.goto(await connectUrl(demo, { zip: '94609' }));
  await expect(heading(page, 'Find your provider')).toBeVisible();
  await expect(page).toHaveTitle('Find your provider');
  expect(page.url()).not.toContain('token');
  await connect(page);
  await expect(heading(page, 'You’re connected')).toBeVisible();
  await expect(page).toHaveTitle('You’re connected');
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(heading(page, 'You can close this page')).toBeFocused();
  await expect(page.getByRole('button')).toHaveCount(0);
});

test('a reload goes on where the person was, and keeps no token where a script could find it', async ({
  page,
  demo,
}) => {
  const address = await connectUrl(demo, { zip: '94609' });
  const kept = tokenKept(page);
  await page.goto(address);
  expect((await kept).status()).toBe(204);
  await connect(page, 'otp');
  await expect(heading(page, /wants to know it’s you/)).toBeVisible();
  await page.reload();
  await expect(heading(page, /wants to know it’s you/)).toBeVisible();
  await page.getByRole('textbox', { name: 'Code' }).fill('123456');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(heading(page, 'You’re connected')).toBeVisible();

  const token = new URLSearchParams(new URL(address).hash.slice(1)).get('token') ?? '';
  const reachable = await page.evaluate(() =>
    JSON.stringify([
      { ...sessionStorage },
      { ...localStorage },
      document.cookie,
      location.href,
      history.state,
    ]),
  );
  expect(reachable).not.toContain(token);
  expect(JSON.stringify(await page.context().cookies())).not.toContain(token);
});

test('without its cookie, a reload says to open the link again', async ({ page, demo }) => {
  const kept = tokenKept(page);
  await page.goto(await connectUrl(demo));
  await kept;
  await page.context().clearCookies();
  await page.reload();
  await expect(heading(page, 'This link does not work')).toBeVisible();
});

test('closed by mistake, it can be begun again', async ({ page, demo }) => {
  await page.goto(await connectUrl(demo));
  await expect(heading(page, 'Find your provider')).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(heading(page, 'You can close this page')).toBeVisible();
  await page.getByRole('button', { name: 'Start again' }).click();
  await expect(heading(page, 'Find your provider')).toBeVisible();
});

test('a session that was minted to lead somewhere leads there, and says how it ended', async ({
  page,
  demo,
}) => {
  const returnTo = `${demo.hostUrl}/?user=back`;
  await page.goto(await connectUrl(demo, { zip: '94609', returnTo }));
  await connect(page);
  await page.getByRole('button', { name: 'Done' }).click();
  await page.waitForURL(/result=connected/);
  const query = Object.fromEntries(new URL(page.url()).searchParams);
  expect(query).toMatchObject({
    user: 'back',
    result: 'connected',
    connection_id: expect.stringMatching(/^\d+$/),
    session_id: expect.any(String),
  });
});

test('leaving on the way leads there too, with the reason', async ({ page, demo }) => {
  await page.goto(await connectUrl(demo, { returnTo: `${demo.hostUrl}/?user=back` }));
  await expect(heading(page, 'Find your provider')).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await page.waitForURL(/result=exit/);
  expect(new URL(page.url()).searchParams.get('reason')).toBe('closed');
});

test('a link speaks the language that its session was minted with', async ({ page, demo }) => {
  await page.goto(await connectUrl(demo, { locale: 'fr' }));
  await expect(heading(page, 'Trouvez votre fournisseur')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
});

test('who asked for nothing but the page has used nothing up', async ({ page, demo, request }) => {
  const address = await connectUrl(demo);
  const [path = ''] = address.split('#');
  for (let scan = 0; scan < 20; scan += 1) {
    await request.get(path, { headers: { 'user-agent': 'scanner' } });
    await request.head(path);
  }
  await page.goto(address);
  await expect(heading(page, 'Find your provider')).toBeVisible();
});

test('no address, header or log line has the token in it but the calls of the API', async ({
  page,
  demo,
}) => {
  const address = await connectUrl(demo);
  const token = new URLSearchParams(new URL(address).hash.slice(1)).get('token') ?? '';
  const seen: string[] = [];
  page.on('request', (request) => {
    const { authorization: _, ...headers } = request.headers();
    seen.push(request.url(), JSON.stringify(headers));
  });
  // What a reload goes on with is kept by then.
  const kept = page.waitForResponse(
    (answer) => answer.url().endsWith('/token') && answer.request().method() === 'POST',
  );
  await page.goto(address);
  await expect(heading(page, 'Find your provider')).toBeVisible();
  await kept;
  await page.reload();
  await expect(heading(page, 'Find your provider')).toBeVisible();
  expect(seen.join('\n')).not.toContain(token);
  expect(demo.log()).not.toContain(token);
});

test('opened again elsewhere, a link goes on there, and where it was open before it says so', async ({
  page,
  demo,
  browser,
}) => {
  const userId = `user-${randomUUID()}`;
  const address = await connectUrl(demo, { zip: '94609' }, { userId });
  await page.goto(address);
  await connect(page, 'otp');
  await expect(heading(page, /wants to know it’s you/)).toBeVisible();

  const phone = await (await browser.newContext({ locale: 'en-US' })).newPage();
  await phone.goto(address);
  await expect(heading(phone, /wants to know it’s you/)).toBeVisible();
  await page.getByRole('textbox', { name: 'Code' }).fill('123456');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText('You went on somewhere else').first()).toBeVisible();

  await phone.getByRole('textbox', { name: 'Code' }).fill('123456');
  await phone.getByRole('button', { name: 'Continue' }).click();
  await expect(heading(phone, 'You’re connected')).toBeVisible();
  await page.goto('about:blank');
  await page.goto(address);
  await expect(heading(page, 'You’re connected')).toBeVisible();
  expect(await hostOf(demo).connections(userId)).toHaveLength(1);
  await phone.context().close();
});

test('a link that was taken back says that it does not work', async ({ page, demo }) => {
  const address = await connectUrl(demo);
  await hostOf(demo).revokeConnectUrl(address);
  await page.goto(address);
  await expect(heading(page, 'This link does not work')).toBeVisible();
});

test('verification goes on when the tab is closed as soon as the credentials are sent', async ({
  page,
  demo,
}) => {
  const userId = `user-${randomUUID()}`;
  await page.goto(await connectUrl(demo, { zip: '94609' }, { userId }));
  const sent = page.waitForRequest((request) => /\/api\/attempts\/[^/]+$/.test(request.url()));
  await connect(page);
  await sent;
  await page.close();
  const statuses = async () =>
    (await hostOf(demo).connections(userId)).map(({ verification_status }) => verification_status);
  await expect.poll(statuses).toEqual(['verified']);
});
