import { Component, type ReactNode, StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, onTestFinished, test, vi } from 'vitest';
import { type Locator, page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import '../theme/styles.css';
import { Connect as InThePage } from '../connect.tsx';
import { sandboxInPage } from '../stories/sandbox-in-page.ts';
import { stillness } from '../testing/every-story/stillness.ts';
import { differences, look } from '../testing/look.ts';
import { Connect } from './connect.tsx';

test('the whole flow goes on in a shadow root, focus and announcements too', async () => {
  const onSuccess = vi.fn();
  const gateway = sandboxInPage();
  const screen = await render(
    <StrictMode>
      <Connect gateway={gateway} locale="en" onSuccess={onSuccess} />
    </StrictMode>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Agree and continue' }));
  await userEvent.fill(screen.getByLabelText('ZIP code'), '94609');
  await userEvent.click(screen.getByRole('button', { name: /^Continue with/ }));

  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  await expectFocus(screen.getByRole('region', { name: /things to correct/ }));
  await userEvent.click(screen.getByRole('button', { name: /^Fill in “Password”/ }));
  const password = screen.getByLabelText('Password', { exact: true });
  await expectFocus(password);
  // One form with both, as password managers look for it.
  const form = screen.container.querySelector('div')?.shadowRoot?.querySelector('form');
  expect([...(form?.querySelectorAll('input') ?? [])].map(({ autocomplete }) => autocomplete)).toEqual([
    'username',
    'current-password',
  ]);

  await userEvent.fill(screen.getByRole('textbox').first(), 'jane@example.org');
  await userEvent.fill(password, 'otp_retry');
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  await expectFocus(screen.getByRole('alertdialog'));
  await userEvent.keyboard('{Escape}');
  await expectFocus(screen.getByRole('button', { name: 'Close' }));
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));

  await userEvent.fill(screen.getByLabelText('Code'), '111111');
  await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
  await expect.element(screen.getByRole('status').getByText(/left/)).toBeInTheDocument();
  await userEvent.fill(screen.getByLabelText('Code'), '123456');
  await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
  await expectFocus(screen.getByRole('heading', { name: 'You’re connected' }));
  expect(onSuccess).toHaveBeenCalledOnce();
  expect(document.querySelector('.linkspan-root')).toBeNull();
});

test('it looks as it does without one, on a page that takes every style away', async () => {
  await page.viewport(900, 900);
  const inThePage = await render(<InThePage gateway={sandboxInPage()} locale="en" />);
  inThePage.container.style.cssText = AROUND;
  await expect.element(inThePage.getByRole('button', { name: 'Agree and continue' })).toBeVisible();
  const usual = lookOf(inThePage.container.querySelector('.linkspan-root'));
  await inThePage.unmount();

  const hostile = new CSSStyleSheet();
  hostile.replaceSync('* { all: unset !important }');
  document.adoptedStyleSheets.push(hostile);
  onTestFinished(() => void document.adoptedStyleSheets.pop());
  const screen = await render(<Connect gateway={sandboxInPage()} locale="en" />);
  screen.container.style.cssText = AROUND;
  await expect.element(screen.getByRole('button', { name: 'Agree and continue' })).toBeVisible();
  const root = screen.container.querySelector('div')?.shadowRoot?.querySelector('.linkspan-root');
  expect(differences(usual, lookOf(root))).toEqual([]);
});

test('it brings its styles past a policy that allows none, into a window of its own', async () => {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy"
    content="default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'"><main></main>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  document.body.append(frame);
  await loaded;
  const shown = frame.contentDocument;
  const main = shown?.querySelector('main');
  if (!shown || !main) throw new Error('The frame shows no page.');
  const violations = vi.fn();
  shown.addEventListener('securitypolicyviolation', violations);
  const root = createRoot(main);
  onTestFinished(() => {
    root.unmount();
    frame.remove();
  });

  root.render(<Connect gateway={sandboxInPage()} locale="en" theme="light" />);
  const agree = () => main.querySelector('div')?.shadowRoot?.querySelector('[data-linkspan-main-action]');
  await expect.poll(() => agree() && getComputedStyle(agree()!).backgroundColor).toBe('rgb(35, 80, 217)');
  expect(violations).not.toHaveBeenCalled();
});

test('what is around it gets each event once, and what breaks in it', async () => {
  const onClick = vi.fn();
  const screen = await render(
    // biome-ignore lint/a11y: an element around, as a page may have one.
    <div onClick={onClick}>
      <Connect gateway={sandboxInPage()} locale="en" />
    </div>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Agree and continue' }));
  expect(onClick).toHaveBeenCalledOnce();

  vi.spyOn(console, 'error').mockImplementation(() => {});
  const broken = await render(
    <Boundary>
      <Connect gateway={undefined as never} locale="en" />
    </Boundary>,
  );
  await expect.element(broken.getByText('Something broke')).toBeVisible();
});

test('a dialog gives the focus back when it is taken away, and nobody is told anything after that', async () => {
  const onEvent = vi.fn();
  const gateway = sandboxInPage();
  const screen = await render(
    <Host>
      {(close) => <Connect gateway={gateway} onEvent={onEvent} onClose={close} presentation="dialog" />}
    </Host>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Open' }));
  await expect.element(screen.getByRole('dialog', { name: 'Connect an account' })).toBeVisible();
  await expectFocus(screen.getByRole('heading', { name: /^Connect your account/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
  await expectFocus(screen.getByRole('button', { name: 'Open' }));
  const told = onEvent.mock.calls.length;
  expect(onEvent.mock.lastCall).toEqual([expect.objectContaining({ type: 'closed' })]);
  await new Promise((resolve) => requestAnimationFrame(resolve));
  expect(onEvent.mock.calls.length).toBe(told);
});

/** Less height than the widget would take, on a page where no element is a block. */
const AROUND = 'display: block !important; height: 500px !important';

async function expectFocus(locator: Locator) {
  await expect.element(locator).toBeInTheDocument();
  await expect.poll(() => focused(document) === locator.element()).toBe(true);
}

/** The element with the focus, in whatever shadow root it is. */
function focused({ activeElement }: DocumentOrShadowRoot): Element | null {
  return activeElement?.shadowRoot ? focused(activeElement.shadowRoot) : activeElement;
}

function lookOf(root: Element | null | undefined) {
  if (!(root instanceof HTMLElement)) throw new Error('There is no widget.');
  stillness(root);
  return look(root);
}

function Host({ children }: { children: (close: () => void) => ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button onClick={() => setOpen(true)} type="button">
        Open
      </button>
      {open && children(() => setOpen(false))}
    </>
  );
}

class Boundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  static getDerivedStateFromError() {
    return { broken: true };
  }
  override state = { broken: false };
  override render() {
    return this.state.broken ? <p>Something broke</p> : this.props.children;
  }
}
