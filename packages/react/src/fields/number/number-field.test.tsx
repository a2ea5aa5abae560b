import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { askFields } from '../testing/ask-fields.tsx';

test('numbers out of bounds are named with the bound; zeros in front stay', async () => {
  const { screen, submit } = await askFields([
    { id: 'reading', kind: 'number', label: 'Reading', min: '-5', max: '99.5' },
  ]);
  const input = screen.getByLabelText('Reading');
  await userEvent.fill(input, '-6');
  await userEvent.keyboard('{Enter}');
  await expect.element(input).toHaveAccessibleDescription('“Reading” must be -5 or more.');
  await userEvent.fill(input, '99,6');
  await expect.element(input).toHaveAccessibleDescription('“Reading” must be 99.5 or less.');
  await userEvent.fill(input, '007,5');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => submit.mock.lastCall?.[0]).toEqual({ reading: '007,5' });
});

test('digits of other scripts are digits', async () => {
  const { screen, submit } = await askFields([{ id: 'account', kind: 'number', label: 'Account' }]);
  await userEvent.fill(screen.getByLabelText('Account'), '٠١٢ ３４');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => submit.mock.lastCall?.[0]).toEqual({ account: '01234' });
});
