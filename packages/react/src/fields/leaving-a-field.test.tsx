import { problem } from '@linkspan/protocol';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { listen } from '../testing/widget.tsx';
import { askFields } from './testing/ask-fields.tsx';

const account = { id: 'account', kind: 'text', label: 'Account', minLength: 6, required: false };
const other = { id: 'other', kind: 'text', label: 'Other', required: false };
const SHORT = '“Account” needs at least 6 characters.';

/** Asks once the checks are there, which are fetched after the form is. */
async function ask(...fields: Parameters<typeof askFields>[0]) {
  const asked = await askFields(fields);
  await import('./aids.ts');
  return { ...asked, account: asked.screen.getByLabelText('Account (optional)') };
}

test('what was typed is checked when it is left, said once, and then as one types', async () => {
  const heard = listen();
  const asked = await ask(account, other);
  await userEvent.fill(asked.account, '123');
  await expect.element(asked.account).toBeValid();
  await userEvent.tab();
  await expect.element(asked.account).toBeInvalid();
  await expect.element(asked.account).toHaveAccessibleDescription(SHORT);
  await expect.poll(() => heard).toEqual([SHORT]);
  await expect.element(asked.screen.getByLabelText('Other (optional)')).toHaveFocus();

  await userEvent.click(asked.account);
  await userEvent.keyboard('{End}45');
  await expect.element(asked.account).toBeInvalid();
  await userEvent.keyboard('6');
  await expect.element(asked.account).toBeValid();
  expect(heard).toEqual([SHORT]);
});

test('what was right is not held against who types it anew', async () => {
  const { account: input } = await ask(account, other);
  await userEvent.fill(input, '123456');
  await userEvent.tab();
  await userEvent.click(input);
  await userEvent.keyboard('{End}{Backspace}');
  await expect.element(input).toBeValid();
});

test('nothing moves under a press: what is wrong is said after the click', async () => {
  const asked = await ask(account);
  await userEvent.fill(asked.account, '123');
  const button = asked.screen.getByRole('button', { name: 'Sign in' }).element();
  button.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
  button.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
  if (button instanceof HTMLElement) button.focus();
  await new Promise(requestAnimationFrame);
  await expect.element(asked.account).toBeValid();
  button.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
  await expect.element(asked.account).toBeInvalid();
});

test('what a pattern refuses is told to who presses the button from the field, and stays', async () => {
  const { screen, account: input, submit } = await ask({ ...account, minLength: 0, pattern: '^\\d{10}$' });
  await import('./pattern/pattern-check.ts');
  await userEvent.type(input, '12345');
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  await expect.element(input).toBeInvalid();
  // The check of what was left comes after the click.
  await new Promise((resolve) => setTimeout(resolve));
  await new Promise(requestAnimationFrame);
  await expect.element(input).toBeInvalid();
  await expect.element(screen.getByRole('region', { name: 'One thing to correct' })).toHaveFocus();
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  await expect.poll(() => submit.mock.calls).toEqual([[{ account: '12345' }]]);
});

test('a refusal of the provider stays until something else is typed', async () => {
  const notice = problem('invalid_credentials', { fieldErrors: { account: 'Nobody has this one.' } });
  const { screen } = await askFields([account, other], { notice, draft: { account: '123456' } });
  const input = screen.getByLabelText('Account (optional)');
  await expect.element(input).toHaveAccessibleDescription('Nobody has this one.');
  await userEvent.click(input);
  await userEvent.tab();
  await expect.element(screen.getByLabelText('Other (optional)')).toHaveFocus();
  await expect.element(input).toHaveAccessibleDescription('Nobody has this one.');
});
