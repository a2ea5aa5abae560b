import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { askFields } from '../testing/ask-fields.tsx';

// The only test here: it needs the rules of forms not to be there yet.
test('a way to sign in that asks for nothing is sent, and can be left for another', async () => {
  const asked = await askFields([{ id: 'number', kind: 'text', label: 'Card number', methods: ['card'] }], {
    methods: [
      { id: 'phone', label: 'Phone' },
      { id: 'card', label: 'Card' },
    ],
  });
  const { screen, submit } = asked;
  const signIn = () => userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  await expect.element(screen.getByRole('tab', { name: 'Phone' })).toBeVisible();
  await signIn();
  await expect.poll(() => submit.mock.calls).toEqual([[{}]]);
  await userEvent.click(screen.getByRole('tab', { name: 'Card' }));
  await userEvent.fill(screen.getByLabelText('Card number'), '17');
  await signIn();
  await expect.poll(() => submit.mock.lastCall).toEqual([{ number: '17' }]);
});
