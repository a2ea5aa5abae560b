import { problem } from '@linkspan/protocol';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen as page, userEvent } from 'storybook/test';
import { inFrame } from '../../stories/in-frame.tsx';
import { accounts, application, channel, provider } from '../../stories/sample-data.ts';
import AccountsScreen from './accounts-screen.tsx';

const found = accounts(
  {
    id: 'e1',
    name: 'Electric service',
    number: '•••• 4821',
    group: '12 Main Street',
    balance: { amount: 84.2, currency: 'USD' },
  },
  {
    id: 'g1',
    name: 'Gas service',
    number: '•••• 0917',
    group: '12 Main Street',
    balance: { amount: 31.05, currency: 'USD' },
  },
  { id: 'e2', name: 'Electric service', number: '•••• 7730', group: 'The barn, Route 9' },
  { id: 's1', name: 'Street lighting', number: '•••• 1188', group: 'The barn, Route 9', eligible: false },
);

const meta = {
  title: 'Screens/Accounts',
  component: AccountsScreen,
  decorators: [inFrame],
  args: {
    send: fn(),
    screen: {
      name: 'accounts',
      provider,
      application,
      accounts: found,
      ticked: [],
      more: undefined,
      notice: undefined,
      busy: false,
      error: undefined,
    },
  },
} satisfies Meta<typeof AccountsScreen>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Several: Story = {
  play: async ({ args }) => {
    await userEvent.click(await page.findByRole('checkbox', { name: 'Select all' }));
    const group = page.getByRole('group', { name: 'The barn, Route 9' });
    await expect(group).toBeInTheDocument();
    await userEvent.click(page.getByRole('checkbox', { name: /Gas service/ }));
    await expect(page.getByRole('checkbox', { name: 'Select all' })).toBePartiallyChecked();
    await userEvent.click(page.getByRole('button', { name: 'Share 2 accounts' }));
    await expect(args.send).toHaveBeenCalledWith({
      type: 'accounts.chosen',
      chosen: ['e1', 'e2'],
      refused: ['g1', 's1'],
    });
  },
};

export const NoneChosen: Story = {
  play: async ({ args }) => {
    await userEvent.click(await page.findByRole('button', { name: 'Share' }));
    await expect(args.send).not.toHaveBeenCalled();
    await expect(page.getByRole('status')).toHaveTextContent('Choose at least one account.');
  },
};

export const OnlyOne: Story = {
  args: {
    screen: {
      ...meta.args.screen,
      accounts: accounts({ id: 'one', name: 'Electric service', number: '•••• 4821' }),
    },
  },
  play: async () => {
    await expect(await page.findByRole('checkbox')).not.toBeChecked();
  },
};

export const RefusingDeletes: Story = {
  args: {
    screen: {
      ...meta.args.screen,
      accounts: accounts(
        {
          id: 'a',
          name: 'Current account',
          number: 'FR76 •••• 4821',
          refusing: 'deleted',
          balance: { amount: 1250.4, currency: 'EUR' },
        },
        {
          id: 'b',
          name: 'Savings',
          number: 'FR76 •••• 0917',
          refusing: 'deleted',
          balance: { amount: -8, currency: 'EUR' },
        },
        { id: 'c', name: 'Life insurance', refusing: 'deleted', eligible: false },
      ),
    },
  },
  play: async ({ args }) => {
    const deletes = () => page.queryByRole('checkbox', { name: /^Delete the accounts I leave out/ });
    await userEvent.click(await page.findByRole('checkbox', { name: /^Current account/ }));
    await userEvent.click(page.getByRole('button', { name: 'Share 1 account' }));
    // Left out, and not declined: nothing is deleted that nobody said so of.
    const choice = { type: 'accounts.chosen', chosen: ['a'] };
    await expect(args.send).toHaveBeenLastCalledWith({ ...choice, refused: [] });
    await userEvent.click(deletes() ?? document.body);
    await userEvent.click(page.getByRole('button', { name: 'Share 1 account' }));
    await expect(args.send).toHaveBeenLastCalledWith({ ...choice, refused: ['b'] });
    await userEvent.click(page.getByRole('checkbox', { name: 'Select all' }));
    await expect(deletes()).not.toBeInTheDocument();
    await userEvent.click(page.getByRole('checkbox', { name: /^Savings/ }));
  },
};

export const NoneEligible: Story = {
  args: {
    screen: {
      ...meta.args.screen,
      accounts: accounts({ id: 's', name: 'Street lighting', number: '•••• 1188', eligible: false }),
    },
  },
};

export const NotSent: Story = { args: { screen: { ...meta.args.screen, error: problem('network') } } };

const further = channel({ id: 'form', mode: 'form', accountTypes: ['savings', 'investment', 'loan'] });

export const MoreCanBeAdded: Story = {
  args: { screen: { ...meta.args.screen, more: further, ticked: ['g1'] } },
  play: async ({ args }) => {
    await expect(await page.findByRole('checkbox', { name: /Gas service/ })).toBeChecked();
    await userEvent.click(page.getByRole('button', { name: /Add more accounts/ }));
    await expect(args.send).toHaveBeenCalledWith({ type: 'accounts.more', chosen: ['g1'] });
  },
};

export const NoMoreWereAdded: Story = {
  args: { screen: { ...meta.args.screen, more: further, notice: problem('challenge_cancelled') } },
  play: async () => {
    await expect(await page.findByText('No more accounts were added')).toBeVisible();
    await expect(page.getByRole('status')).toHaveTextContent('No more accounts were added');
  },
};
