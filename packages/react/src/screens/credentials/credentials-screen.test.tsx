import { problem } from '@linkspan/protocol';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import {
  application,
  field,
  password,
  provider,
  signInChannel,
  username,
} from '../../stories/sample-data.ts';
import { listen, Widget } from '../../testing/widget.tsx';
import { CredentialsScreen, type CredentialsScreenProps } from './credentials-screen.tsx';

const signIn: CredentialsScreenProps['screen'] = {
  name: 'credentials',
  application,
  mode: 'create',
  provider,
  channel: signInChannel,
  fields: [username, password],
  username: undefined,
  notice: undefined,
  busy: false,
};

function widget(screen: Partial<typeof signIn> = {}, props: Partial<CredentialsScreenProps> = {}) {
  const whole = { ...signIn, ...screen };
  return (
    <Widget screen={whole}>
      <CredentialsScreen screen={whole} send={() => {}} submit={async () => {}} {...props} />
    </Widget>
  );
}

test('what was typed is sent by field id, trimmed but for the password, which is then forgotten', async () => {
  const submit = vi.fn(async () => {});
  const screen = await render(widget({}, { submit }));
  await userEvent.fill(screen.getByLabelText('E-mail address'), ' jane@example.org ');
  await userEvent.fill(screen.getByLabelText('Password', { exact: true }), ' secret ');
  await userEvent.keyboard('{Enter}');

  await expect
    .poll(() => submit.mock.calls)
    .toEqual([[{ username: 'jane@example.org', password: ' secret ' }]]);
  await expect.element(screen.getByLabelText('Password', { exact: true })).toHaveValue('');
  await expect.element(screen.getByLabelText('E-mail address')).toHaveValue('jane@example.org');
});

test('while it is sent a second press does nothing', async () => {
  const submit = vi.fn(async () => {});
  const screen = await render(widget({ busy: true }, { submit, draft: { username: 'jane@example.org' } }));
  await userEvent.fill(screen.getByLabelText('Password', { exact: true }), 'secret');
  await userEvent.keyboard('{Enter}');
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }), { force: true });
  expect(submit).not.toHaveBeenCalled();
});

test('what takes longer than a moment to be sent says so, once it does', async () => {
  const screen = await render(widget());
  const hint = screen.getByRole('paragraph').filter({ hasText: 'This usually takes a few seconds.' });
  await expect.element(hint).not.toBeInTheDocument();
  await screen.rerender(widget({ busy: true }));
  await expect.element(hint, { timeout: 10_000 }).toBeVisible();
  await screen.rerender(widget());
  await expect.element(hint).not.toBeInTheDocument();
});

test('the draft keeps what is no secret, and comes back', async () => {
  const onDraft = vi.fn();
  const screen = await render(widget({}, { onDraft }));
  await userEvent.fill(screen.getByLabelText('Password', { exact: true }), 'secret');
  await userEvent.fill(screen.getByLabelText('E-mail address'), 'jane@example.org');
  await expect.poll(() => onDraft.mock.lastCall).toEqual([{ username: 'jane@example.org' }]);
  expect(JSON.stringify(onDraft.mock.calls)).not.toContain('secret');
  await screen.unmount();

  const again = await render(widget({}, { draft: { username: 'jane@example.org', password: 'secret' } }));
  await expect.element(again.getByLabelText('E-mail address')).toHaveValue('jane@example.org');
  await expect.element(again.getByLabelText('Password', { exact: true })).toHaveValue('');
});

test('a user name that the provider holds is shown masked, and kept when nothing is typed', async () => {
  const submit = vi.fn().mockResolvedValue(undefined);
  const screen = await render(widget({ mode: 'update', username: 'ja•••@example.org' }, { submit }));
  await expect
    .element(screen.getByLabelText('E-mail address (optional)'))
    .toHaveAccessibleDescription('Leave it empty to keep ja•••@example.org.');
  await userEvent.fill(screen.getByLabelText('Password', { exact: true }), 'secret');
  await userEvent.click(screen.getByRole('button', { name: 'Reconnect' }));
  await expect.poll(() => submit.mock.calls).toEqual([[{ password: 'secret' }]]);
});

test('a form without fields is no sign-in, so nothing can be forgotten', async () => {
  const screen = await render(widget({ fields: [] }));
  await expect.element(screen.getByRole('heading', { name: /^Connect to/ })).toBeVisible();
  await expect.element(screen.getByRole('link', { name: /^Forgot/ })).not.toBeInTheDocument();
});

describe('what is missing', () => {
  test('is listed in a summary that takes the focus and leads to its field', async () => {
    const screen = await render(widget());
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
    await expect.element(screen.getByRole('region', { name: '2 things to correct' })).toHaveFocus();

    await userEvent.click(screen.getByRole('button', { name: 'Fill in “Password”.' }));
    const input = screen.getByLabelText('Password', { exact: true });
    await expect.element(input).toHaveFocus();
    await expect.element(input).toHaveAccessibleDescription('Fill in “Password”.');
    await expect.element(input).toBeInvalid();

    await userEvent.keyboard('s');
    await expect.element(input).toBeValid();
    await expect.element(screen.getByRole('region', { name: 'One thing to correct' })).toBeInTheDocument();
  });

  test('is not held against a field on the way through, so that nothing moves under a click', async () => {
    const screen = await render(widget());
    const input = screen.getByLabelText('E-mail address');
    await userEvent.click(input);
    await userEvent.keyboard('j{Backspace}');
    await expect.element(input).toBeValid();
    await userEvent.tab();
    await expect.element(screen.getByLabelText('Password', { exact: true })).toHaveFocus();
    await expect.element(input).toBeValid();
  });
});

