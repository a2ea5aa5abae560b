import { problem } from '@linkspan/protocol';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen as page, userEvent, waitFor } from 'storybook/test';
import { inFrame } from '../../stories/in-frame.tsx';
import { application } from '../../stories/sample-data.ts';
import { ConsentScreen } from './consent-screen.tsx';

const asked = {
  name: 'consent',
  application,
  mode: 'create',
  busy: false,
  error: undefined,
  consent: {
    version: '2026-01',
    purpose: 'To size your solar panels by what you really use.',
    months: 12,
    revokeUrl: 'https://example.com/connections',
    scopes: [
      { id: 'usage', reason: 'Hourly, for the last two years' },
      { id: 'bills', reason: 'To know your tariff' },
      { id: 'identity' },
    ],
  },
} as const;

const meta = {
  title: 'Screens/Consent',
  component: ConsentScreen,
  decorators: [inFrame],
  args: {
    send: fn(),
    screen: { ...asked, consent: { ...asked.consent, scopes: [...asked.consent.scopes] } },
  },
} satisfies Meta<typeof ConsentScreen>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Asked: Story = {
  play: async ({ args }) => {
    await expect(await page.findByRole('heading', { level: 1 })).toHaveFocus();
    await userEvent.click(page.getByRole('button', { name: 'Agree and continue' }));
    await expect(args.send).toHaveBeenCalledWith({ type: 'consent.granted' });
    await userEvent.click(page.getByRole('button', { name: 'I don’t agree' }));
    await expect(args.send).toHaveBeenCalledWith({ type: 'consent.declined' });
  },
};

export const Renewal: Story = {
  args: { screen: { ...meta.args.screen, mode: 'update' } },
};

export const ShortAndUnlimited: Story = {
  args: {
    screen: {
      ...meta.args.screen,
      application: { name: 'Acme' },
      consent: { version: '1', scopes: [{ id: 'meters', label: 'Your meters’ serial numbers' }] },
    },
  },
};

export const Sending: Story = {
  args: { screen: { ...meta.args.screen, busy: true } },
  play: async ({ args }) => {
    const agree = await page.findByRole('button', { name: 'Agree and continue' });
    await userEvent.click(agree);
    await expect(agree).toHaveAttribute('aria-busy', 'true');
    await expect(args.send).not.toHaveBeenCalled();
  },
};

export const NotRecorded: Story = {
  args: { screen: { ...meta.args.screen, error: problem('network') } },
  play: async () => {
    await waitFor(() => expect(page.getByRole('status')).toHaveTextContent('The connection was interrupted'));
  },
};
