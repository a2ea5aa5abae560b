import { connectUrl } from '../fixtures/connect-url.ts';
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
