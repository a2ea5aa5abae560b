import type { ConnectEvent } from '@linkspan/protocol';
import { StrictMode } from 'react';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Connect } from '../connect.tsx';
import { sandboxInPage } from '../stories/sandbox-in-page.ts';
import '../theme/styles.css';

test('what was typed for one provider is not sent to another that the person went to meanwhile', async () => {
  const gateway = sandboxInPage({ session: { consent: 'elsewhere' } });
  const { sealingKey } = gateway;
  let arrive = () => {};
  const late = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  gateway.sealingKey = vi.fn(async (...asked: Parameters<typeof sealingKey>) => {
    await late;
    return sealingKey(...asked);
  });
  const events: ConnectEvent[] = [];
  await render(
    <StrictMode>
      <Connect gateway={gateway} locale="en" onEvent={(event) => events.push(event)} />
    </StrictMode>,
  );

  await choose('Pacific Gas');
  await signIn('verified');
  await expect.poll(() => gateway.sealingKey).toHaveBeenCalledTimes(1);
  await press('Back');
  await choose('Southern California Edison');
  arrive();
  await userEvent.selectOptions(page.getByRole('combobox'), 'Home');
  await signIn('rejected');
  await expect.element(page.getByText('That sign-in did not work')).toBeVisible();
  const submitted = events.filter(({ type }) => type === 'credentials_submitted');
  expect(submitted).toHaveLength(1);
});

async function choose(provider: string) {
  await userEvent.fill(page.getByRole('searchbox', { name: 'Name' }), provider);
  await userEvent.click(page.getByRole('radio', { name: new RegExp(provider) }).first());
  await press(/^Continue with/);
}

async function signIn(word: string) {
  await userEvent.fill(page.getByRole('textbox').first(), 'jane@example.org');
  await userEvent.fill(page.getByLabelText('Password', { exact: true }), word);
  await press('Sign in');
}

function press(name: string | RegExp) {
  return userEvent.click(page.getByRole('button', { name }));
}
