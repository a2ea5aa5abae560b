import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen as page, userEvent, waitFor } from 'storybook/test';
import { inFrame } from '../../stories/in-frame.tsx';
import { provider } from '../../stories/sample-data.ts';
import WaitingScreen from '../waiting/waiting-screen.tsx';

const meta = {
  title: 'Frame/Leaving',
  component: WaitingScreen,
  decorators: [inFrame],
  parameters: { view: { leaving: true } },
  args: {
    send: fn(),
    screen: { name: 'waiting', provider, stage: 'checking', patience: 'calm', offline: false },
  },
} satisfies Meta<typeof WaitingScreen>;

export default meta;

export const Asked: StoryObj<typeof meta> = {
  play: async ({ args }) => {
    const question = await page.findByRole('alertdialog', { name: 'Leave without connecting?' });
    await waitFor(() => expect(question).toHaveFocus());
    await userEvent.keyboard('{Escape}');
    await expect(args.send).toHaveBeenCalledWith({ type: 'close.cancelled' });
    await userEvent.click(page.getByRole('button', { name: 'Leave' }));
    await expect(args.send).toHaveBeenCalledWith({ type: 'close.confirmed' });
  },
};
