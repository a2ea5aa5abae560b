import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen as page, userEvent, waitFor } from 'storybook/test';
import { inFrame } from '../../stories/in-frame.tsx';
import { provider } from '../../stories/sample-data.ts';
import { RedirectScreen, type RedirectScreenProps } from './redirect-screen.tsx';

const meta = {
  title: 'Screens/Redirect',
  component: RedirectScreen,
  decorators: [inFrame],
  args: {
    send: fn(),
    open: fn(),
    sameTab: fn() as RedirectScreenProps['sameTab'],
    screen: {
      name: 'redirect',
      attemptId: 'attempt-1',
      provider: { ...provider, name: 'Redirect Energy' },
      redirect: { id: 'r1', url: 'https://example.com/authorize' },
      hosted: false,
      state: 'ready',
    },
  },
} satisfies Meta<typeof RedirectScreen>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Ready: Story = {
  play: async ({ args }) => {
    await userEvent.click(await page.findByRole('button', { name: 'Go to Redirect Energy' }));
    await expect(args.open).toHaveBeenCalledOnce();
  },
};
/** A vendor's own page may ask for the password. */
export const Hosted: Story = {
  args: { screen: { ...meta.args.screen, hosted: true } },
  play: async () => {
    // It fades in.
    await waitFor(() => expect(page.getByText(/^Sign in there/)).toBeVisible());
    await expect(page.queryByText(/Your password stays there/)).toBeNull();
  },
};
export const Away: Story = { args: { screen: { ...meta.args.screen, state: 'away' } } };
export const Closed: Story = { args: { screen: { ...meta.args.screen, state: 'closed' } } };
export const Blocked: Story = {
  args: { screen: { ...meta.args.screen, state: 'blocked' } },
  play: async ({ args }) => {
    await userEvent.click(await page.findByRole('button', { name: 'Open in this tab' }));
    await expect(args.sameTab).toHaveBeenCalledOnce();
  },
};

export const BlockedInFrame: Story = {
  args: { sameTab: undefined, screen: { ...meta.args.screen, state: 'blocked' } },
  play: async ({ args }) => {
    const link = await page.findByRole('link', { name: /^Go to Redirect Energy/ });
    await expect(link).toHaveAttribute('href', 'https://example.com/authorize');
    await expect(link).toHaveAttribute('target', '_blank');
    link.addEventListener('click', (event) => event.preventDefault());
    await userEvent.click(link);
    await expect(args.send).toHaveBeenCalledWith({ type: 'redirect.opened' });
  },
};
