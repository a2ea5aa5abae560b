import { SCREENS, type ScreenName } from '@linkspan/protocol';
import type { Page } from '@playwright/test';
import { connectUrl } from '../fixtures/connect-url.ts';
import { type DemoServer, startDemoServer } from '../fixtures/demo-server.ts';
import { inFrame } from '../fixtures/host-page.ts';
import { expect, test } from '../fixtures/test.ts';

type Session = NonNullable<Parameters<typeof connectUrl>[1]>;

interface Visit {
  readonly name: string;
  /** The screens that it comes by, which is checked. */
  readonly screens: readonly ScreenName[];
  readonly session?: Session;
  readonly subject?: Parameters<typeof connectUrl>[2];
  drive(page: Page): Promise<void>;
}

const OAKLAND = { zip: '94609' };
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

async function signIn(page: Page, persona: string) {
  await press(page, /^Continue with/);
  await page.getByRole('textbox', { name: 'User name' }).fill('jane@example.org');
  await page.locator('input[type=password]').fill(persona);
  await press(page, 'Sign in');
}

async function search(page: Page, provider: string) {
  await page.getByRole('searchbox', { name: 'Name' }).fill(provider);
  await page.getByRole('radio', { name: provider }).first().check();
  await press(page, /^Continue with/);
}

/** A persona whose first screen after signing in has this heading. */
const persona = (
  name: string,
  screen: ScreenName,
  says: string | RegExp,
  then?: (page: Page) => Promise<void>,
): Visit => ({
  name,
  screens: ['credentials', 'waiting', screen],
  session: { ...OAKLAND, accountSelection: 'ask' },
  async drive(page) {
    await signIn(page, name);
    await expect(heading(page, says)).toBeVisible();
    await then?.(page);
  },
});

const VISITS: readonly Visit[] = [
  {
    name: 'consent, search, details and the end',
    screens: ['starting', 'consent', 'provider', 'details', 'credentials', 'waiting', 'done'],
    session: {
      ...OAKLAND,
      consent: 'ask',
      details: { startDate: { value: '2026-01-01' }, sites: [{ id: 's1', name: 'Home' }] },
    },
    async drive(page) {
      await press(page, 'Agree and continue');
      await press(page, /^Continue with/);
      await expect(heading(page, 'A few details')).toBeVisible();
      await press(page, 'Continue');
      await page.getByRole('textbox', { name: 'User name' }).fill('jane@example.org');
      await page.locator('input[type=password]').fill('verified');
      await press(page, 'Show Password');
      await press(page, 'Sign in');
      await expect(heading(page, 'You’re connected')).toBeVisible();
      await press(page, 'Done');
      await expect(heading(page, 'You can close this page')).toBeVisible();
    },
  },
  {
    name: 'two ways, and the provider’s own page',
    screens: ['channel', 'redirect', 'done'],
    async drive(page) {
      await search(page, 'Two Way Power');
      await press(page, /^At the provider’s own site/);
      const popup = page.waitForEvent('popup');
      await press(page, 'Go to Two Way Power');
      await (await popup).getByRole('button', { name: 'Approve' }).click();
      await expect(heading(page, 'You’re connected')).toBeVisible();
    },
  },
  {
    name: 'a provider that nobody serves',
    screens: ['unlisted'],
    session: { providerUrl: 'https://power.example' },
    async drive(page) {
      await expect(heading(page, /^We do not know/)).toBeVisible();
    },
  },
  {
    name: 'a hostile provider',
    screens: ['credentials'],
    async drive(page) {
      await search(page, 'Hostile Utility');
      await expect(heading(page, /^Sign in to/)).toBeVisible();
    },
  },
  {
    name: 'sixty fields and their errors',
    screens: ['credentials'],
    async drive(page) {
      await search(page, 'Sixty Fields Electric');
      await press(page, 'Sign in');
      await expect(page.getByText(/things to correct/)).toBeVisible();
    },
  },
  {
    name: 'leaving, in French',
    screens: ['challenge'],
    session: { ...OAKLAND, locale: 'fr' },
    async drive(page) {
      await page.getByRole('button', { name: /^Continuer avec/ }).click();
      await page.locator('[autocomplete=username]').fill('jane@example.org');
      await page.locator('input[type=password]').fill('otp');
      await page.locator('[data-linkspan-main-action]').click();
      await expect(heading(page, /veut s’assurer/)).toBeVisible();
      await press(page, 'Fermer');
      await press(page, 'Quitter');
      await expect(heading(page, 'Vous pouvez fermer cette page')).toBeVisible();
    },
  },
  {
    name: 'what is connected, with nothing in it',
    screens: ['manage'],
    subject: { userId: 'nobody-yet', mode: 'manage' },
    async drive(page) {
      await expect(heading(page, 'Your connections')).toBeVisible();
    },
  },
  persona('otp', 'challenge', /wants to know it’s you/),
  persona('choose_device', 'challenge', /wants to know it’s you/),
  persona('question', 'challenge', /wants to know it’s you/),
  persona('image', 'challenge', /wants to know it’s you/, async (page) => {
    await expect(page.locator('img').first()).toBeVisible();
  }),
  persona('several_accounts', 'accounts', 'Which accounts do you want to share?'),
  persona('error', 'problem', /went wrong/, (page) => press(page, 'Copy reference')),
  persona('provider_down', 'problem', 'Your provider cannot be reached'),
];

