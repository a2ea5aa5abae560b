import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { askFields } from '../testing/ask-fields.tsx';

const options = [
  { value: 'oui', label: 'Yes' },
  { value: 'non', label: 'No' },
];
const agreed = { id: 'agreed', kind: 'checkbox', label: 'I agree' };

test('with two options it sends the first when ticked and the second when not', async () => {
  const { screen, submit } = await askFields([{ ...agreed, options }]);
  await expect.element(screen.getByRole('checkbox')).not.toBeChecked();
  const send = () => userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  await send();
  await expect.poll(() => submit.mock.lastCall?.[0]).toEqual({ agreed: 'non' });
  await userEvent.click(screen.getByRole('checkbox'));
  await send();
  await expect.poll(() => submit.mock.lastCall?.[0]).toEqual({ agreed: 'oui' });
});

test('the value for "not ticked" leaves it so', async () => {
  const { screen, submit } = await askFields([{ ...agreed, options }], { draft: { agreed: 'non' } });
  await expect.element(screen.getByRole('checkbox')).not.toBeChecked();
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  await expect.poll(() => submit.mock.lastCall?.[0]).toEqual({ agreed: 'non' });
});

test('one that has to be ticked says so', async () => {
  const { screen } = await askFields([agreed]);
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  await expect.element(screen.getByRole('button', { name: 'Tick “I agree” to go on.' })).toBeVisible();
});
