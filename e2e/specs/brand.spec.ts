import { withAppearance } from '@linkspan/embed';
import { connectUrl } from '../fixtures/connect-url.ts';
import { inFrame } from '../fixtures/host-page.ts';
import { expect, test } from '../fixtures/test.ts';

const HARBOUR = {
  name: 'Harbour Mutual',
  colors: { light: { accent: '#7a0019', surface: '#fffaf0' }, dark: { surface: '#1a0b10' } },
  font: { family: 'Harbour Sans, serif', faces: [{ src: 'http://127.0.0.1:9/harbour.woff2' }] },
  words: { fr: { 'provider.title': 'Qui est votre fournisseur ?' } },
};
const LAGOON = { name: 'Lagoon Finance', colors: { light: { accent: '#00635a' } }, radius: 2 };

for (const { brand, locale, heading, colorScheme, surface } of [
  {
    brand: HARBOUR,
    locale: 'fr',
    heading: 'Qui est votre fournisseur ?',
    colorScheme: 'dark',
    surface: 'rgb(26, 11, 16)',
  },
  {
    brand: LAGOON,
    locale: 'de',
    heading: 'Anbieter suchen',
    colorScheme: 'light',
    surface: 'rgb(255, 255, 255)',
  },
] as const) {
  test(`a page looks like ${brand.name} and speaks ${locale}, under the policy of the page`, async ({
    page,
    demo,
  }) => {
    const refused: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy|Linkspan:/.test(message.text())) refused.push(message.text());
    });
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(await connectUrl(demo, { brand, locale }));
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    await expect(page.locator('header').getByText(brand.name)).toBeVisible();
    await expect(page.locator('.linkspan-root')).toHaveCSS('background-color', surface);
    expect(refused).toEqual([]);
  });
}

const PURPLE = 'rgb(91, 42, 134)';
const CODE = { colors: { light: { accent: '#5b2a86' } }, words: { fr: { 'provider.title': 'Cherchons' } } };
const IGNORED = { name: 'Nobody', colors: { light: { accent: '#111111' } } };

for (const { how, change, appearance } of [
  { how: 'the option', change: (url: string) => url, appearance: CODE },
  { how: 'withAppearance', change: (url: string) => withAppearance(url, CODE) },
  {
    how: 'the option before withAppearance',
    change: (url: string) => withAppearance(url, IGNORED),
    appearance: CODE,
  },
]) {
  test(`what code says goes before the session’s brand, which says the rest: by ${how}`, async ({
    page,
    demo,
    hosts,
  }) => {
    const url = change(await connectUrl(demo, { brand: HARBOUR, locale: 'fr' }));
    await hosts.putLoader('/', { url, appearance, inline: true, theme: 'light' });
    await page.goto(hosts.origin);
    const widget = inFrame(page);
    await expect(widget.heading('Cherchons')).toBeVisible();
    await expect(widget.frame.locator('header').getByText('Harbour Mutual')).toBeVisible();
    await widget.frame.locator('input').first().fill('94609');
    await expect(widget.button(/PG&E/)).toHaveCSS('background-color', PURPLE);
    // Colours are taken as a whole.
    await expect(widget.frame.locator('.linkspan-root')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  });
}

test('nobody else’s page gives a session another look: alone in a tab an appearance is not heard', async ({
  page,
  demo,
}) => {
  const url = await connectUrl(demo, { brand: HARBOUR, locale: 'fr' });
  const appearance = encodeURIComponent(JSON.stringify(CODE));
  await page.goto(`${withAppearance(url, CODE)}&appearance=${appearance}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Qui est votre fournisseur ?' })).toBeVisible();
  await expect(page.locator('.linkspan-root')).toHaveCSS('background-color', 'rgb(255, 250, 240)');
});

test('the demo shows a brand from the page’s code, with its name, its text and its look', async ({
  page,
  demo,
}) => {
  await page.goto(demo.hostUrl);
  await page.getByLabel('Brand').selectOption('Lagoon Finance');
  await page.getByLabel('Theme').selectOption('Light');
  await page.locator('.demo-settings').getByRole('button').click();
  await expect(page.getByRole('heading', { name: 'Connect your account to Lagoon Finance' })).toBeVisible();
  await expect(page.getByText('Lagoon reads this to find out what you can save.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Agree and continue' })).toHaveCSS(
    'background-color',
    'rgb(0, 99, 90)',
  );
});
