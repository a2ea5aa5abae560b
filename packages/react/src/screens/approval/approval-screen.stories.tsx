import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen as page, userEvent } from 'storybook/test';
import { inFrame } from '../../stories/in-frame.tsx';
import { NOW, now, provider } from '../../stories/sample-data.ts';
import { ApprovalScreen } from './approval-screen.tsx';

const meta = {
  title: 'Screens/Approval',
  component: ApprovalScreen,
  decorators: [inFrame],
  args: {
    send: fn(),
    now,
    screen: {
      name: 'approval',
      provider,
      approval: {
        id: 'approve',
        device: 'Jane’s iPhone',
        messages: [],
        actions: [{ id: 'cancel', kind: 'cancel' }],
        expiresAt: NOW + 272_000,
      },
      patience: 'calm',
      busy: false,
    },
  },
} satisfies Meta<typeof ApprovalScreen>;

export default meta;
type Story = StoryObj<typeof meta>;

export const OnAPhone: Story = {
  play: async ({ args }) => {
    await userEvent.click(await page.findByRole('button', { name: 'Cancel' }));
    await expect(args.send).toHaveBeenCalledWith({
      type: 'challenge.answered',
      challengeId: 'approve',
      version: 1,
      actionId: 'cancel',
    });
  },
};

export const AfterTenSeconds: Story = {
  args: { screen: { ...meta.args.screen, patience: 'reassure' } },
};

export const AfterThirtySeconds: Story = {
  args: {
    screen: {
      ...meta.args.screen,
      patience: 'choice',
      approval: {
        id: 'approve',
        messages: [{ tone: 'info', text: 'The app shows the number 47.' }],
        actions: [
          { id: 'resend', kind: 'resend', label: 'Ask again on my phone' },
          { id: 'cancel', kind: 'cancel' },
        ],
      },
    },
  },
};
