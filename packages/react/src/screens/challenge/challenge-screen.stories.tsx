import { challengeOf, UserInputEvent } from '@linkspan/gateways/linxo';
import { problem } from '@linkspan/protocol';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen as page, userEvent, waitFor } from 'storybook/test';
import * as v from 'valibot';
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
    const resend = page.getByRole('button', { name: 'Send a new code' });
    await expect(resend).toHaveTextContent('0:24');
    await userEvent.click(resend);
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

/** The two challenges of Linxo's "Full API integration" in turn, and what it says of a wrong code. */
const linxo = (id: string, items: object[]) =>
  challenge(
    challengeOf(
      v.parse(UserInputEvent, { id, list_accounts_user_input_requested: { challenge: items } }),
      NOW,
    ),
  );
const SMS = {
  id: '305',
  label: 'Un code a été envoyé par SMS sur votre téléphone au {phone}.',
  type: 'INFO_MSG',
};
const LINXO_CODE = [
  { id: '306', label: 'Code', regexp: '^[0-9]{6}$', type: 'NUMERIC' },
  {
    id: '308',
    label: 'Il vous reste {timeout} pour valider votre code.',
    type: 'TIMEOUT_MSG',
    params: { timeout: '120' },
  },
  { id: '307', label: 'Valider', type: 'OK_CANCEL' },
];

export const Confirm: Story = {
  args: {
    screen: {
      ...meta.args.screen,
      challenge: linxo('14', [
        {
          id: '303',
          label:
            'La connexion à Banque demande la saisie d’un code envoyé par SMS sur votre téléphone au {phone}. Souhaitez vous recevoir ce code maintenant ?',
          type: 'INFO_MSG',
          params: { phone: '0606060606' },
        },
        { id: '304', label: 'Envoyer le SMS', type: 'OK_CANCEL' },
      ]),
    },
  },
  play: async ({ args }) => {
    await expect(await page.findByText(/votre téléphone au 0606060606\./)).toBeInTheDocument();
    await userEvent.click(page.getByRole('button', { name: 'Envoyer le SMS' }));
    await expect(args.submit).toHaveBeenCalledWith('304.true', {});
    await userEvent.click(page.getByRole('button', { name: 'Cancel' }));
    await expect(args.submit).toHaveBeenCalledWith('304.false', {});
  },
};

export const CodeWithItsTime: Story = {
  args: {
    screen: {
      ...meta.args.screen,
      challenge: linxo('17', [{ ...SMS, params: { phone: '0606060606' } }, ...LINXO_CODE]),
    },
  },
  play: async ({ args }) => {
    await expect(
      await page.findByText('Un code a été envoyé par SMS sur votre téléphone au 0606060606.'),
    ).toBeInTheDocument();
    await expect(await page.findByRole('timer')).toHaveTextContent('2 minutes');
    await userEvent.type(page.getByLabelText('Code'), '123456');
    await userEvent.click(page.getByRole('button', { name: 'Valider' }));
    await expect(args.submit).toHaveBeenCalledWith('307.true', { '306': '123456' });
  },
};

export const WrongCodeWithItsTime: Story = {
  args: {
    screen: {
      ...meta.args.screen,
      challenge: linxo('18', [
        { ...SMS, params: { phone: '0606060606' } },
        {
          id: '309',
          label: 'Code invalide. Encore {remaining_attempts} tentatives',
          type: 'ERROR_MSG',
          params: { remaining_attempts: '1' },
        },
        ...LINXO_CODE,
      ]),
    },
  },
  play: async () => {
    await waitFor(() =>
      expect(page.getByRole('status')).toHaveTextContent('Code invalide. Encore 1 tentatives'),
    );
  },
};

/** What parameters bring is text, and is not read again. */
export const HostileParameters: Story = {
  args: {
    screen: {
      ...meta.args.screen,
      challenge: challenge({
        id: 'hostile',
        messages: [
          {
            text: '{a} {constructor} {nobody}',
            params: { a: '<img src=x onerror=alert(1)>{b}\u202E', b: 'again' },
          },
        ],
      }),
    },
  },
  play: async () => {
    await expect(
      await page.findByText('<img src=x onerror=alert(1)>{b} {constructor} {nobody}'),
    ).toBeInTheDocument();
  },
};

export const EveryAction: Story = {
  args: {
    screen: {
      ...meta.args.screen,
      challenge: challenge({
        id: 'everything',
        messages: [
          { text: 'We know this device, but it is new to us here.' },
          { tone: 'error', text: 'The last code was wrong.' },
          { tone: 'success', text: 'A new one was sent.' },
        ],
        fields: [
          code,
          field({ id: 'birth', kind: 'text', label: 'Year of birth', help: 'Four digits.', maxLength: 4 }),
        ],
        actions: [
          { id: 'submit', kind: 'submit' },
          { id: 'sms', kind: 'resend', label: 'Send a new text message', availableAt: NOW + 12_000 },
          { id: 'call', kind: 'resend', label: 'Call me' },
          { id: 'app', kind: 'choose', label: 'Use the app', description: 'On Jane’s iPhone' },
          { id: 'cancel', kind: 'cancel', label: 'Not now' },
        ],
        attemptsLeft: 2,
        expiresAt: NOW + 125_000,
      }),
    },
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
