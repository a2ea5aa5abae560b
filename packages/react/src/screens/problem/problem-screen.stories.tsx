import { PROBLEM_CODES, type ProblemCode, problem, remediesOf } from '@linkspan/protocol';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen as page, userEvent } from 'storybook/test';
import { inFrame } from '../../stories/in-frame.tsx';
import { NOW, provider } from '../../stories/sample-data.ts';
import { ProblemScreen } from './problem-screen.tsx';

const failed = (code: ProblemCode, details: Parameters<typeof problem>[1] = {}) => {
  const cause = problem(code, details);
  return {
    name: 'problem' as const,
    provider,
    problem: cause,
    remedies: remediesOf(cause),
    sessionId: 'ses_7Kf3Q2mX',
  };
};

const meta = {
  title: 'Screens/Problem',
  component: ProblemScreen,
  decorators: [inFrame],
  args: { send: fn(), screen: failed('internal') },
  argTypes: {
    screen: {
      options: PROBLEM_CODES,
      mapping: Object.fromEntries(PROBLEM_CODES.map((code) => [code, failed(code)])),
      control: 'select',
    },
  },
} satisfies Meta<typeof ProblemScreen>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Internal: Story = {
  play: async ({ args }) => {
    await expect(await page.findByText('internal · ses_7Kf3Q2mX')).toBeInTheDocument();
    await userEvent.click(page.getByRole('button', { name: 'Choose another provider' }));
    await expect(args.send).toHaveBeenCalledWith({ type: 'remedy.chosen', remedy: 'other-provider' });
  },
};

export const PasswordExpired: Story = {
  args: { screen: failed('password_expired') },
  play: async () => {
    const visit = await page.findByRole('link', { name: 'Go to Con Edison (opens in a new tab)' });
    await expect(visit).toHaveAttribute('href', 'https://www.coned.com/');
    await expect(visit).toHaveAttribute('rel', 'noopener noreferrer');
  },
};

export const ActionRequired: Story = {
  args: { screen: failed('action_required', { message: 'Please accept our new terms of service.' }) },
};
export const TooManyAttempts: Story = {
  args: { screen: failed('too_many_attempts', { retryAt: NOW + 900_000 }) },
};
export const ChallengeFailed: Story = { args: { screen: failed('challenge_failed') } };
export const ChallengeTimedOut: Story = { args: { screen: failed('challenge_timed_out') } };
export const ChallengeCancelled: Story = { args: { screen: failed('challenge_cancelled') } };
export const InvalidCredentials: Story = { args: { screen: failed('invalid_credentials') } };
export const ProviderUnavailable: Story = { args: { screen: failed('provider_unavailable') } };
export const RateLimited: Story = { args: { screen: failed('rate_limited', { retryAt: NOW + 60_000 }) } };
export const NotSupported: Story = { args: { screen: failed('not_supported') } };
export const NoAccounts: Story = { args: { screen: failed('no_accounts') } };
export const AlreadyConnected: Story = {
  args: { screen: failed('already_connected') },
  play: async ({ args }) => {
    const [, close] = await page.findAllByRole('button', { name: 'Close' });
    await expect(close).toHaveAttribute('data-kind', 'main');
    await userEvent.click(close!);
    await expect(args.send).toHaveBeenCalledWith({ type: 'close.requested' });
  },
};
export const ConsentExpired: Story = { args: { screen: failed('consent_expired') } };
export const SessionExpired: Story = {
  args: { screen: failed('session_expired') },
  play: async ({ args }) => {
    const [, close] = await page.findAllByRole('button', { name: 'Close' });
    await userEvent.click(close!);
    await expect(args.send).toHaveBeenCalledWith({ type: 'close.requested' });
  },
};
export const SessionInvalid: Story = { args: { screen: failed('session_invalid') } };
export const SessionUsed: Story = { args: { screen: failed('session_used') } };
export const SessionMoved: Story = { args: { screen: failed('session_moved') } };
export const Network: Story = { args: { screen: { ...failed('network'), provider: undefined } } };
export const UnknownOutcome: Story = { args: { screen: failed('unknown_outcome') } };
