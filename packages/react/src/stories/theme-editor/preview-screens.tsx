import type { Screen } from '@linkspan/flow';
import { problem, remediesOf } from '@linkspan/protocol';
import type { ReactNode } from 'react';
import AccountsScreen from '../../screens/accounts/accounts-screen.tsx';
import { ChallengeScreen } from '../../screens/challenge/challenge-screen.tsx';
import { ConsentScreen } from '../../screens/consent/consent-screen.tsx';
import { CredentialsScreen } from '../../screens/credentials/credentials-screen.tsx';
import DoneScreen from '../../screens/done/done-screen.tsx';
import { ProblemScreen } from '../../screens/problem/problem-screen.tsx';
import {
  accounts,
  application,
  challenge,
  connection,
  field,
  NOW,
  now,
  password,
  provider,
  signInChannel,
  username,
} from '../sample-data.ts';

const accepted = async () => {};
const ignored = () => {};

const refused = problem('invalid_credentials', { fieldErrors: { password: 'This password is not right.' } });
const unreachable = problem('provider_unavailable');

const screens = {
  consent: {
    name: 'consent',
    application,
    mode: 'create',
    busy: false,
    error: undefined,
    consent: {
      version: '1',
      purpose: 'To size your solar panels by what you really use.',
      months: 12,
      scopes: [
        { id: 'usage', reason: 'Hourly, for the last two years' },
        { id: 'bills' },
        { id: 'identity' },
      ],
    },
  },
  credentials: {
    name: 'credentials',
    application,
    mode: 'create',
    provider,
    channel: signInChannel,
    fields: [username, password],
    username: undefined,
    notice: refused,
    busy: false,
  },
  challenge: {
    name: 'challenge',
    channelId: 'form',
    provider,
    challenge: challenge({
      id: 'otp',
      title: 'Enter the code we sent you',
      messages: [{ text: 'It went by text message to •••• 0199.' }],
      fields: [field({ id: 'code', kind: 'code', label: 'Code', secret: true, minLength: 6 })],
      actions: [
        { id: 'submit', kind: 'submit' },
        { id: 'resend', kind: 'resend', availableAt: NOW + 24_000 },
        { id: 'cancel', kind: 'cancel' },
      ],
      expiresAt: NOW + 285_000,
    }),
    busy: false,
    expired: false,
    error: undefined,
  },
  accounts: {
    name: 'accounts',
    provider,
    application,
    accounts: accounts(
      { id: 'e', name: 'Electric service', number: '•••• 4821' },
      { id: 'g', name: 'Gas service', number: '•••• 0917' },
      { id: 's', name: 'Street lighting', number: '•••• 1188', eligible: false },
    ),
    ticked: ['e'],
    more: undefined,
    notice: undefined,
    busy: false,
    error: undefined,
  },
  problem: {
    name: 'problem',
    provider,
    problem: unreachable,
    remedies: remediesOf(unreachable),
    sessionId: 'ses_7Kf3Q2mX',
  },
  done: { name: 'done', application, mode: 'create', status: 'verified', connection, provider },
} satisfies Readonly<Record<string, Screen>>;

export type PreviewName = keyof typeof screens;

/** The screens that a brand can be looked at on, as the widget has them. */
export const PREVIEWS: Readonly<Record<PreviewName, Screen>> = screens;

export function isPreview(name: string): name is PreviewName {
  return Object.hasOwn(PREVIEWS, name);
}

/** A screen of the widget, in which nothing leads on. */
export function drawScreen(screen: Screen): ReactNode {
  switch (screen.name) {
    case 'consent':
      return <ConsentScreen screen={screen} send={ignored} />;
    case 'credentials':
      return <CredentialsScreen screen={screen} send={ignored} submit={accepted} />;
    case 'challenge':
      return <ChallengeScreen screen={screen} send={ignored} submit={accepted} now={now} />;
    case 'accounts':
      return <AccountsScreen screen={screen} send={ignored} />;
    case 'problem':
      return <ProblemScreen screen={screen} send={ignored} />;
    case 'done':
      return <DoneScreen screen={screen} send={ignored} />;
    default:
      return null;
  }
}
