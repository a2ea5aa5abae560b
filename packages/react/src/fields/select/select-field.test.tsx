import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { askFields } from '../testing/ask-fields.tsx';

const branch = { id: 'branch', kind: 'select', label: 'Branch' };

test('of 1,000 options one is found by typing its name', async () => {
  const options = Array.from({ length: 1000 }, (_, index) => ({
    value: `v${index}`,
    label: `Branch ${index}`,
  }));
  const { screen, submit } = await askFields([{ ...branch, options }]);
  const list = screen.getByRole('combobox', { name: 'Branch' });
  await expect.element(list).toBeInTheDocument();
  expect(list.getByRole('option', { includeHidden: true }).elements()).toHaveLength(1001);
  list.element().focus();
  await userEvent.keyboard('Branch 987');
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  await expect.poll(() => submit.mock.lastCall?.[0]).toEqual({ branch: 'v987' });
});

test('an option without a value is how to choose none, and one without words shows its value', async () => {
  const options = [
    { value: '', label: 'No branch' },
    { value: 'b', label: '' },
    { value: 'c', label: 'First' },
    { value: 'c', label: 'Second' },
  ];
  const { screen } = await askFields([{ ...branch, options }]);
  const list = screen.getByRole('combobox', { name: 'Branch' });
  await expect.element(list).toBeInTheDocument();
  expect([...list.element().querySelectorAll('option')].map(({ textContent }) => textContent)).toEqual([
    'No branch',
    'b',
    'Second',
  ]);
});

test('what the provider holds stands where nothing is chosen', async () => {
  const options = [{ value: 'a', label: 'A' }];
  const { screen } = await askFields([{ ...branch, options, maskedValue: 'B•••', required: false }]);
  await expect.element(screen.getByRole('option', { name: 'B•••' })).toBeInTheDocument();
});
