import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { askFields } from '../testing/ask-fields.tsx';

const birthday = { id: 'born', kind: 'date', label: 'Born', min: '1900-01-01', max: '2010-12-31' };

test('it says how to write a day, then which day was understood, and writes it out', async () => {
  const { screen } = await askFields([birthday], { locale: 'en-GB' });
  const input = screen.getByLabelText('Born');
  await expect.element(input).toHaveAccessibleDescription('Like 24/11/1980.');
  await userEvent.fill(input, '4.5.80');
  await expect.element(input).toHaveAccessibleDescription('Like 24/11/1980.');
  await userEvent.fill(input, '4.5.1980');
  await expect.element(input).toHaveAccessibleDescription('That is 4 May 1980.');
  await userEvent.tab();
  await expect.element(input).toHaveValue('04/05/1980');
});

test('the same digits are another day in another language', async () => {
  const { screen, submit } = await askFields([birthday], { locale: 'fr' });
  await userEvent.fill(screen.getByLabelText('Born'), '04051980');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => submit.mock.lastCall?.[0]).toEqual({ born: '1980-05-04' });
});

test('days out of bounds are named with the bound', async () => {
  const { screen, submit } = await askFields([birthday]);
  const input = screen.getByLabelText('Born');
  await userEvent.fill(input, '12/31/1899');
  await userEvent.keyboard('{Enter}');
  await expect
    .element(input)
    .toHaveAccessibleDescription('“Born” cannot be before January 1, 1900. That is December 31, 1899.');
  await userEvent.fill(input, '1/1/2011');
  await expect
    .element(input)
    .toHaveAccessibleDescription('“Born” cannot be after December 31, 2010. That is January 1, 2011.');
  expect(submit).not.toHaveBeenCalled();
});
