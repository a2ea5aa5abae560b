import { problem } from '@linkspan/protocol';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen as page, userEvent } from 'storybook/test';
import { inFrame } from '../../stories/in-frame.tsx';
import { challenge, field, NOW, now, provider } from '../../stories/sample-data.ts';
import { ChallengeScreen } from './challenge-screen.tsx';

const code = field({ id: 'code', kind: 'code', label: 'Code', secret: true, minLength: 6 });
const otp = challenge({
  id: 'otp',
  title: 'Enter the code we sent you',
  messages: [{ text: 'It went by text message to •••• 0199.' }],
  fields: [code],
  actions: [
    { id: 'submit', kind: 'submit' },
    { id: 'resend', kind: 'resend', availableAt: NOW + 24_000 },
    { id: 'cancel', kind: 'cancel' },
  ],
  expiresAt: NOW + 285_000,
});

const meta = {
  title: 'Screens/Challenge',
  component: ChallengeScreen,
  decorators: [inFrame],
  args: {
    send: fn(),
    submit: fn(async () => {}),
    now,
    screen: {
      name: 'challenge',
      channelId: 'form',
      provider,
      challenge: otp,
      busy: false,
      expired: false,
      error: undefined,
    },
  },
} satisfies Meta<typeof ChallengeScreen>;

export default meta;
type Story = StoryObj<typeof meta>;

export const OneCode: Story = {
  play: async ({ args }) => {
    const input = await page.findByLabelText('Code');
    await expect(input).toHaveAttribute('autocomplete', 'one-time-code');
    await expect(input).toHaveAttribute('inputmode', 'numeric');
    await userEvent.click(input);
    await userEvent.paste('123 456');
    await userEvent.click(page.getByRole('button', { name: 'Continue' }));
    await expect(args.submit).toHaveBeenCalledWith('submit', { code: '123456' });
    await userEvent.click(page.getByRole('button', { name: 'Send a new code in 0:24' }));
    await expect(args.submit).toHaveBeenCalledTimes(1);
  },
};

export const WrongCode: Story = {
  args: {
    screen: {
      ...meta.args.screen,
      challenge: {
        ...otp,
        version: 2,
        attemptsLeft: 2,
        messages: [{ tone: 'error', text: 'That was not the code we sent.' }],
        actions: [
          { id: 'submit', kind: 'submit' },
          { id: 'resend', kind: 'resend' },
          { id: 'cancel', kind: 'cancel' },
        ],
      },
    },
  },
  play: async () => {
    await expect(await page.findByRole('status')).toHaveTextContent(
      'That was not the code we sent. 2 tries left',
    );
  },
};

export const ChooseDevice: Story = {
  args: {
    screen: {
      ...meta.args.screen,
      challenge: challenge({
        id: 'device',
        title: 'Where should the code go?',
        actions: [
          { id: 'sms', kind: 'choose', label: 'Text message', description: 'To •••• 0199' },
          { id: 'call', kind: 'choose', label: 'Phone call', description: 'To •••• 0199' },
          { id: 'email', kind: 'choose', label: 'E-mail', description: 'To ja•••@example.org' },
          { id: 'cancel', kind: 'cancel' },
        ],
      }),
    },
  },
  play: async ({ args }) => {
    await userEvent.click(await page.findByRole('button', { name: /Phone call/ }));
    await expect(args.submit).toHaveBeenCalledWith('call', {});
  },
};

export const Question: Story = {
  args: {
    screen: {
      ...meta.args.screen,
      challenge: challenge({
        id: 'question',
        fields: [field({ id: 'pet', kind: 'text', label: 'What was your first pet called?' })],
      }),
    },
  },
};

export const Mixed: Story = {
  args: {
    screen: {
      ...meta.args.screen,
      challenge: challenge({
        id: 'mixed',
        messages: [
          { text: 'Confirm with your app, or type the code it shows.' },
          { tone: 'success', text: 'Your phone was found.' },
        ],
        fields: [code],
        actions: [
          { id: 'submit', kind: 'submit', label: 'Use this code' },
          { id: 'app', kind: 'submit', label: 'I confirmed in the app' },
          { id: 'other', kind: 'choose', label: 'Another way', description: 'A text message or a call' },
          { id: 'cancel', kind: 'cancel' },
        ],
      }),
    },
  },
};

export const Pictures: Story = {
  args: {
    screen: {
      ...meta.args.screen,
      challenge: challenge({
        id: 'picture',
        title: 'Which picture did you choose?',
        fields: [
          field({
            id: 'picture',
            kind: 'image-choice',
            label: 'Your picture',
            options: ['Sail boat', 'Oak', 'Lighthouse', 'North star', 'Anchor', 'Kite'].map((label) => ({
              value: label,
              label,
            })),
          }),
        ],
      }),
    },
  },
  play: async ({ args }) => {
    await userEvent.click(await page.findByRole('radio', { name: 'Oak' }));
    await userEvent.click(page.getByRole('button', { name: 'Continue' }));
    await expect(args.submit).toHaveBeenCalledWith('submit', { picture: 'Oak' });
  },
};

export const Sending: Story = { args: { screen: { ...meta.args.screen, busy: true } } };

export const Expired: Story = {
  args: { screen: { ...meta.args.screen, expired: true } },
  play: async ({ args }) => {
    await userEvent.click(await page.findByRole('button', { name: 'Send a new code' }));
    await expect(args.submit).toHaveBeenCalledWith('resend', {});
  },
};

export const ExpiredForGood: Story = {
  args: {
    screen: { ...meta.args.screen, expired: true, challenge: challenge({ id: 'late', fields: [code] }) },
  },
};

export const NotSent: Story = {
  args: { screen: { ...meta.args.screen, error: problem('network') } },
};
