import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen as page, userEvent } from 'storybook/test';
import { inFrame } from '../../stories/in-frame.tsx';
import { application, connection, provider } from '../../stories/sample-data.ts';
import DoneScreen from './done-screen.tsx';

const meta = {
  title: 'Screens/Done',
  component: DoneScreen,
  decorators: [inFrame],
  args: {
    send: fn(),
    screen: { name: 'done', application, mode: 'create', status: 'verified', connection, provider },
  },
} satisfies Meta<typeof DoneScreen>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Connected: Story = {
  play: async ({ args }) => {
    await expect(await page.findByRole('heading', { name: 'You’re connected' })).toHaveFocus();
    await userEvent.click(page.getByRole('button', { name: 'Done' }));
    await expect(args.send).toHaveBeenCalledWith({ type: 'close.requested' });
  },
};

export const ConnectedAgain: Story = { args: { screen: { ...meta.args.screen, mode: 'update' } } };

export const Pending: Story = {
  args: { screen: { ...meta.args.screen, status: 'pending', connection: undefined } },
};

export const DetailsSaved: Story = {
  args: { screen: { ...meta.args.screen, mode: 'update', status: 'saved', connection: undefined } },
};
