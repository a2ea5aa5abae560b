import '../theme/styles.css';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fn, screen, userEvent, waitFor } from 'storybook/test';
import { Connect, type ConnectProps } from '../connect.tsx';
import { sandboxInPage } from './sandbox-in-page.ts';
import { useStoryLanguage } from './story-language.tsx';

const SOON = { timeout: 10_000 };

/** The widget over the whole stack, in this page: what you type decides what happens. */
function Flow({ locale = 'en', ...props }: Omit<ConnectProps, 'gateway'>) {
  const [gateway] = useState(sandboxInPage);
  const spoken = useStoryLanguage(locale);
  return <Connect gateway={gateway} locale={spoken.locale} appearance={spoken.brand} {...props} />;
}

const meta = {
  title: 'Flow',
  component: Flow,
  args: { onSuccess: fn(), onExit: fn(), onEvent: fn(), locale: 'en', presentation: 'page' },
} satisfies Meta<typeof Flow>;

export default meta;
type Story = StoryObj<typeof meta>;

export const TryIt: Story = { play: () => arriveAt(/^Connect your account/) };

export const StraightThrough: Story = {
  play: async ({ args }) => {
    await reachCredentials();
    await signIn('verified');
    await arriveAt('You’re connected');
    await expect(args.onSuccess).toHaveBeenCalledOnce();
    await expect(args.onExit).not.toHaveBeenCalled();
  },
};

export const OneTimeCode: Story = {
  play: async ({ args }) => {
    await reachCredentials();
    await signIn('otp');
    await arriveAt(/wants to know it’s you/);
    await userEvent.type(await screen.findByRole('textbox', {}, SOON), '123456');
    await press('Continue');
    await arriveAt('You’re connected');
    await expect(args.onSuccess).toHaveBeenCalledOnce();
  },
};

export const WrongPasswordFirst: Story = {
  play: async () => {
    await reachCredentials();
    await signIn('rejected');
    await screen.findByText('That sign-in did not work', {}, SOON);
    const [username] = screen.getAllByRole('textbox');
    await expect(username).toHaveValue('jane@example.org');
    await expect(password()).toHaveValue('');
    await userEvent.type(password(), 'verified');
    await press('Sign in');
    await arriveAt('You’re connected');
  },
};

export const ProviderDown: Story = {
  play: async () => {
    await reachCredentials();
    await signIn('provider_down');
    await arriveAt('Your provider cannot be reached');
    await press('Tell me when it is back');
    const answer = await screen.findByText('You asked to be told', {}, SOON);
    await waitFor(() => expect(answer).toHaveFocus());
    await expect(screen.queryByRole('button', { name: 'Tell me when it is back' })).toBeNull();
    await press('Choose another provider');
    await arriveAt('Find your provider');
  },
};

export const ChosenAccounts: Story = {
  play: async ({ args }) => {
    await reachCredentials();
    await signIn('two_accounts');
    await arriveAt('Which accounts do you want to share?');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select all' }));
    await press(/^Share/);
    await arriveAt('You’re connected');
    await expect(args.onEvent).toHaveBeenCalledWith(expect.objectContaining({ type: 'accounts_selected' }));
  },
};

export const Declined: Story = {
  play: async ({ args }) => {
    await press('I don’t agree');
    await waitFor(() =>
      expect(args.onExit).toHaveBeenCalledWith(expect.objectContaining({ reason: 'consent_declined' })),
    );
  },
};

async function reachCredentials() {
  await press('Agree and continue');
  await userEvent.type(await screen.findByLabelText(/ZIP code/, {}, SOON), '94609');
  await press(/^Continue with/);
}

async function signIn(word: string) {
  await arriveAt(/^Sign in to/);
  const [username] = screen.getAllByRole('textbox');
  if (username) await userEvent.type(username, 'jane@example.org');
  await userEvent.type(password(), word);
  await press('Sign in');
}

function password(): HTMLElement {
  return screen.getByLabelText('Password');
}

async function press(name: string | RegExp) {
  await userEvent.click(await screen.findByRole('button', { name }, SOON));
}

async function arriveAt(name: string | RegExp) {
  await screen.findByRole('heading', { level: 1, name }, SOON);
}
