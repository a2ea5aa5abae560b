import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { askFields } from '../testing/ask-fields.tsx';

const SPACE = 'A space stands at the beginning or end.';

test.each(['pass ', ' pass', 'pass\u00a0'])(
  'a space around "%s" is mentioned, and taken as it is',
  async (typed) => {
    const { screen, submit } = await askFields([{ id: 'secret', kind: 'password', label: 'Password' }]);
    const input = screen.getByLabelText('Password', { exact: true });
    const field = () => expect.poll(() => input.element().closest('.linkspan-field')?.textContent);
    await userEvent.fill(input, 'pass word');
    await field().not.toContain(SPACE);
    await userEvent.fill(input, typed);
    await expect.element(screen.getByText(SPACE).first()).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => submit.mock.lastCall?.[0]).toEqual({ secret: typed });
    await field().not.toContain(SPACE);
  },
);

test('a value in sight is concealed when it is sent', async () => {
  const { screen, submit } = await askFields([{ id: 'secret', kind: 'password', label: 'Password' }]);
  const input = screen.getByLabelText('Password', { exact: true });
  await expect
    .poll(async () => {
      const show = screen.getByRole('button', { name: 'Show Password' });
      if (show.query()) await userEvent.click(show);
      await userEvent.fill(input, 'secret');
      await userEvent.keyboard('{Enter}');
      return input.element().getAttribute('type');
    })
    .toBe('password');
  expect(submit).toHaveBeenCalled();
});
