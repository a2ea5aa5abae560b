import { problem } from '@linkspan/protocol';
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
      expired: false,
      error: undefined,
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

export const TooLate: Story = {
  args: {
    screen: {
      ...meta.args.screen,
      expired: true,
      approval: {
        ...meta.args.screen.approval,
        expiresAt: NOW - 1,
        actions: [
          { id: 'code', kind: 'choose', label: 'Use a code instead' },
          { id: 'again', kind: 'resend' },
          { id: 'cancel', kind: 'cancel' },
        ],
      },
    },
  },
  play: async ({ args }) => {
    await expect(page.queryByRole('button', { name: 'Use a code instead' })).toBeNull();
    await userEvent.click(await page.findByRole('button', { name: 'Ask again' }));
    await expect(args.send).toHaveBeenCalledWith(expect.objectContaining({ actionId: 'again' }));
  },
};

export const TooLateForGood: Story = {
  args: { screen: { ...meta.args.screen, expired: true } },
  play: async ({ args }) => {
    await userEvent.click(await page.findByRole('button', { name: 'Start again' }));
    await expect(args.send).toHaveBeenCalledWith({ type: 'remedy.chosen', remedy: 'retry' });
  },
};

export const NotAskedAgain: Story = {
  args: { screen: { ...meta.args.screen, error: problem('network') } },
};

/** A number to compare, and a time in the provider's own words. */
export const WithParameters: Story = {
  args: {
    screen: {
      ...meta.args.screen,
      approval: {
        id: 'number',
        device: 'Jane’s iPhone',
        messages: [
          { tone: 'info', text: 'Tap {number} in the app.', params: { number: '47' } },
          { tone: 'time', text: 'The request ends in {time}.', times: { time: NOW + 90_000 } },
        ],
        actions: [{ id: 'cancel', kind: 'cancel' }],
        expiresAt: NOW + 90_000,
      },
    },
  },
  play: async () => {
    await expect(await page.findByText('Tap 47 in the app.')).toBeInTheDocument();
    await expect(await page.findByRole('timer')).toHaveTextContent('1 minute 30 seconds');
  },
};
