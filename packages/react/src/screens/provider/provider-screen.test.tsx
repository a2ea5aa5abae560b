import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { application } from '../../stories/sample-data.ts';
import { listen, Widget } from '../../testing/widget.tsx';
import { ProviderScreen, type ProviderScreenProps } from './provider-screen.tsx';
import type { ProviderSearch } from './provider-search.ts';

const screenModel: ProviderScreenProps['screen'] = {
  name: 'provider',
  application,
  zip: undefined,
  country: 'US',
  busy: false,
  error: undefined,
};
const named = (...names: string[]) => names.map((name) => ({ id: name, name, health: 'ok' as const }));

/** A search over a fixed list: by zip all of it, by text what contains it. */
function Searching({
  all,
  send = () => {},
  zip: prefilled = '',
  byName = false,
}: {
  all: ProviderSearch['providers'];
  byName?: boolean;
  send?: ProviderScreenProps['send'];
  zip?: string;
}) {
  const [text, setText] = useState('');
  const [zip, setZip] = useState(prefilled);
  const asked = zip !== '' || text !== '';
  const providers = asked ? all.filter(({ name }) => name.toLowerCase().includes(text.toLowerCase())) : [];
  const likely = zip ? all[0]?.id : undefined;
  return (
    <Widget screen={screenModel}>
      <ProviderScreen
        screen={{ ...screenModel, byName }}
        send={send}
        search={{
          text,
          zip,
          onText: setText,
          onZip: setZip,
          status: asked ? 'ready' : 'idle',
          providers,
          total: providers.length,
          ...(likely && { likely }),
          retry: () => {},
        }}
      />
    </Widget>
  );
}

test('by keyboard alone: zip, down to the likely one, another, Enter', async () => {
  const send = vi.fn();
  const heard = listen();
  const screen = await render(<Searching all={named('Con Edison', 'National Grid')} send={send} />);
  await expect.element(screen.getByRole('heading', { level: 1 })).toHaveFocus();
  await userEvent.tab();
  await expect.element(screen.getByLabelText('ZIP code')).toHaveFocus();
  await userEvent.keyboard('10001-1234');
  await expect.element(screen.getByRole('radio', { name: /Con Edison/ })).toBeChecked();
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('radio', { name: /Con Edison/ })).toHaveFocus();
  expect(send).not.toHaveBeenCalled();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(send).toHaveBeenCalledExactlyOnceWith({
    type: 'provider.chosen',
    providerId: 'National Grid',
    zip: '10001',
  });
  await expect.poll(() => heard).toEqual(['2 providers at 10001']);
});

test('a prefilled zip is there with its provider, to be accepted', async () => {
  const send = vi.fn();
  const screen = await render(<Searching all={named('Con Edison')} zip="10001" send={send} />);
  await expect.element(screen.getByLabelText('ZIP code')).toHaveValue('10001');
  await userEvent.click(screen.getByRole('button', { name: 'Continue with Con Edison' }));
  expect(send).toHaveBeenCalledWith({ type: 'provider.chosen', providerId: 'Con Edison', zip: '10001' });
});

test.each(['abcde', '941051', '9410'])('a zip of %s is explained when it is left', async (typed) => {
  const screen = await render(<Searching all={[]} />);
  await userEvent.fill(screen.getByLabelText('ZIP code'), typed);
  await userEvent.tab();
  await expect
    .element(screen.getByLabelText('ZIP code'))
    .toHaveAccessibleDescription('A ZIP code has 5 digits, like 94105. You can also search by name.');
});

test('the choice does not outlive the results it was in', async () => {
  const send = vi.fn();
  const screen = await render(<Searching all={named('Con Edison', 'National Grid', 'Nyseg')} send={send} />);
  await userEvent.fill(screen.getByLabelText('Name'), 'con');
  await userEvent.click(screen.getByRole('radio', { name: /Con Edison/ }));
  await userEvent.fill(screen.getByLabelText('Name'), 'n');
  await userEvent.fill(screen.getByLabelText('Name'), 'nys');
  await expect.element(screen.getByRole('button', { name: 'Continue with Nyseg' })).toBeInTheDocument();
});

test('what was said about an empty search goes as soon as one types', async () => {
  const screen = await render(<Searching all={named('Con Edison')} />);
  await userEvent.click(screen.getByRole('button', { name: 'My provider isn’t listed' }));
  await expect.element(screen.getByLabelText('Name')).toHaveFocus();
  await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
  const complaint = screen.getByText('Choose your provider to continue.').first();
  await expect.element(complaint).toBeVisible();
  await expect.element(screen.getByText('Search all providers by name')).toBeVisible();

  await userEvent.fill(screen.getByLabelText('Name'), 'c');
  await expect.element(screen.getByText('Search all providers by name')).not.toBeInTheDocument();
  expect(screen.container.querySelector('.linkspan-error')).toBeNull();
});

test('markup in a name is only text', async () => {
  const name = '<img src=x onerror=alert(1)> Power';
  const screen = await render(<Searching all={named(name)} zip="10001" />);
  await expect.element(screen.getByRole('radio', { name: /onerror/ })).toBeInTheDocument();
  expect(document.querySelector('.linkspan-row img')).toBeNull();
});

test('where providers are everywhere no zip is asked for', async () => {
  const send = vi.fn();
  const screen = await render(<Searching all={named('Nickel', 'LCL')} send={send} byName />);
  expect(screen.container.textContent).not.toContain('ZIP');
  await expect.element(screen.getByRole('heading', { level: 1 })).toHaveFocus();
  await expect.element(screen.getByLabelText('ZIP code')).not.toBeInTheDocument();
  await userEvent.tab();
  await userEvent.keyboard('nick');
  await userEvent.click(screen.getByRole('radio', { name: 'Nickel' }));
  await userEvent.click(screen.getByRole('button', { name: 'Continue with Nickel' }));
  expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'provider.chosen', providerId: 'Nickel' });
});