test('the visits come by every screen that there is', () => {
  const visited = new Set([...VISITS.flatMap(({ screens }) => screens), 'approval']);
  expect([...SCREENS].filter((screen) => !visited.has(screen))).toEqual([]);
});

for (const visit of VISITS) {
  test(`nothing breaks the page’s policy: ${visit.name}`, async ({ page, demo }) => {
    const broken = await watch(page);
    const { url, response } = await open(page, demo, visit);
    const policy = response?.headers()['content-security-policy'] ?? '';
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types 'none'");
    expect(policy).not.toContain('unsafe');
    await visit.drive(page);
    const seen = await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
    expect([...visit.screens].filter((screen) => !seen.includes(screen))).toEqual([]);
    expect(broken).toEqual([]);
    expect(page.url()).toBe(url);
  });
}

test('nothing breaks the page’s policy: an approval on the phone', async ({ page }) => {
  // With a pace of nothing it approves itself before it is shown.
  const demo = await startDemoServer({ LINKSPAN_PACE: '1' });
  const broken = await watch(page);
  await page.goto(await connectUrl(demo, OAKLAND));
  await signIn(page, 'approve');
  await expect(heading(page, /^Approve on/)).toBeVisible();
  expect(broken).toEqual([]);
  await demo.dispose();
});

test('nothing breaks the policies of a host and of the frame in it', async ({ page, demo, hosts }) => {
  const broken = await watch(page);
  await hosts.putLoader('/', { url: await connectUrl(demo, OAKLAND) });
  await page.goto(hosts.origin);
  const widget = inFrame(page);
  await widget.signIn('verified');
  await expect(widget.heading('You’re connected')).toBeVisible();
  expect(broken).toEqual([]);
});

test('a script or style that is not of the page does not run', async ({ page, demo }) => {
  const broken = await watch(page);
  await page.goto(await connectUrl(demo));
  await expect(heading(page, 'Find your provider')).toBeVisible();
  const did = await page.evaluate(async () => {
    // Out of the evaluation itself, which the policy does not bind.
    await new Promise((resolve) => setTimeout(resolve));
    const style = document.createElement('style');
    style.textContent = 'body { display: none }';
    const tries = [
      () => document.createElement('script').setAttribute('src', 'data:text/javascript,globalThis.evil=1'),
      () => document.body.insertAdjacentHTML('beforeend', '<img onerror="evil=1" src="x">'),
      () => new Function('globalThis.evil=1')(),
      () => document.head.append(style),
      () => document.createElement('a').setAttribute('onclick', 'globalThis.evil=1'),
    ];
    for (const attempt of tries) {
      try {
        attempt();
      } catch {}
    }
    return [(globalThis as { evil?: unknown }).evil, getComputedStyle(document.body).display];
  });
  expect(did).toEqual([undefined, 'block']);
  await expect.poll(() => broken.length).toBeGreaterThan(2);
});

async function open(page: Page, demo: DemoServer, { session, subject }: Visit) {
  const address = await connectUrl(demo, session, subject);
  const response = await page.goto(address);
  return { url: address.split('#')[0], response };
}

/** What any page or frame of this tab reports of broken policies, and the screens that it comes by, in `seen`. */
async function watch(page: Page): Promise<string[]> {
  const broken: string[] = [];
  await page.exposeFunction('policyBroken', (what: string) => void broken.push(what));
  await page.addInitScript(() => {
    const here = globalThis as unknown as { seen: string[]; policyBroken(what: string): void };
    here.seen = [];
    addEventListener('securitypolicyviolation', (event) =>
      here.policyBroken(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
    );
    const note = () => {
      const screen = document.querySelector('[data-linkspan-screen]')?.getAttribute('data-linkspan-screen');
      if (screen && here.seen.at(-1) !== screen) here.seen.push(screen);
    };
    new MutationObserver(note).observe(document, { childList: true, subtree: true, attributes: true });
  });
  return broken;
}
