import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen as page, userEvent } from 'storybook/test';
import { inFrame } from '../../stories/in-frame.tsx';
import { provider } from '../../stories/sample-data.ts';
import WaitingScreen from './waiting-screen.tsx';

const meta = {
  title: 'Screens/Waiting',
  component: WaitingScreen,
  decorators: [inFrame],
  args: {
    send: fn(),
    screen: { name: 'waiting', provider, stage: 'signing-in', patience: 'calm', offline: false },
  },
} satisfies Meta<typeof WaitingScreen>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Calm: Story = {};

export const AfterTenSeconds: Story = {
  args: { screen: { ...meta.args.screen, stage: 'checking', patience: 'reassure' } },
  play: async () => {
    await expect(await page.findByRole('status')).toHaveTextContent('Still working.');
  },
};

export const AfterThirtySeconds: Story = {
  args: { screen: { ...meta.args.screen, stage: 'loading-accounts', patience: 'choice' } },
  play: async ({ args }) => {
    await userEvent.click(await page.findByRole('button', { name: 'Check again' }));
    await expect(args.send).toHaveBeenCalledWith({ type: 'wait.retried' });
  },
};

export const Offline: Story = {
  args: { screen: { ...meta.args.screen, stage: 'working', offline: true } },
};
