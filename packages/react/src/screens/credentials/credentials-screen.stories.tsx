import { problem } from '@linkspan/protocol';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen as page, userEvent } from 'storybook/test';
import { inFrame } from '../../stories/in-frame.tsx';
import {
  application,
  field,
  password,
  provider,
  signInChannel,
  username,
} from '../../stories/sample-data.ts';
import { CredentialsScreen } from './credentials-screen.tsx';

const meta = {
  title: 'Screens/Credentials',
  component: CredentialsScreen,
  decorators: [inFrame],
  args: {
    send: fn(),
    submit: fn(async () => {}),
    onDraft: fn(),
    screen: {
      name: 'credentials',
      application,
      mode: 'create',
      provider,
      channel: signInChannel,
      fields: [username, password],
      username: undefined,
      notice: undefined,
      busy: false,
    },
  },
} satisfies Meta<typeof CredentialsScreen>;

export default meta;
type Story = StoryObj<typeof meta>;

export const SignIn: Story = {
  play: async () => {
    await expect(
      await page.findByText('You are giving Linkspan your Con Edison password for Brightside Solar.'),
    ).toBeInTheDocument();
    await expect(page.getByLabelText('E-mail address')).toHaveAttribute('autocomplete', 'username');
    await expect(page.getByLabelText('Password')).toHaveAttribute('autocomplete', 'current-password');
  },
};

export const Reconnect: Story = {
  args: {
    screen: {
      ...meta.args.screen,
      mode: 'update',
      username: 'jane@example.org',
      fields: [username, { ...password, maskedValue: '••••••••••••' }],
    },
  },
};

export const Refused: Story = {
  args: {
    draft: { username: 'jane@example.org' },
    screen: {
      ...meta.args.screen,
      notice: problem('invalid_credentials', { fieldErrors: { password: 'This password is not right.' } }),
    },
  },
};

export const Incomplete: Story = {
  play: async ({ args }) => {
    await userEvent.click(await page.findByRole('button', { name: 'Sign in' }));
    const summary = await page.findByRole('region', { name: '2 things to correct' });
    await expect(summary).toHaveFocus();
    await expect(args.submit).not.toHaveBeenCalled();
  },
};

export const Sending: Story = {
  args: { draft: { username: 'jane@example.org' }, screen: { ...meta.args.screen, busy: true } },
};

export const WithoutFields: Story = {
  args: {
    screen: { ...meta.args.screen, provider: { ...provider, name: 'No Fields Co-op' }, fields: [] },
  },
  play: async ({ args }) => {
    await userEvent.click(await page.findByRole('button', { name: 'Connect' }));
    await expect(args.submit).toHaveBeenCalledWith({});
  },
};

export const EveryKind: Story = {
  args: {
    screen: {
      ...meta.args.screen,
      provider: { ...provider, health: 'degraded', supportUrl: 'https://www.coned.com/help' },
      channel: { ...signInChannel, interactive: true },
      fields: [
        field({
          id: 'account',
          kind: 'number',
          label: 'Account number',
          help: 'Fifteen digits, at the top right of your bill.',
          minLength: 15,
        }),
        field({
          id: 'type',
          kind: 'select',
          label: 'Type of account',
          options: [
            { value: 'home', label: 'Home' },
            { value: 'business', label: 'Business' },
          ],
        }),
        username,
        field({
          id: 'phone',
          kind: 'phone',
          label: 'Phone number',
          required: false,
          placeholder: '(555) 010-0199',
        }),
        password,
        field({ id: 'pin', kind: 'pin', label: 'PIN', secret: true, help: 'Four digits.' }),
        field({ id: 'unknown', kind: 'hologram', label: 'Customer word' }),
        field({
          id: 'picture',
          kind: 'image-choice',
          label: 'Your security picture',
          options: ['Boat', 'Tree', 'House', 'Star'].map((label, index) => ({
            value: label,
            label,
            image: `https://127.0.0.1/${index}.png`,
          })),
        }),
      ],
    },
  },
};

export const SixtyFields: Story = {
  args: {
    screen: {
      ...meta.args.screen,
      fields: Array.from({ length: 60 }, (_, index) =>
        field({
          id: `field.${index}[0]`,
          kind: 'text',
          label: `Question ${index + 1}`,
          required: index % 2 === 0,
        }),
      ),
    },
  },
};

export const Hostile: Story = {
  args: {
    screen: {
      ...meta.args.screen,
      provider: { ...provider, name: '<img src=x onerror=alert(1)>Utility' },
      fields: [
        field({ id: '__proto__', kind: 'constructor', label: '<b>User</b> {name}', pattern: '((((' }),
        field({ id: 'long', kind: 'text', label: 'W'.repeat(400), help: 'No space '.repeat(40) }),
      ],
    },
  },
};
