import type { ConnectEvent } from '@linkspan/protocol';
import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { expect, onTestFinished, test, vi } from 'vitest';
import { type Locator, page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Connect, type ConnectProps } from './connect.tsx';
import { Connect as InShadow } from './shadow/index.ts';
import { sandboxInPage } from './stories/sandbox-in-page.ts';
import './theme/styles.css';

test('widgets side by side have sessions, languages and themes of their own', async () => {
  const english = open({ locale: 'en', theme: 'light' });
  const french = open({ locale: 'fr', theme: 'dark' });
  const shadowed = open({ locale: 'en', theme: 'dark' }, InShadow);

  await fillIn(english.widget, 'Sign in', 'Password', 'otp');
  await fillIn(french.widget, 'Se connecter', 'Password', 'verified');
  await expect.element(english.widget.getByLabelText('Code')).toBeInTheDocument();
  await expect
    .element(french.widget.getByRole('heading', { name: 'Votre compte est connecté' }))
    .toBeVisible();
  french.close();

  await fillIn(shadowed.widget, 'Sign in', 'Password', 'rejected');
  await expect.element(shadowed.widget.getByText('That sign-in did not work')).toBeVisible();
  await userEvent.fill(english.widget.getByLabelText('Code'), '123456');
  await userEvent.click(english.widget.getByRole('button', { name: 'Continue' }));
  await expect.element(english.widget.getByRole('heading', { name: 'You’re connected' })).toBeVisible();

  const sessions = [english, french, shadowed].map(
    ({ events }) => new Set(events.map(({ sessionId }) => sessionId)),
  );
  expect(sessions.map(({ size }) => size)).toEqual([1, 1, 1]);
  expect(new Set(sessions.flatMap((ids) => [...ids])).size).toBe(3);
  expect(typesOf(english)).toContain('connected');
  expect(typesOf(french)).toContain('connected');
  expect(typesOf(shadowed)).not.toContain('connected');
});

test('no two elements of several widgets have one id, and each speaks and looks as it was told', async () => {
  const [english, french] = [open({ locale: 'en', theme: 'light' }), open({ locale: 'fr', theme: 'dark' })];
  await expect.element(english.widget.getByRole('button', { name: 'Sign in' })).toBeVisible();
  await expect.element(french.widget.getByRole('button', { name: 'Se connecter' })).toBeVisible();
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect([english, french].map(look)).toEqual([
    { lang: 'en', surface: 'rgb(255, 255, 255)' },
    { lang: 'fr', surface: 'rgb(21, 23, 28)' },
  ]);
});

test('what the server drew is taken over as it is', async () => {
  const props = { gateway: sandboxInPage({ session: { consent: 'elsewhere' } }), locale: 'en' };
  const place = document.createElement('div');
  document.body.append(place);
  vi.spyOn(console, 'error').mockImplementation(() => {}); // Of rendering for a server in a page.
  place.innerHTML = renderToString(<Connect {...props} />);
  const complaints = vi.mocked(console.error).mockClear();
  const onRecoverableError = vi.fn();
  const drawn = place.querySelector('.linkspan-root');
  const root = hydrateRoot(place, <Connect {...props} />, { onRecoverableError });
  onTestFinished(() => {
    root.unmount();
    place.remove();
  });
  await expect.element(page.getByRole('heading', { name: 'Find your provider' })).toBeVisible();
  expect(place.querySelector('.linkspan-root')).toBe(drawn);
  expect(onRecoverableError).not.toHaveBeenCalled();
  expect(complaints).not.toHaveBeenCalled();
});

test('callbacks that throw change nothing, and the page hears of what they threw', async () => {
  const report = vi.spyOn(globalThis, 'reportError').mockImplementation(() => {});
  onTestFinished(() => report.mockRestore());
  const told: string[] = [];
  const broken = (name: string) => () => {
    told.push(name);
    throw new Error(name);
  };
  const { widget, place, events } = open({
    onEvent: broken('event'),
    onExit: broken('exit'),
    onClose: broken('close'),
  });
  await expect.element(widget.getByRole('button', { name: 'Sign in' })).toBeVisible();
  await userEvent.click(widget.getByRole('button', { name: 'Close' }));
  await expect.poll(() => told.slice(-4)).toEqual(['event', 'exit', 'event', 'close']);
  expect(place.textContent).toBe('');
  expect(events.map(({ type }) => type).slice(-2)).toEqual(['exit', 'closed']);
  expect(report.mock.calls.map(([error]) => String(error))).toEqual(told.map((name) => `Error: ${name}`));
});

test.each([
  ['fr', 'Accepter et continuer', 'fr'],
  ['fr-CA', 'Accepter et continuer', 'fr-CA'],
  ['xx-YY', 'Agree and continue', 'en'],
  ['not a locale', 'Agree and continue', 'en'],
])(
  'consent is recorded in the language that it was read in, where %s was asked for',
  async (locale, agree, read) => {
    const gateway = sandboxInPage();
    const recordConsent = vi.spyOn(gateway, 'recordConsent');
    const screen = await render(<Connect gateway={gateway} locale={locale} />);
    await userEvent.click(screen.getByRole('button', { name: agree }));
    await expect.poll(() => recordConsent.mock.calls.map(([decision]) => decision.locale)).toEqual([read]);
  },
);

interface Opened {
  readonly place: HTMLElement;
  readonly widget: Locator;
  readonly events: ConnectEvent[];
  close(): void;
}

/** A widget in a React root of its own, as on a page of islands. */
function open(props: Omit<ConnectProps, 'gateway'>, Widget = Connect): Opened {
  const events: ConnectEvent[] = [];
  const gateway = sandboxInPage({ session: { consent: 'elsewhere', providerId: 'eia-14328' } });
  const place = document.createElement('div');
  place.dataset.testid = crypto.randomUUID();
  document.body.append(place);
  const root = createRoot(place);
  const close = () => {
    root.unmount();
    place.remove();
  };
  onTestFinished(close);
  root.render(
    <StrictMode>
      <Widget
        {...props}
        gateway={gateway}
        onEvent={(event) => {
          events.push(event);
          props.onEvent?.(event);
        }}
      />
    </StrictMode>,
  );
  return { place, widget: page.getByTestId(place.dataset.testid), events, close };
}

async function fillIn(widget: Locator, submit: string, label: string, word: string) {
  await userEvent.fill(widget.getByRole('textbox').first(), 'jane@example.org');
  await userEvent.fill(widget.getByLabelText(label, { exact: true }), word);
  await userEvent.click(widget.getByRole('button', { name: submit }));
}

function typesOf({ events }: Opened) {
  return events.map(({ type }) => type);
}

function look({ place }: Opened) {
  const root = place.querySelector<HTMLElement>('.linkspan-root');
  return { lang: root?.lang, surface: root && getComputedStyle(root).backgroundColor };
}
