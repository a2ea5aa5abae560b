import { problem } from '@linkspan/protocol';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen as page, userEvent } from 'storybook/test';
import { inFrame } from '../../stories/in-frame.tsx';
import UnlistedScreen from './unlisted-screen.tsx';

const meta = {
  title: 'Screens/Unlisted provider',
  component: UnlistedScreen,
  decorators: [inFrame],
  args: {
    send: fn(),
    screen: {
      name: 'unlisted',
      application: { name: 'Brightside Energy' },
      url: 'https://www.tiny-water.example/login',
      requested: false,
      busy: false,
      error: undefined,
    },
  },
} satisfies Meta<typeof UnlistedScreen>;

export default meta;
type Story = StoryObj<typeof meta>;

export const NotKnown: Story = {
  play: async ({ args }) => {
    await userEvent.click(await page.findByRole('button', { name: 'Ask for tiny-water.example' }));
    await expect(args.send).toHaveBeenCalledWith({ type: 'provider.requested' });
    await userEvent.click(page.getByRole('button', { name: 'Choose another provider' }));
    await expect(args.send).toHaveBeenLastCalledWith({ type: 'provider.dismissed' });
  },
};

export const Asking: Story = { args: { screen: { ...meta.args.screen, busy: true } } };
export const AskedFor: Story = { args: { screen: { ...meta.args.screen, requested: true } } };
export const NoAddress: Story = { args: { screen: { ...meta.args.screen, url: 'the one on Main Street' } } };
export const NotReached: Story = { args: { screen: { ...meta.args.screen, error: problem('network') } } };
