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
  locale = 'en',
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
    <Widget screen={screen} locale={locale}>
      <ChallengeScreen send={() => {}} submit={async () => {}} now={Date.now} {...props} screen={screen} />
    </Widget>
  );
}

test('a code pasted as "123 456" is whole and is sent without the space', async () => {
  const submit = vi.fn(async () => {});
  const screen = await render(widget({ fields: [{ ...code, autoSubmit: false }] }, { submit }));
  const input = screen.getByLabelText('Code');
  await userEvent.fill(input, '123 456');
  await expect.element(input).toHaveValue('123 456');
  expect(submit).not.toHaveBeenCalled();
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
  await expect.poll(() => heard).toEqual(['Wrong code. 2 tries left']);
});

test('a wrong code that is told on a new screen leads to the field too', async () => {
  const first = await render(widget());
  await expect.element(first.getByRole('heading')).toHaveFocus();
  await first.unmount();
  const second = await render(widget({ version: 2, messages: [{ tone: 'error', text: 'Wrong code.' }] }));
  await expect.element(second.getByLabelText('Code')).toHaveFocus();
});

test('a new code that was sent is said', async () => {
  const heard = listen();
  await render(widget({ version: 2, messages: [{ tone: 'success', text: 'A new code is on its way.' }] }));
  await expect.poll(() => heard).toEqual(['A new code is on its way.']);
});

test('what a provider says in its own language keeps its direction in another', async () => {
  const messages = [
    { tone: 'error', text: 'That code is not right.' },
    { tone: 'info', text: 'We sent a code.' },
  ] as const;
  const screen = await render(widget({ messages: [...messages] }, {}, 'ar'));
  await expect.element(screen.getByText('We sent a code.')).toBeVisible();
  const drawn = [...screen.container.querySelectorAll('bdi')].map((words) => [
    words.textContent,
    getComputedStyle(words).direction,
  ]);
  expect(drawn).toEqual(messages.map(({ text }) => [text, 'ltr']));
});

/** A clock that the test moves; what counts down looks at it each second. */
function clock() {
  let at = 1_000_000;
  return {
    now: () => at,
    at: (ms: number) => {
      at = 1_000_000 + ms;
    },
  };
}

test('the time left is heard at a minute and at twenty seconds, not each second', async () => {
  const heard = listen();
  const { now, at } = clock();
  const screen = await render(widget({ expiresAt: now() + 62_000 }, { now }));
  const timer = screen.getByRole('timer');
  for (const [ms, left, sofar] of [
    [2000, '1:00', ['One minute left.']],
    [42_000, '0:20', ['One minute left.', '20 seconds left.']],
    [43_000, '0:19', ['One minute left.', '20 seconds left.']],
    [44_000, '0:18', ['One minute left.', '20 seconds left.']],
  ] as const) {
    at(ms);
    await expect.element(timer).toHaveTextContent(`Time left: ${left}`);
    await expect.poll(() => heard).toEqual(sofar);
  }
});

test('a challenge that has little time from the start says how much', async () => {
  const heard = listen();
  const { now } = clock();
  await render(widget({ expiresAt: now() + 45_000 }, { now }));
  await expect.poll(() => heard).toEqual(['45 seconds left.']);
});

test('a time in the provider’s own words runs, with its unit, in the place of ours', async () => {
  const { now, at } = clock();
  const time = {
    tone: 'time' as const,
    text: 'Il vous reste {timeout}.',
    times: { timeout: now() + 120_000 },
  };
  const screen = await render(widget({ messages: [time], expiresAt: now() + 120_000 }, { now }, 'fr'));
  const timer = screen.getByRole('timer');
  await expect.element(timer).toHaveTextContent('2 minutes');
  at(1000);
  await expect.element(timer).toHaveTextContent('1 minute 59 secondes');
  at(119_000);
  await expect.element(timer).toHaveTextContent('1 seconde');
  expect(screen.getByRole('timer').elements()).toHaveLength(1);
});

test('parameters are part of what is said of a wrong code', async () => {
  const heard = listen();
  await render(
    widget({
      messages: [{ tone: 'error', text: 'Encore {left} essais', params: { left: '2' } }],
    }),
  );
  await expect.poll(() => heard).toEqual(['Encore 2 essais']);
});

