import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen as page, userEvent } from 'storybook/test';
import { inFrame } from '../../stories/in-frame.tsx';
import { provider } from '../../stories/sample-data.ts';
import { RedirectScreen } from './redirect-screen.tsx';

const meta = {
  title: 'Screens/Redirect',
  component: RedirectScreen,
  decorators: [inFrame],
  args: {
    send: fn(),
    open: fn(() => 'opened' as const),
    sameTab: fn(),
    screen: {
      name: 'redirect',
      attemptId: 'attempt-1',
      provider: { ...provider, name: 'Redirect Energy' },
      redirect: { id: 'r1', url: 'https://example.com/authorize' },
      state: 'ready',
    },
  },
} satisfies Meta<typeof RedirectScreen>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Ready: Story = {
  play: async ({ args }) => {
    await userEvent.click(await page.findByRole('button', { name: 'Go to Redirect Energy' }));
    await expect(args.open).toHaveBeenCalledWith('https://example.com/authorize');
  },
};
export const Away: Story = { args: { screen: { ...meta.args.screen, state: 'away' } } };
export const Closed: Story = { args: { screen: { ...meta.args.screen, state: 'closed' } } };
export const Blocked: Story = {
  args: { screen: { ...meta.args.screen, state: 'blocked' } },
  play: async ({ args }) => {
    await userEvent.click(await page.findByRole('button', { name: 'Open in this tab' }));
    await expect(args.sameTab).toHaveBeenCalledWith('https://example.com/authorize');
  },
};
