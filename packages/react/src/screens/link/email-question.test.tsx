import '../../theme/styles.css';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { UNRECORDED_CLASSES, unrecorded } from '../../fields/unrecorded.ts';
import { LinkPage, type LinkPageProps } from './link-page.tsx';

const onContinue = vi.fn<LinkPageProps['onContinue']>();

const page = (more: Partial<LinkPageProps> = {}) => (
  <LinkPage
    link={{
      state: 'open',
      mode: 'create',
      known: false,
      asksEmail: true,
      expiresAt: Date.UTC(2027, 0, 15, 12),
      application: { name: 'Brightside Energy' },
      company: 'Acme Property',
    }}
    address="https://connect.example/p/connect/pub_7f3c/secret"
    busy={false}
    onContinue={onContinue}
    onRetry={() => {}}
    locale="en"
    theme="light"
    {...more}
  />
);

test('each refusal takes the person back to their address, which is still there', async () => {
  const screen = await render(page());
  const heading = screen.getByRole('heading', { level: 1 });
  const email = screen.getByRole('textbox', { name: 'Your e-mail address' });
  await expect.element(heading).toHaveFocus();
  await userEvent.fill(email, 'eve@elsewhere.example');
  for (const time of [1, 2]) {
    await userEvent.click(screen.getByRole('button', { name: 'Continue', exact: true }));
    await expect.poll(() => onContinue.mock.calls).toHaveLength(time);
    expect(onContinue).toHaveBeenLastCalledWith('eve@elsewhere.example');
    await screen.rerender(page({ busy: true }));
    await expect.element(screen.getByRole('button', { name: 'Continue', exact: true })).toHaveFocus();
    await screen.rerender(page({ refusal: { reason: 'address' } }));
    await expect.element(email).toHaveFocus();
    await expect.element(screen.getByText(/^This link is not meant for that address\./)).toBeVisible();
    await expect.element(email).toHaveValue('eve@elsewhere.example');
  }
});

test('nothing of an address is sent while one is on its way, nor by who is known', async () => {
  onContinue.mockClear();
  const screen = await render(page({ busy: true }));
  const email = screen.getByRole('textbox', { name: 'Your e-mail address' });
  await userEvent.fill(email, 'maria@acme.example');
  await userEvent.keyboard('{Enter}');
  expect(onContinue).not.toHaveBeenCalled();
  await screen.rerender(page({ link: { state: 'open', mode: 'create', known: true, expiresAt: 1 } }));
  await expect.element(email).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Go on where you were' }));
  await expect.poll(() => onContinue.mock.calls).toEqual([[]]);
});

test('session recorders leave the address out, as they do every field of the widget', async () => {
  const screen = await render(page());
  const email = screen.getByRole('textbox', { name: 'Your e-mail address' });
  await expect.element(email).toBeVisible();
  const marked = email.element().closest('.rr-block');
  expect(marked?.className).toBe(`linkspan-control ${UNRECORDED_CLASSES}`);
  const marks = Object.entries(unrecorded).map(([name]) => [name, marked?.getAttribute(name)]);
  expect(marks).toEqual(Object.entries(unrecorded));
});
