import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { challenge, field, provider } from '../../stories/sample-data.ts';
import { listen, Widget } from '../../testing/widget.tsx';
import { ChallengeScreen, type ChallengeScreenProps } from './challenge-screen.tsx';

const code = field({ id: 'code', kind: 'code', label: 'Code', secret: true, minLength: 6, maxLength: 6 });

function widget(
  definition: Partial<Parameters<typeof challenge>[0]> = {},
  props: Partial<ChallengeScreenProps> = {},
) {
  const screen: ChallengeScreenProps['screen'] = {
    name: 'challenge',
    provider,
    channelId: 'form',
    challenge: challenge({ id: 'otp', fields: [code], ...definition }),
    busy: false,
    expired: false,
    error: undefined,
    ...props.screen,
  };
  return (
    <Widget screen={screen}>
      <ChallengeScreen send={() => {}} submit={async () => {}} now={Date.now} {...props} screen={screen} />
    </Widget>
  );
}

test('a code pasted as "123 456" is whole and is sent without the space', async () => {
  const submit = vi.fn(async () => {});
  const screen = await render(widget({}, { submit }));
  const input = screen.getByLabelText('Code');
  await userEvent.fill(input, '123 456');
  await expect.element(input).toHaveValue('123 456');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => submit.mock.calls).toEqual([['submit', { code: '123456' }]]);
});

test('a wrong code is told once with the tries left, and the emptied field waits for the next', async () => {
  const heard = listen();
  const screen = await render(widget());
  await userEvent.fill(screen.getByLabelText('Code'), '111111');
  await userEvent.keyboard('{Enter}');
  await screen.rerender(
    widget({ version: 2, attemptsLeft: 2, messages: [{ tone: 'error', text: 'Wrong code.' }] }),
  );
  const input = screen.getByLabelText('Code');
  await expect.element(input).toHaveFocus();
  await expect.element(input).toHaveValue('');
  expect(heard).toEqual(['Wrong code. 2 tries left']);
});

test('the time left is heard at a minute, not each second', async () => {
  const heard = listen();
  const screen = await render(widget({ expiresAt: Date.now() + 61_300 }));
  await expect.element(screen.getByText('Time left: 0:59')).toBeInTheDocument();
  await expect.element(screen.getByText('Time left: 0:58')).toBeInTheDocument();
  expect(heard).toEqual(['About one minute left.']);
});

test('when time is up the person gets a new code', async () => {
  const submit = vi.fn(async () => {});
  const screen = await render(
    widget(
      {
        expiresAt: Date.now() + 1200,
        actions: [
          { id: 'submit', kind: 'submit' },
          { id: 'again', kind: 'resend' },
        ],
      },
      { submit },
    ),
  );
  await expect.element(screen.getByText('Time is up').first()).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Send a new code' }));
  expect(submit).toHaveBeenCalledWith('again', {});
});

test('a challenge without a way to resend starts again when time is up', async () => {
  const send = vi.fn();
  const screen = await render(widget({ expiresAt: Date.now() - 1 }, { send }));
  await userEvent.click(screen.getByRole('button', { name: 'Start again' }));
  expect(send).toHaveBeenCalledWith({ type: 'remedy.chosen', remedy: 'retry' });
});

test('a new code can be asked for once its time has come', async () => {
  const submit = vi.fn(async () => {});
  const screen = await render(
    widget(
      {
        actions: [
          { id: 'submit', kind: 'submit' },
          { id: 'again', kind: 'resend', availableAt: Date.now() + 1500 },
        ],
      },
      { submit },
    ),
  );
  const early = screen.getByRole('button', { name: /Send a new code in/ });
  await expect.element(early).toHaveAttribute('aria-disabled', 'true');
  await userEvent.click(screen.getByRole('button', { name: 'Send a new code', exact: true }));
  expect(submit).toHaveBeenCalledExactlyOnceWith('again', {});
});
