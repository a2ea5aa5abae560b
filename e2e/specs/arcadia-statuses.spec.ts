import type { FrameLocator, Page } from '@playwright/test';
import { startArcadiaHost } from '../fixtures/arcadia-host.ts';
import { arcadiaStatuses } from '../fixtures/arcadia-statuses.ts';
import { startDemoServer } from '../fixtures/demo-server.ts';
import { pressLast } from '../fixtures/press-last.ts';
import { test as base, expect } from '../fixtures/test.ts';

const test = base.extend<{ host: Awaited<ReturnType<typeof startArcadiaHost>> }>({
  host: async ({ demo }, use) => {
    const host = await startArcadiaHost(demo);
    await use(host);
    await host.close();
  },
});

for (const row of arcadiaStatuses) {
  const { persona, person, screen, onClose, polling, webhooks } = row;
  test(`${persona}, who ${person}: ${onClose}, ${polling}, ${webhooks.join(' and ') || 'no webhook'}`, async ({
    page,
    demo,
    hosts,
    host,
  }) => {
    hosts.put('/', hostPage(demo.apiUrl, await host.connectToken()));
    await page.clock.install();
    await page.goto(hosts.origin);
    const widget = page.frameLocator('iframe');
    await expect(widget.getByRole('heading', { level: 1, name: /^Sign in to/ })).toBeVisible();
    if (person !== 'types nothing') await signIn(widget, persona);
    if (person === 'waits 5 minutes') {
      await expect.poll(() => submittedId(page)).toBeGreaterThan(0);
      await page.clock.runFor('05:01');
    }
    await expect(widget.getByText(screen).first()).toBeVisible();
    if (polling !== undefined) await expect.poll(() => submittedId(page)).toBeGreaterThan(0);
    if (person === 'closes it' || person === 'types nothing') await leave(page, widget);
    else await pressLast(widget.getByRole('button', { name: 'Done' }));
    await expect.poll(() => closedWith(page)).toBe(onClose);

    const id = await submittedId(page);
    if (polling === undefined) {
      expect(id).toBe(0);
      return;
    }
    await expect.poll(() => host.status(id)).toBe(polling);
    expect((await host.written(id)).toSorted()).toEqual(webhooks.toSorted());
    await expect.poll(() => host.received(id)).toEqual(webhooks);
  });
}

test('what was submitted is verified although the tab is closed right after', async ({ page, hosts }) => {
  const demo = await startDemoServer({ LINKSPAN_PACE: '3' });
  const host = await startArcadiaHost(demo);
  hosts.put('/', hostPage(demo.apiUrl, await host.connectToken()));
  await page.goto(hosts.origin);
  await signIn(page.frameLocator('iframe'), 'verified');
  await expect.poll(() => submittedId(page)).toBeGreaterThan(0);
  const id = await submittedId(page);
  await page.close();
  expect(await host.status(id)).toBe('pending');
  await expect
    .poll(() => host.received(id), { timeout: 20_000 })
    .toEqual(['utility_credential_verified', 'utility_accounts_discovered']);
  expect(await host.status(id)).toBe('verified');
  await host.close();
  await demo.dispose();
});

interface Heard {
  readonly id: number;
  readonly status?: string;
}

const heardBy = (page: Page) => page.evaluate(() => (globalThis as unknown as { heard: Heard }).heard);
const submittedId = async (page: Page) => (await heardBy(page)).id;
const closedWith = async (page: Page) => (await heardBy(page)).status;

/** A page that opens Arcadia's Connect as its published client does. */
const hostPage = (api: string, connectToken: string) => `<script src="${api}/arc/dist/v5.js"></script><script>
  globalThis.heard = { id: 0 };
  _ArcConnect.create({
    connectToken: ${JSON.stringify(connectToken)},
    env: 'sandbox',
    callbacks: {
      onCredentialsSubmitted: ({ utilityCredentialId }) => (heard.id = utilityCredentialId),
      onClose: ({ status }) => (heard.status = status),
    },
  });
</script>`;

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
