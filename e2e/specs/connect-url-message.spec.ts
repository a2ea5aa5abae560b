import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { connectUrl, hostOf } from '../fixtures/connect-url.ts';
import { inFrame } from '../fixtures/host-page.ts';
import { expect, test } from '../fixtures/test.ts';

/** The page of Arcadia's guide, "Listening for Connect URL Events", to the letter. */
const GUIDE = readFileSync(join(import.meta.dirname, '../fixtures/connect-url-page.txt'), 'utf8');

interface Message {
  readonly origin: string;
  readonly data: unknown;
}

/** What the page's windows hear by `message`, beside what the guide's page logs. */
async function listen(page: Page): Promise<Message[]> {
  const heard: Message[] = [];
  await page.context().exposeFunction('hearMessage', (message: Message) => void heard.push(message));
  await page.context().addInitScript(() => {
    if (window.parent !== window) return;
    const here = globalThis as unknown as { hearMessage(message: Message): void };
    addEventListener('message', ({ origin, data }) => here.hearMessage({ origin, data }));
  });
  return heard;
}

const submitted = (origin: string): Message => ({
  origin,
  data: { type: 'onCredentialsSubmitted', payload: { utilityCredentialId: expect.any(Number) } },
});

for (const [where, addOrigin] of [
  ['the query', (url: string, origin: string) => url.replace('#', `?origin=${encodeURIComponent(origin)}#`)],
  ['the fragment', (url: string, origin: string) => `${url}&origin=${encodeURIComponent(origin)}`],
] as const) {
  test(`the guide’s page hears of submitted credentials, once it names its origin in ${where}`, async ({
    page,
    demo,
    hosts,
  }) => {
    const url = addOrigin(
      await connectUrl(demo, { zip: '94609', allowedOrigins: [hosts.origin] }),
      hosts.origin,
    );
    hosts.put('/', GUIDE.replace('{ENTER_YOUR_CONNECT_URL_HERE}', url));
    const heard = await listen(page);
    await page.goto(hosts.origin);
    const widget = inFrame(page);
    await widget.signIn('rejected');
    await expect(widget.frame.getByText('That sign-in did not work')).toBeVisible();
    await widget.frame.locator('input[type=password]').fill('verified');
    await widget.button('Sign in').click();
    await expect(widget.heading('You’re connected')).toBeVisible();
    expect(heard).toEqual([submitted(demo.apiUrl), submitted(demo.apiUrl)]);
    await widget.button('Done').click();
    await expect(widget.heading('You can close this page')).toBeVisible();
  });
}

test('the guide’s page as it is hears nothing, and the person connects all the same', async ({
  page,
  demo,
  hosts,
}) => {
  const url = await connectUrl(demo, { zip: '94609' });
  hosts.put('/', GUIDE.replace('{ENTER_YOUR_CONNECT_URL_HERE}', url));
  const heard = await listen(page);
  await page.goto(hosts.origin);
  const widget = inFrame(page);
  await widget.signIn('verified');
  await expect(widget.heading('You’re connected')).toBeVisible();
  expect(heard).toEqual([]);
});

test('an origin that is not registered hears nothing, whoever frames the page', async ({
  page,
  demo,
  hosts,
}) => {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  const url = await connectUrl(demo, { zip: '94609', allowedOrigins: [hosts.origin] });
  const other = `http://localhost:${hosts.otherPort}`;
  hosts.put('/', GUIDE.replace('{ENTER_YOUR_CONNECT_URL_HERE}', `${url}&origin=${other}`));
  const heard = await listen(page);
  await page.goto(hosts.origin);
  const widget = inFrame(page);
  await widget.signIn('verified');
  await expect(widget.heading('You’re connected')).toBeVisible();
  expect(heard).toEqual([]);
  expect(said.join('\n')).toContain(`${other} is not registered for this session`);
});

test('another origin in the frame’s parent hears nothing of what is meant for a registered one', async ({
  page,
  demo,
  hosts,
}) => {
  const other = `http://localhost:${hosts.otherPort}`;
  const url = await connectUrl(demo, { zip: '94609', allowedOrigins: [hosts.origin, other] });
  hosts.put('/', GUIDE.replace('{ENTER_YOUR_CONNECT_URL_HERE}', `${url}&origin=${other}`));
  const heard = await listen(page);
  await page.goto(hosts.origin);
  const widget = inFrame(page);
  await widget.signIn('verified');
  await expect(widget.heading('You’re connected')).toBeVisible();
  expect(heard).toEqual([]);
});

test('in update mode it is the id of the connection that is updated', async ({ page, demo, hosts }) => {
  const userId = `user-${randomUUID()}`;
  await page.goto(await connectUrl(demo, { zip: '94609' }, { userId }));
  await page.getByRole('button', { name: /^Continue with/ }).click();
  await page.getByRole('textbox', { name: 'User name' }).fill('jane@example.org');
  await page.locator('input[type=password]').fill('verified');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: 'You’re connected' })).toBeVisible();
  const [connection] = await hostOf(demo).connections(userId);
  const id = String(connection?.id);

  const url = await connectUrl(demo, { allowedOrigins: [hosts.origin] }, { connectionId: id });
  hosts.put('/', GUIDE.replace('{ENTER_YOUR_CONNECT_URL_HERE}', `${url}&origin=${hosts.origin}`));
  const heard = await listen(page);
  await page.goto(hosts.origin);
  const widget = inFrame(page);
  await widget.frame.locator('input[type=password]').fill('verified');
  await widget.button('Reconnect').click();
  await expect(widget.heading(/^You’re connected/)).toBeVisible();
  expect(heard).toEqual([
    {
      origin: demo.apiUrl,
      data: { type: 'onCredentialsSubmitted', payload: { utilityCredentialId: Number(id) } },
    },
  ]);
});

test('a page that opened the link as a window hears it too, and the window closes at the end', async ({
  page,
  demo,
  hosts,
}) => {
  const url = await connectUrl(demo, { zip: '94609' });
  const [address = '', token = ''] = url.split('#');
  hosts.put('/', '<button>Open</button>');
  const heard = await listen(page);
  await page.goto(hosts.origin);
  const opening = page.waitForEvent('popup');
  await page.evaluate(
    (target) => void open(target),
    `${address}?origin=${encodeURIComponent(hosts.origin)}#${token}`,
  );
  const popup = await opening;
  await popup.getByRole('button', { name: /^Continue with/ }).click();
  await popup.getByRole('textbox', { name: 'User name' }).fill('jane@example.org');
  await popup.locator('input[type=password]').fill('verified');
  await popup.getByRole('button', { name: 'Sign in' }).click();
  await expect(popup.getByRole('heading', { name: 'You’re connected' })).toBeVisible();
  expect(heard).toEqual([submitted(demo.apiUrl)]);
  const closed = popup.waitForEvent('close');
  await popup.getByRole('button', { name: 'Done' }).click({ noWaitAfter: true });
  await closed;
});
