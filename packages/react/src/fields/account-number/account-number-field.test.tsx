import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { askFields } from '../testing/ask-fields.tsx';

const account = { id: 'account', kind: 'account-number', label: 'Account' };

test('it counts along, and writes a whole number in the shape of the bill', async () => {
  const { screen } = await askFields([{ ...account, placeholder: '00-0000' }]);
  const input = screen.getByLabelText('Account');
  await userEvent.fill(input, '1 2 3 4 5');
  await expect.element(input).toHaveAccessibleDescription('5 of 6.');
  await userEvent.tab();
  await expect.element(input).toHaveValue('1 2 3 4 5');
  await userEvent.fill(input, '1 2 3 4 5 6');
  await userEvent.tab();
  await expect.element(input).toHaveValue('12-3456');
});

test('without a shape it stays as typed, and letters that belong to it are kept', async () => {
  const { screen, submit } = await askFields([account]);
  const input = screen.getByLabelText('Account');
  await userEvent.fill(input, 'E13/1234 ٥');
  await userEvent.tab();
  await expect.element(input).toHaveValue('E13/1234 ٥');
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  await expect.poll(() => submit.mock.lastCall?.[0]).toEqual({ account: 'E1312345' });
});
