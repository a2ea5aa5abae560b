import { expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { LinkPage, type LinkPageProps } from './link-page.tsx';
import '../../theme/styles.css';

const application = { name: 'Brightside Energy', operator: 'Linkspan' };
const BRAND = { name: 'Harbour Mutual', colors: { light: { accent: '#7a0019', surface: '#fffaf0' } } };

const OPEN = {
  state: 'open',
  mode: 'create',
  known: false,
  expiresAt: Date.UTC(2027, 0, 15, 12),
  application,
  company: 'Acme Property',
} as const;

function linkPage(props: Partial<LinkPageProps> = {}) {
  return (
    <LinkPage
      address="https://connect.example/p/connect/pub_7f3c/secret"
      busy={false}
      link={OPEN}
      locale="en"
      onContinue={vi.fn()}
      onRetry={vi.fn()}
      theme="light"
      {...props}
    />
  );
}

/** Every text and label that stands anywhere from here on, however shortly. */
function readAll(): Set<string> {
  const read = new Set<string>();
  const look = () => {
    const root = document.querySelector('.linkspan-root');
    for (const text of [root?.textContent, root?.getAttribute('aria-label')]) if (text) read.add(text);
  };
  const observer = new MutationObserver(look);
  observer.observe(document.body, { attributes: true, characterData: true, childList: true, subtree: true });
  onTestFinished(() => observer.disconnect());
  return read;
}

test('whatever the browser speaks, the page says its first word in the language of the link', async () => {
  const read = readAll();
  const screen = await render(linkPage({ link: { state: 'loading' } }));
  expect(document.querySelector('.linkspan-root')?.getAttribute('aria-busy')).toBe('true');
  await screen.rerender(linkPage({ locale: 'fr' }));
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toHaveTextContent('Connecter un compte pour Acme Property');
  await expect.element(page.getByRole('region', { name: 'Un lien pour vous' })).toHaveAttribute('lang', 'fr');
  expect([...read].join('\n')).not.toMatch(/A link for you|Connect an account|Nothing has happened/);
});

test('from right to left where the language is written so', async () => {
  await render(linkPage({ locale: 'ar' }));
  await expect.element(page.getByRole('region', { name: 'رابط لك' })).toHaveAttribute('dir', 'rtl');
});

test.each([
  ['create', 'Connect an account for Acme Property'],
  ['update', 'Change your connection for Acme Property'],
] as const)('names the company once where another application reads for it: %s', async (mode, title) => {
  const screen = await render(linkPage({ link: { ...OPEN, mode } }));
  await expect.element(page.getByRole('heading', { name: title })).toBeVisible();
  expect(screen.container.textContent?.split('Acme Property')).toHaveLength(2);
});

test('a company with a brand: its look, and its name in the header and the heading, not in every sentence', async () => {
  const link = { ...OPEN, application: { ...application, name: BRAND.name }, company: BRAND.name };
  const screen = await render(linkPage({ brand: JSON.stringify(BRAND), link }));
  const main = page.getByRole('button', { name: 'Continue', exact: true });
  await expect.element(main).toBeVisible();
  // Wherever another test has left it: a button below the pointer has another colour.
  await userEvent.hover(page.getByRole('heading', { level: 1 }));
  await expect.poll(() => getComputedStyle(main.element()).backgroundColor).toBe('rgb(122, 0, 25)');
  expect(getComputedStyle(page.getByRole('region', { name: 'A link for you' }).element())).toMatchObject({
    backgroundColor: 'rgb(255, 250, 240)',
  });
  await expect
    .element(page.getByText('Sign in at your provider to give access to what is needed.'))
    .toBeVisible();
  expect(screen.container.querySelector('header')?.textContent).toBe(BRAND.name);
  expect(screen.container.querySelector('form')?.textContent?.split(BRAND.name)).toHaveLength(2);
});

test('a brand’s own words stand on it too', async () => {
  const brand = { ...BRAND, words: { en: { 'link.continue': 'Let’s go' } } };
  await render(linkPage({ brand }));
  await expect.element(page.getByRole('button', { name: 'Let’s go' })).toBeVisible();
});