test('when time is up nobody is left in a field that is gone', async () => {
  const { now, at } = clock();
  const screen = await render(widget({ expiresAt: now() + 2000 }, { now }));
  await userEvent.click(screen.getByLabelText('Code'));
  at(2000);
  await expect.element(screen.getByRole('button', { name: 'Start again' })).toBeVisible();
  await expect.element(screen.getByRole('heading', { level: 1 })).toHaveFocus();
});

test('asked again, the secret is gone and the rest stays', async () => {
  const year = field({ id: 'year', kind: 'text', label: 'Year of birth' });
  const screen = await render(widget({ fields: [code, year] }));
  await userEvent.fill(screen.getByLabelText('Code'), '111111');
  await userEvent.fill(screen.getByLabelText('Year of birth'), '1980');
  await userEvent.keyboard('{Enter}');
  await screen.rerender(widget({ fields: [code, year], version: 2 }));
  await expect.element(screen.getByLabelText('Code')).toHaveValue('');
  await expect.element(screen.getByLabelText('Year of birth')).toHaveValue('1980');
});

test('taken down and asked again, the secret is gone and the rest stays', async () => {
  const year = field({ id: 'year', kind: 'text', label: 'Year of birth' });
  const drafts: Record<string, string>[] = [];
  const again = () => {
    const draft = drafts.at(-1);
    return widget({ fields: [code, year] }, { draft, onDraft: (values) => drafts.push(values) });
  };
  const first = await render(again());
  await userEvent.fill(first.getByLabelText('Year of birth'), '1980');
  await userEvent.fill(first.getByLabelText('Code'), '111111');
  await first.unmount();
  const second = await render(again());
  await expect.element(second.getByLabelText('Code')).toHaveValue('');
  await expect.element(second.getByLabelText('Year of birth')).toHaveValue('1980');
  expect(JSON.stringify(drafts)).not.toContain('111111');
});

test('of several ways to send again each waits for its own time', async () => {
  const submit = vi.fn(async () => {});
  const { now } = clock();
  const actions = [
    { id: 'submit', kind: 'submit' as const },
    { id: 'sms', kind: 'resend' as const, availableAt: now() + 9000 },
    { id: 'call', kind: 'resend' as const, label: 'Call me' },
  ];
  const screen = await render(widget({ actions }, { submit, now }));
  const sms = screen.getByRole('button', { name: 'Send a new code', exact: true });
  await expect.element(sms).toHaveAttribute('aria-disabled', 'true');
  await expect.element(sms.getByText('0:09')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Call me' }));
  expect(submit).toHaveBeenCalledExactlyOnceWith('call', {});
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
  const again = screen.getByRole('button', { name: 'Send a new code', exact: true });
  await expect.element(again).toHaveAttribute('aria-disabled', 'true');
  await expect.element(again).not.toHaveAttribute('aria-disabled');
  await userEvent.click(again);
  expect(submit).toHaveBeenCalledExactlyOnceWith('again', {});
});

test('the time until a new code runs before the eye, while the button is called and described alike', async () => {
  const heard = listen();
  const { now, at } = clock();
  const actions = [{ id: 'again', kind: 'resend' as const, availableAt: now() + 30_000 }];
  const screen = await render(widget({ actions }, { now }));
  const again = screen.getByRole('button', { name: 'Send a new code', exact: true });
  await expect.element(again.getByText('0:30')).toBeVisible();
  await expect.element(again).toHaveAccessibleDescription('Time left: 0:30');
  at(1000);
  await expect.element(again).toHaveAccessibleDescription('Time left: 0:29');
  await userEvent.tab();
  await userEvent.tab();
  await expect.element(again).toHaveFocus();
  for (const [ms, left] of [
    [2000, '0:28'],
    [10_000, '0:20'],
  ] as const) {
    at(ms);
    await expect.element(again.getByText(left)).toBeVisible();
    await expect.element(again).toHaveAccessibleName('Send a new code');
    await expect.element(again).toHaveAccessibleDescription('Time left: 0:29');
  }
  await userEvent.tab({ shift: true });
  await expect.element(again).toHaveAccessibleDescription('Time left: 0:20');
  at(30_000);
  await expect.element(again).not.toHaveAttribute('aria-disabled');
  await expect.element(again).toHaveAccessibleDescription('');
  expect(heard).toEqual([]);
});
