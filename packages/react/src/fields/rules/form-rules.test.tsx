import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { CredentialsScreen } from '../../screens/credentials/credentials-screen.tsx';
import { formOf } from '../../stories/field-states.ts';
import { Widget } from '../../testing/widget.tsx';
import { askFields } from '../testing/ask-fields.tsx';
import { CONDITION_FIELDS, GROUPED_FIELDS, METHOD_FIELDS, METHODS } from './rules.fixture.ts';

type Asked = Awaited<ReturnType<typeof askFields>>;

const signIn = ({ screen }: Asked) => userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
const labels = ({ container }: Asked) =>
  [...container.querySelectorAll('.linkspan-label')].map((label) => label.textContent?.trim());

describe('ways to sign in', () => {
  const ask = () => askFields(METHOD_FIELDS, { methods: METHODS });

  test('are tabs, the first one open, and the fields of one are shown', async () => {
    const asked = await ask();
    await expect
      .element(asked.screen.getByRole('tab', { name: 'User name' }))
      .toHaveAttribute('aria-selected', 'true');
    await expect.poll(() => labels(asked)).toEqual(['User name', 'Password', 'ZIP code']);
    await userEvent.click(asked.screen.getByRole('tab', { name: 'Customer card' }));
    await expect.poll(() => labels(asked)).toEqual(['Card number', 'Card PIN', 'ZIP code']);
  });

  test('are walked through by arrows, Home and End, mirrored from right to left', async () => {
    const { container, screen } = await ask();
    const name = screen.getByRole('tab', { name: 'User name' });
    const card = screen.getByRole('tab', { name: 'Customer card' });
    await expect.element(name).toBeVisible();
    const to = async (key: string, tab: typeof name) => {
      await userEvent.keyboard(`{${key}}`);
      await expect.element(tab).toHaveFocus();
      await expect.element(tab).toHaveAttribute('aria-selected', 'true');
    };
    await userEvent.click(name);
    for (const key of ['ArrowRight', 'ArrowLeft']) await to(key, key === 'ArrowRight' ? card : name);
    await to('ArrowLeft', card);
    await to('Home', name);
    await to('End', card);
    container.querySelector('.linkspan-root')?.setAttribute('dir', 'rtl');
    await to('ArrowRight', name);
    await userEvent.tab();
    await expect.element(screen.getByRole('textbox', { name: 'User name' })).toHaveFocus();
  });

  test('send what belongs to the chosen one and to all, and keep what was typed for the other', async () => {
    const asked = await ask();
    const { screen, submit } = asked;
    await userEvent.fill(screen.getByRole('textbox', { name: 'User name' }), 'jane');
    await userEvent.fill(screen.getByLabelText('ZIP code'), '94609');
    await userEvent.click(screen.getByRole('tab', { name: 'Customer card' }));
    await userEvent.fill(screen.getByLabelText('Card number'), '0123456789');
    await userEvent.fill(screen.getByLabelText('Card PIN', { exact: true }), '0001');
    await signIn(asked);
    await expect
      .poll(() => submit.mock.calls)
      .toEqual([[{ card_number: '0123456789', card_pin: '0001', postcode: '94609' }]]);
    await userEvent.click(screen.getByRole('tab', { name: 'User name' }));
    await expect.element(screen.getByRole('textbox', { name: 'User name' })).toHaveValue('jane');
  });

  test('forget every secret once something was sent, also one that is not shown', async () => {
    const asked = await ask();
    const { screen, submit, container } = asked;
    await userEvent.fill(screen.getByLabelText('Password', { exact: true }), 'hidden away');
    await userEvent.fill(screen.getByLabelText('ZIP code'), '94609');
    await userEvent.click(screen.getByRole('tab', { name: 'Customer card' }));
    await userEvent.fill(screen.getByLabelText('Card number'), '0123456789');
    await userEvent.fill(screen.getByLabelText('Card PIN', { exact: true }), '0001');
    await signIn(asked);
    await expect.poll(() => submit.mock.calls.length).toBe(1);
    await userEvent.click(screen.getByRole('tab', { name: 'User name' }));
    await expect.element(screen.getByLabelText('Password', { exact: true })).toHaveValue('');
    expect(container.innerHTML).not.toContain('hidden away');
  });

  test('demand nothing of another one', async () => {
    const asked = await ask();
    await userEvent.click(asked.screen.getByRole('tab', { name: 'Customer card' }));
    await signIn(asked);
    const summary = asked.screen.getByRole('region', { name: '3 things to correct' });
    await expect.element(summary.getByRole('button', { name: 'Fill in “Card number”.' })).toBeVisible();
  });

  test('are remembered by who asks again', async () => {
    const form = formOf(...METHOD_FIELDS);
    const onDraft = vi.fn();
    const screen = { ...form.screen, channel: { ...form.screen.channel, methods: METHODS } };
    const page = await render(
      <Widget screen={screen}>
        <CredentialsScreen
          screen={screen}
          send={() => {}}
          submit={async () => {}}
          draft={{ '': 'card', card_number: '17' }}
          onDraft={onDraft}
        />
      </Widget>,
    );
    await expect.element(page.getByLabelText('Card number')).toHaveValue('17');
    await userEvent.click(page.getByRole('tab', { name: 'User name' }));
    expect(onDraft).toHaveBeenLastCalledWith({ '': 'name', card_number: '17' });
  });
});

