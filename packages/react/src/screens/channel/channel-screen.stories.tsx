import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen as page, userEvent } from 'storybook/test';
import { inFrame } from '../../stories/in-frame.tsx';
import { channel, provider } from '../../stories/sample-data.ts';
import ChannelScreen from './channel-screen.tsx';

const meta = {
  title: 'Screens/Channel',
  component: ChannelScreen,
  decorators: [inFrame],
  args: {
    send: fn(),
    screen: {
      name: 'channel',
      provider: { ...provider, name: 'Two Way Power' },
      channels: [
        channel({ id: 'web', mode: 'redirect', accountTypes: ['checking', 'card'] }),
        channel({ id: 'form', mode: 'form', accountTypes: ['electricity', 'gas'], interactive: true }),
        channel({ id: 'page', mode: 'hosted', label: 'Sign in with your account number' }),
      ],
    },
  },
} satisfies Meta<typeof ChannelScreen>;

export default meta;

export const ThreeWays: StoryObj<typeof meta> = {
  play: async ({ args }) => {
    await userEvent.click(await page.findByRole('button', { name: /Sign in here/ }));
    await expect(args.send).toHaveBeenCalledWith({ type: 'channel.chosen', channelId: 'form' });
  },
};
