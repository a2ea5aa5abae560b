import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen as page, userEvent } from 'storybook/test';
import { inFrame } from '../../stories/in-frame.tsx';
import { provider } from '../../stories/sample-data.ts';
import { KnownScreen } from './known-screen.tsx';

const asked = (status: 'verified' | 'pending' | 'broken', ...actions: readonly string[]) => ({
  name: 'challenge' as const,
  provider,
  channelId: 'form',
  challenge: {
    id: 'known.1',
    version: 1,
    messages: [],
    fields: [],
    actions: actions.map((id) => ({ id, kind: 'submit' as const })),
    known: { status, username: 'ja•••@example.org' },
  },
  busy: false,
  expired: false,
  error: undefined,
});

const answered = (actionId: string) => ({
  type: 'challenge.answered',
  challengeId: 'known.1',
  version: 1,
  actionId,
});

const meta = {
  title: 'Screens/Known',
  component: KnownScreen,
  decorators: [inFrame],
  args: { send: fn(), screen: asked('verified', 'finish', 'repair') },
} satisfies Meta<typeof KnownScreen>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Works: Story = {
  play: async ({ args }) => {
    await userEvent.click(await page.findByRole('button', { name: 'Keep it as it is' }));
    await expect(args.send).toHaveBeenLastCalledWith(answered('finish'));
    await userEvent.click(page.getByRole('button', { name: 'Sign in again' }));
    await expect(args.send).toHaveBeenLastCalledWith(answered('repair'));
  },
};
export const Pending: Story = { args: { screen: asked('pending', 'finish', 'repair') } };
export const Broken: Story = {
  args: { screen: asked('broken', 'repair') },
  play: async ({ args }) => {
    const repair = await page.findByRole('button', { name: 'Repair it' });
    await expect(repair).toHaveAttribute('data-kind', 'main');
    await userEvent.click(page.getByRole('button', { name: 'Cancel' }));
    await expect(args.send).toHaveBeenCalledWith(answered('cancel'));
  },
};
export const French: Story = { globals: { locale: 'fr' } };