test('a refusal by the server has the focus, and its sentence goes when the field is corrected', async () => {
  const notice = problem('invalid_credentials', { fieldErrors: { password: 'This password is not right.' } });
  const screen = await render(widget({ notice }));
  await expect.element(screen.getByRole('region', { name: 'That sign-in did not work' })).toHaveFocus();
  const input = screen.getByLabelText('Password', { exact: true });
  await expect.element(input).toHaveAccessibleDescription('This password is not right.');
  await userEvent.fill(input, 'another');
  await expect.element(input).toBeValid();
});

test('lengths are checked, and what is no pattern is not', async () => {
  const submit = vi.fn(async () => {});
  const account = field({
    id: 'a.b[0]',
    kind: 'number',
    label: 'Account',
    minLength: 3,
    pattern: '^(a+)+$((',
  });
  const screen = await render(widget({ fields: [account] }, { submit }));
  const input = screen.getByLabelText('Account');
  await userEvent.fill(input, '12');
  await userEvent.keyboard('{Enter}');
  await expect.element(input).toHaveAccessibleDescription('“Account” needs at least 3 characters.');
  await userEvent.fill(input, '0012');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => submit.mock.calls).toEqual([[{ 'a.b[0]': '0012' }]]);
});

test('a list of answers that was cut says so', async () => {
  const branch = field({
    id: 'branch',
    kind: 'select',
    label: 'Branch',
    options: [{ value: '1', label: 'Main Street' }],
    optionsCut: true,
  });
  const screen = await render(widget({ fields: [branch] }));
  await expect
    .element(screen.getByLabelText('Branch'))
    .toHaveAccessibleDescription('There are more answers than can be listed here.');
});

describe('a value that the pattern of the provider refuses', () => {
  const account = field({
    id: 'account',
    kind: 'text',
    label: 'Account number',
    help: 'Ten digits, on your bill.',
    pattern: '^\\d{10}$',
  });
  const wrong =
    '“Account number” does not look right. Check it, or send it again as it is. Ten digits, on your bill.';

  test('is told beside the help, and goes when it is sent again as it is', async () => {
    const submit = vi.fn(async () => {});
    const screen = await render(widget({ fields: [account] }, { submit }));
    const input = screen.getByLabelText('Account number');
    await refusedOnce(screen, '12345');
    await expect.element(input).toHaveAccessibleDescription(wrong);
    expect(submit).not.toHaveBeenCalled();

    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
    await expect.poll(() => submit.mock.calls).toEqual([[{ account: '12345' }]]);
  });

  test('is told again when another one is wrong, and no more when it is right', async () => {
    const submit = vi.fn(async () => {});
    const screen = await render(widget({ fields: [account] }, { submit }));
    const input = screen.getByLabelText('Account number');
    await refusedOnce(screen, '12345');
    await refusedOnce(screen, '123456');
    await userEvent.fill(input, '1234567890');
    await expect.element(input).toBeValid();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => submit.mock.calls).toEqual([[{ account: '1234567890' }]]);
  });

  /** The check is fetched while one types: until it is there, nothing is refused. */
  async function refusedOnce(screen: Awaited<ReturnType<typeof render>>, value: string) {
    await import('../../fields/pattern/pattern-check.ts');
    const input = screen.getByLabelText('Account number');
    await userEvent.fill(input, value);
    await userEvent.keyboard('{Enter}');
    await expect.element(input).toBeInvalid();
  }
});

test('the password can be shown, and Caps Lock is mentioned once', async () => {
  const heard = listen();
  const screen = await render(widget());
  const input = screen.getByLabelText('Password', { exact: true });
  await userEvent.click(screen.getByRole('button', { name: 'Show Password' }));
  await expect.element(input).toHaveAttribute('type', 'text');
  await userEvent.click(screen.getByRole('button', { name: 'Hide Password' }));
  await expect.element(input).toHaveAttribute('type', 'password');

  const press = (capsLock: boolean) =>
    input
      .element()
      .dispatchEvent(new KeyboardEvent('keydown', { key: 'A', bubbles: true, modifierCapsLock: capsLock }));
  await expect
    .poll(() => {
      press(true);
      return screen.getByText('Caps Lock is on.').elements().length;
    })
    .toBeGreaterThan(0);
  press(true);
  press(false);
  await expect.poll(() => screen.getByText('Caps Lock is on.').elements().length).toBeLessThan(2);
  expect(heard).toEqual(['Caps Lock is on.']);
});

test('session recorders are told to leave out whatever is typed', async () => {
  const screen = await render(widget());
  for (const input of screen.getByRole('textbox').elements()) {
    expect(input.closest('.rr-block[data-private][data-hj-suppress]')).not.toBeNull();
  }
});