describe('conditions', () => {
  test('ask more or less with each answer, and send only what is asked', async () => {
    const asked = await askFields(CONDITION_FIELDS);
    const { screen, submit } = asked;
    await expect.element(screen.getByRole('radio', { name: 'A person' })).toBeChecked();
    expect(screen.getByLabelText('Company name').query()).toBeNull();
    await userEvent.click(screen.getByRole('radio', { name: 'A company' }));
    await userEvent.fill(screen.getByLabelText('Company name'), 'Acme');
    await userEvent.click(screen.getByRole('checkbox'));
    await userEvent.fill(screen.getByLabelText('Site code'), 'S1');
    await signIn(asked);
    await expect
      .poll(() => submit.mock.lastCall?.[0])
      .toEqual({ customer: 'company', company: 'Acme', several: 'yes', site: 'S1' });

    await userEvent.click(screen.getByRole('radio', { name: 'A person' }));
    await expect.poll(() => screen.getByLabelText('Site code').query()).toBeNull();
    await signIn(asked);
    await expect.poll(() => submit.mock.lastCall?.[0]).toEqual({ customer: 'person' });
  });

  test('keep an answer that is not asked for a while, and what stood on it', async () => {
    const { screen } = await askFields(CONDITION_FIELDS);
    await userEvent.click(screen.getByRole('radio', { name: 'A company' }));
    await userEvent.fill(screen.getByLabelText('Company name'), 'Acme');
    await userEvent.click(screen.getByRole('checkbox'));
    await userEvent.click(screen.getByRole('radio', { name: 'A person' }));
    await userEvent.click(screen.getByRole('radio', { name: 'A company' }));
    await expect.element(screen.getByLabelText('Company name')).toHaveValue('Acme');
    await expect.element(screen.getByRole('checkbox')).toBeChecked();
    await expect.element(screen.getByLabelText('Site code')).toBeVisible();
  });

  test('hold for what a draft brings back', async () => {
    const { screen } = await askFields(CONDITION_FIELDS, {
      draft: { customer: 'company', company: 'Acme', several: 'yes', site: 'S1' },
    });
    await expect.element(screen.getByLabelText('Site code')).toHaveValue('S1');
  });
});

test('groups stand under their names, in the order of ranks, with defaults and links', async () => {
  const asked = await askFields(GROUPED_FIELDS);
  const { screen } = asked;
  await expect
    .poll(() => labels(asked))
    .toEqual(['User name', 'Password', 'Account number', 'Country', 'Phone number (optional)']);
  const contract = screen.getByRole('group', { name: 'Your contract' });
  await expect.element(contract.getByLabelText('Country')).toHaveValue('us');
  await expect
    .element(contract.getByRole('link', { name: /^Show me on a bill/ }))
    .toHaveAttribute('href', 'https://help.provider.example/bill');
  await expect.element(screen.getByRole('link', { name: /^Forgot “Password”\?/ })).toBeVisible();
});
