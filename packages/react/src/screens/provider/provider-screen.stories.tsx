import { type ProviderSummary, problem } from '@linkspan/protocol';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fn, screen as page, userEvent } from 'storybook/test';
import { inFrame } from '../../stories/in-frame.tsx';
import { application } from '../../stories/sample-data.ts';
import { ProviderScreen, type ProviderScreenProps } from './provider-screen.tsx';
import type { ProviderSearch } from './provider-search.ts';

const summary = (
  name: string,
  region: string,
  health: ProviderSummary['health'] = 'ok',
): ProviderSummary => ({
  id: name.toLowerCase().replaceAll(/\W+/g, '-'),
  name,
  region,
  health,
});

const oakland = [
  summary('Pacific Gas & Electric', 'California'),
  summary('East Bay Community Energy', 'California'),
  summary('Alameda Municipal Power', 'California', 'degraded'),
  summary('Port of Oakland', 'California', 'down'),
];

const idle: ProviderSearch = {
  text: '',
  zip: '',
  onText: fn(),
  onZip: fn(),
  status: 'idle',
  providers: [],
  total: 0,
  retry: fn(),
};

const byZip: ProviderSearch = {
  ...idle,
  zip: '94609',
  status: 'ready',
  providers: oakland,
  total: oakland.length,
  likely: 'pacific-gas-electric',
};

const meta = {
  title: 'Screens/Provider',
  component: ProviderScreen,
  decorators: [inFrame],
  render: (args) => <Typing {...args} />,
  args: {
    send: fn(),
    search: idle,
    screen: { name: 'provider', application, zip: undefined, country: 'US', busy: false, error: undefined },
  },
} satisfies Meta<typeof ProviderScreen>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Keeps what is typed, as the step around the screen does. */
function Typing({ search, ...props }: ProviderScreenProps) {
  const [text, setText] = useState(search.text);
  const [zip, setZip] = useState(search.zip);
  const typed = {
    text,
    zip,
    onText: (value: string) => {
      setText(value);
      search.onText(value);
    },
    onZip: (value: string) => {
      setZip(value);
      search.onZip(value);
    },
  };
  return <ProviderScreen {...props} search={{ ...search, ...typed }} />;
}

/** As for banks, which are everywhere. */
export const NoZip: Story = {
  args: { screen: { ...meta.args.screen, byName: true } },
  play: async () => {
    await expect(await page.findByLabelText('Name')).toBeEnabled();
    await expect(page.queryByLabelText('ZIP code')).toBeNull();
  },
};

export const Empty: Story = {
  play: async ({ args }) => {
    const zip = await page.findByLabelText('ZIP code');
    await userEvent.type(zip, 'abcde');
    await userEvent.tab();
    await expect(zip).toHaveAccessibleDescription(/A ZIP code has 5 digits/);
    await expect(args.search.onZip).not.toHaveBeenCalled();
    await userEvent.clear(zip);
    await userEvent.type(zip, '94609-1234');
    await expect(args.search.onZip).toHaveBeenLastCalledWith('94609');
    await userEvent.clear(zip);
  },
};

export const Likely: Story = {
  args: { search: byZip },
  play: async ({ args }) => {
    await expect(await page.findByRole('radio', { name: /Pacific/ })).toBeChecked();
    await expect(page.getByRole('radio', { name: /Port of Oakland/ })).toBeDisabled();
    await expect(await page.findByRole('status')).toHaveTextContent('4 providers at 94609');
    await userEvent.click(page.getByRole('button', { name: 'Continue with Pacific Gas & Electric' }));
    await expect(args.send).toHaveBeenCalledWith({
      type: 'provider.chosen',
      providerId: 'pacific-gas-electric',
      zip: '94609',
    });
  },
};

export const ByKeyboard: Story = {
  args: { search: byZip },
  play: async ({ args }) => {
    await userEvent.click(await page.findByLabelText('ZIP code'));
    await userEvent.keyboard('{ArrowDown}');
    await expect(page.getByRole('radio', { name: /Pacific/ })).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    await expect(page.getByRole('radio', { name: /East Bay/ })).toBeChecked();
    await userEvent.keyboard('{Enter}');
    await expect(args.send).toHaveBeenCalledWith(
      expect.objectContaining({ providerId: 'east-bay-community-energy' }),
    );
  },
};

export const ByName: Story = {
  args: {
    search: { ...idle, text: 'pac gas', status: 'ready', providers: oakland.slice(0, 1), total: 1 },
  },
};

export const NothingChosen: Story = {
  args: { search: { ...byZip, likely: 'none' } },
  play: async ({ args }) => {
    await userEvent.click(await page.findByRole('button', { name: 'Continue' }));
    await expect(args.send).not.toHaveBeenCalled();
    await expect(page.getByRole('status')).toHaveTextContent('Choose your provider to continue.');
  },
};

export const Looking: Story = { args: { search: { ...idle, zip: '94609', status: 'loading' } } };

export const LookingFurther: Story = {
  args: { search: { ...byZip, status: 'loading' } },
};

export const MorePages: Story = {
  args: { search: { ...byZip, total: 48, more: fn() } },
};

export const NothingThere: Story = {
  args: { search: { ...idle, zip: '99999', status: 'ready' } },
};

export const NothingOfThatName: Story = {
  args: { search: { ...idle, text: 'conedisson', zip: '94609', status: 'ready' } },
  play: async ({ args }) => {
    await userEvent.click(await page.findByRole('button', { name: 'Search everywhere' }));
    await expect(args.search.onZip).toHaveBeenLastCalledWith('');
    await expect(page.getByLabelText('Name')).toHaveFocus();
  },
};

export const NotListed: Story = {
  args: { search: byZip },
  play: async ({ args }) => {
    await userEvent.click(await page.findByRole('button', { name: 'My provider isn’t listed' }));
    const name = page.getByLabelText('Name');
    await expect(name).toHaveFocus();
    await expect(name).toHaveAccessibleDescription(/name on your bill/);
    await expect(args.search.onZip).toHaveBeenLastCalledWith('');
  },
};

export const SearchFailed: Story = {
  args: { search: { ...idle, zip: '94609', status: 'error' } },
  play: async ({ args }) => {
    await userEvent.click(await page.findByRole('button', { name: 'Try again' }));
    await expect(args.search.retry).toHaveBeenCalled();
  },
};

export const Opening: Story = {
  args: { search: byZip, screen: { ...meta.args.screen, busy: true } },
};

export const NotOpened: Story = {
  args: { search: byZip, screen: { ...meta.args.screen, error: problem('network') } },
};
