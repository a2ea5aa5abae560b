import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { ConsentScreen } from '../screens/consent/consent-screen.tsx';
import WaitingScreen from '../screens/waiting/waiting-screen.tsx';
import { application, provider } from '../stories/sample-data.ts';
import { listen, Widget } from '../testing/widget.tsx';

const consent = {
  name: 'consent',
  application,
  mode: 'create',
  consent: { version: '1', scopes: [{ id: 'usage' }] },
  busy: false,
  error: undefined,
} as const;
const consentScreen = { ...consent, consent: { ...consent.consent, scopes: [...consent.consent.scopes] } };
const waitingScreen = {
  name: 'waiting',
  provider,
  stage: 'checking',
  patience: 'calm',
  offline: false,
} as const;

const consentWidget = (props: Partial<Parameters<typeof Widget>[0]> = {}) => (
  <Widget screen={consentScreen} {...props}>
    <ConsentScreen screen={consentScreen} send={() => {}} />
  </Widget>
);
const waitingWidget = (patience: 'calm' | 'reassure' | 'choice' = 'calm', props = {}) => (
  <Widget screen={{ ...waitingScreen, patience }} {...props}>
    <WaitingScreen screen={{ ...waitingScreen, patience }} send={() => {}} />
  </Widget>
);

test('the focus goes to the heading of the first screen and of each one after it', async () => {
  const screen = await render(consentWidget());
  await expect
    .element(screen.getByRole('heading', { name: 'Connect your account to Brightside Solar' }))
    .toHaveFocus();

  await userEvent.click(screen.getByRole('button', { name: 'Agree and continue' }));
  await screen.rerender(waitingWidget());
  await expect.element(screen.getByRole('heading', { name: 'Checking with Con Edison' })).toHaveFocus();
});

test('the focus stays in the page around it when the person is at work there', async () => {
  const screen = await render(
    <>
      <input aria-label="Elsewhere" />
      {consentWidget({ takeFocus: false })}
    </>,
  );
  await expect.element(screen.getByRole('heading', { level: 1 })).not.toHaveFocus();

  await userEvent.click(screen.getByRole('button', { name: 'Agree and continue' }));
  await userEvent.click(screen.getByLabelText('Elsewhere'));
  await screen.rerender(
    <>
      <input aria-label="Elsewhere" />
      {waitingWidget('calm', { takeFocus: false })}
    </>,
  );
  await expect.element(screen.getByRole('heading', { name: 'Checking with Con Edison' })).toBeInTheDocument();
  await expect.element(screen.getByLabelText('Elsewhere')).toHaveFocus();
});

test('each announcement is heard once, in StrictMode too, and not again when something else changes', async () => {
  const heard = listen();
  const screen = await render(<StrictMode>{waitingWidget()}</StrictMode>);
  await screen.rerender(<StrictMode>{waitingWidget('reassure')}</StrictMode>);
  await screen.rerender(<StrictMode>{waitingWidget('reassure', { view: { progress: 0.9 } })}</StrictMode>);
  await screen.rerender(<StrictMode>{waitingWidget('choice')}</StrictMode>);
  await expect.element(screen.getByRole('button', { name: 'Check again' })).toBeInTheDocument();

  await expect
    .poll(() => heard)
    .toEqual([
      'Still working. Some providers take up to a minute.',
      'Con Edison is slow today. You can keep waiting, or leave: if it works out later, nothing is lost.',
    ]);
});

test('leaving asks, keeps the rest out of reach, and gives the focus back', async () => {
  const send = vi.fn();
  const screen = await render(consentWidget({ send }));
  const agree = screen.getByRole('button', { name: 'Agree and continue' });
  agree.element().focus();

  await screen.rerender(consentWidget({ send, view: { leaving: true } }));
  await expect.element(screen.getByRole('alertdialog', { name: 'Leave without connecting?' })).toHaveFocus();
  await userEvent.tab();
  await expect.element(screen.getByRole('button', { name: 'Stay' })).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'close.cancelled' });

  await screen.rerender(consentWidget({ send }));
  await expect.element(agree).toHaveFocus();
});

test('leaving while the provider works says that nothing is lost', async () => {
  const screen = await render(waitingWidget('choice', { view: { leaving: true } }));
  await expect
    .element(screen.getByRole('alertdialog'))
    .toHaveAccessibleDescription(
      'If it still works out, nothing is lost. If not, you can start again at any time.',
    );
});

test('who asks stays in the header on screens that do not name them', async () => {
  const screen = await render(consentWidget());
  await screen.rerender(waitingWidget());
  await expect.element(screen.getByText('Brightside Solar', { exact: true })).toBeVisible();
});

test('it renders on the server', () => {
  expect(renderToString(consentWidget())).toContain('Connect your account to Brightside Solar');
});
