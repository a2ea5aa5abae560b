import type { Brand } from '@linkspan/protocol/brand';
import { expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Connect, type ConnectProps } from '../connect.tsx';
import { Connect as InShadow } from '../shadow/index.ts';
import { sandboxInPage } from '../stories/sandbox-in-page.ts';
import '../theme/styles.css';

const LOGO = `https://harbour.example/logo.png`;

const HARBOUR = {
  name: 'Harbour Mutual',
  logo: LOGO,
  colors: { light: { accent: '#7a0019', surface: '#fffaf0' } },
  font: { family: 'Harbour Sans, serif', faces: [{ src: 'https://harbour.example/sans.woff2' }] },
  radius: 4,
  density: 'compact',
  words: {
    en: {
      'consent.grant': 'Yes, go on',
      'consent.intro': '{application} would like to see:',
    },
    fr: { 'consent.grant': 'Oui, continuer' },
  },
  termsUrl: 'https://harbour.example/terms',
  privacyUrl: 'https://harbour.example/privacy',
  consentText: 'Harbour reads your bills to lend you money.',
} satisfies Brand;

function open(props: Partial<ConnectProps> = {}, Widget = Connect) {
  const gateway = sandboxInPage();
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  onTestFinished(() => warn.mockRestore());
  const widget = (more: Partial<ConnectProps> = {}) => (
    <Widget gateway={gateway} locale="en" theme="light" {...props} {...more} />
  );
  return { widget, warn, gateway };
}

const root = () => page.getByRole('region', { name: 'Connect an account' }).element();
const grant = (name: string) => page.getByRole('button', { name, exact: true });

test.each([
  ['in the page', Connect],
  ['in a shadow root', InShadow],
])(
  'a brand from code is drawn: its name, logo, colours, typeface, radius, density and words, %s',
  async (_, Widget) => {
    const { widget } = open({ appearance: HARBOUR }, Widget);
    const screen = await render(widget());
    await expect
      .element(screen.getByRole('heading', { name: 'Connect your account to Harbour Mutual' }))
      .toBeVisible();
    await expect.element(screen.getByText(HARBOUR.consentText)).toBeVisible();
    await expect.element(screen.getByText('Harbour Mutual would like to see:')).toBeVisible();
    await expect
      .element(screen.getByRole('link', { name: /^Terms/ }))
      .toHaveAttribute('href', 'https://harbour.example/terms');
    const button = grant('Yes, go on').element();
    expect(getComputedStyle(root())).toMatchObject({
      backgroundColor: 'rgb(255, 250, 240)',
      fontFamily: expect.stringMatching(/^"?linkspan-\d+"?, "Harbour Sans", serif, system-ui/),
    });
    // Wherever another test has left it: a button below the pointer has another colour.
    await userEvent.hover(screen.getByText(HARBOUR.consentText));
    await expect.poll(() => getComputedStyle(button).backgroundColor).toBe('rgb(122, 0, 25)');
    expect(getComputedStyle(button).borderRadius).toBe('4px');
    expect(root().querySelector('header img')?.getAttribute('src')).toBe(LOGO);
  },
);

test('its typeface’s files go by a name of our own, and go when the widget does', async () => {
  const ours = () => [...document.fonts].filter(({ family }) => /^"?linkspan-/.test(family));
  const before = ours().length;
  const { widget } = open({ appearance: HARBOUR });
  const screen = await render(widget());
  await expect.element(grant('Yes, go on')).toBeVisible();
  expect(ours().length).toBe(before + 1);
  expect([...document.fonts].some(({ family }) => family.includes('Harbour'))).toBe(false);
  await screen.unmount();
  expect(ours().length).toBe(before);
});

test('in dark its accent is made readable there', async () => {
  const { widget } = open({ appearance: HARBOUR, theme: 'dark' });
  await render(widget());
  await expect.element(grant('Yes, go on')).toBeVisible();
  const accent = getComputedStyle(grant('Yes, go on').element()).backgroundColor;
  expect(accent).not.toBe('rgb(122, 0, 25)');
});

test('the session’s brand is drawn where code says nothing, and its language is spoken', async () => {
  const session = { brand: { ...HARBOUR, radius: 20, language: 'fr' } };
  const { widget } = open({
    gateway: sandboxInPage({ session }),
    locale: undefined,
    appearance: { name: 'From code' },
  });
  await render(widget());
  await expect.element(grant('Oui, continuer')).toBeVisible();
  await expect.element(page.getByRole('heading', { name: /From code/ })).toBeVisible();
  const region = document.querySelector('.linkspan-root') ?? document.body;
  expect(getComputedStyle(grant('Oui, continuer').element()).borderRadius).toBe('20px');
  expect(region.getAttribute('lang')).toBe('fr');
});

test('its words are said too where a screen brings words of its own', async () => {
  const { widget } = open({
    gateway: sandboxInPage({ manages: true }),
    appearance: { words: { en: { 'manage.title': 'What you share' } } },
  });
  await render(widget());
  await expect.element(page.getByRole('heading', { name: 'What you share' })).toBeVisible();
});

test('it may change while the widget is open, and what was typed stays', async () => {
  const { widget } = open({
    gateway: sandboxInPage({ session: { consent: 'elsewhere', providerId: 'eia-14328' } }),
  });
  const screen = await render(widget());
  await userEvent.fill(screen.getByRole('textbox').first(), 'jane');
  await screen.rerender(widget({ appearance: { ...HARBOUR, words: undefined } }));
  await expect.poll(() => getComputedStyle(root()).backgroundColor).toBe('rgb(255, 250, 240)');
  await expect.element(screen.getByRole('textbox').first()).toHaveValue('jane');
});

test('one that cannot be used is left out, and the console says why', async () => {
  const { widget, warn } = open({
    appearance: { name: 'Nobody', colors: { light: { surface: '#777777' }, dark: { surface: '#777777' } } },
  });
  await render(widget());
  await expect.element(grant('Agree and continue')).toBeVisible();
  await expect.element(page.getByRole('heading', { name: /Nobody/ })).not.toBeInTheDocument();
  expect(warn).toHaveBeenCalledWith(expect.stringMatching(/not drawn: colors\.light\.surface/));
});

test('a colour that cannot be read is drawn as the nearest one that can', async () => {
  const { widget, warn } = open({ appearance: { colors: { light: { accent: '#ffe600' } } } });
  await render(widget());
  await expect.element(grant('Agree and continue')).toBeVisible();
  expect(warn).toHaveBeenCalledWith(expect.stringMatching(/colors\.light\.accent #ffe600 .* drawn as #/));
});

test('a word that asks for what it is not given is said as the catalogue has it, and the console says so', async () => {
  const { widget, warn } = open({ appearance: { words: { en: { 'consent.decline': 'No, {other}' } } } });
  await render(widget());
  await expect.element(grant('I don’t agree')).toBeVisible();
  expect(warn).toHaveBeenCalledWith(expect.stringContaining('"consent.decline"'));
});
