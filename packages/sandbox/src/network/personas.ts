import { problem } from '@linkspan/protocol';
import { accounts, end, fail, redirect, verified } from '../conversation/script-language.ts';
import type { Script, Step } from '../conversation/step.ts';
import { HOME, SEVERAL_ACCOUNTS, TWO_ACCOUNTS } from './sample-accounts.ts';
import {
  approval,
  askCode,
  askMixed,
  askPicture,
  askSecretQuestion,
  CODE,
  check,
  chooseDevice,
  load,
  SECRET_ANSWER,
  signIn,
} from './steps.ts';

/** A scenario that a password names. */
export interface Persona {
  /** The password. */
  readonly name: string;
  /** What the ledger keeps instead of the password; never given to another. */
  readonly number: number;
  /** What happens, for people who try it. */
  readonly sentence: string;
}

interface Scenario extends Persona {
  readonly script: Script;
  /** The transport's part: every second request is lost, or the answer to the submit. */
  readonly loses?: 'every-second' | 'first-answer';
}

/** Whose provider is down, as long as it is. */
export const PROVIDER_DOWN = 20;
export const VERIFIED = 1;

const VISIT = { visitUrl: 'https://provider.example/sign-in' };
const finish: readonly Step[] = [load, accounts([HOME]), verified];
const always =
  (...steps: Step[]): Script =>
  () =>
    steps;
const rejected = fail('invalid_credentials', { message: 'The user name or password is not right.' });
const approved: Script = () => [signIn, approval({ kind: 'on', steps: 2 }), askCode(), ...finish];

/** All scenarios, in the order that the docs and the demo page show them; any other password is rejected. */
const SCENARIOS = (pictureUrl: (name: string) => string): readonly Scenario[] => [
  {
    name: 'verified',
    number: VERIFIED,
    sentence: 'Connects straight away.',
    script: always(signIn, ...finish),
  },
  {
    name: 'rejected',
    number: 2,
    sentence: 'The password is wrong. So is every password that is not in this list.',
    script: always(signIn, rejected),
  },
  {
    name: 'otp',
    number: 3,
    sentence: `Asks for a one-time code, which is ${CODE}.`,
    script: always(signIn, askCode(), check, ...finish),
  },
  {
    name: 'choose_device',
    number: 4,
    sentence: `Asks where to send the code, then for the code (${CODE}).`,
    script: always(signIn, chooseDevice, askCode(), check, ...finish),
  },
  {
    name: 'question',
    number: 5,
    sentence: `Asks a security question; the answer is ${SECRET_ANSWER}.`,
    script: always(signIn, askSecretQuestion, check, ...finish),
  },
  {
    name: 'image',
    number: 6,
    sentence: 'Asks for a picture; the light bulb is right.',
    script: always(signIn, askPicture(pictureUrl), check, ...finish),
  },
  {
    name: 'mixed',
    number: 30,
    sentence: `Asks for a bit of everything: a QR code to scan, or a code (${CODE}) whose time runs.`,
    script: always(signIn, askMixed, check, ...finish),
  },
  {
    name: 'otp_retry',
    number: 7,
    sentence: `Refuses the first code whatever it is and counts down; then ${CODE} is right.`,
    script: always(signIn, askCode({ firstIsWrong: true }), check, ...finish),
  },
  {
    name: 'otp_expired',
    number: 8,
    sentence: `The code expires after 15 seconds; trying again sends one that lasts (${CODE}).`,
    script: (round) => [signIn, askCode(round % 2 === 1 ? { expiresIn: 15_000 } : {}), check, ...finish],
  },
  {
    name: 'approve',
    number: 9,
    sentence: 'Waits for approval on the phone, which comes by itself after a few seconds.',
    script: approved,
  },
  {
    name: 'decline',
    number: 10,
    sentence: 'Waits for approval on the phone, where it is declined.',
    script: always(
      signIn,
      approval({
        kind: 'failed',
        problem: problem('challenge_cancelled', { message: 'The sign-in was declined on the phone.' }),
      }),
      askCode(),
      ...finish,
    ),
  },
  {
    name: 'two_accounts',
    number: 11,
    sentence: 'Finds two accounts and asks which to share.',
    script: always(signIn, load, accounts(TWO_ACCOUNTS), check, verified),
  },
  {
    name: 'several_accounts',
    number: 12,
    sentence: 'Finds seven accounts at three addresses, one of which cannot be shared.',
    script: always(signIn, load, accounts(SEVERAL_ACCOUNTS), check, verified),
  },
  {
    name: 'challenge_after_accounts',
    number: 13,
    sentence: `Asks for a code (${CODE}) after the accounts are chosen.`,
    script: always(signIn, load, accounts(TWO_ACCOUNTS), check, askCode(), check, verified),
  },
  {
    name: 'no_accounts',
    number: 14,
    sentence: 'Signs in and finds no account.',
    script: always(signIn, load, fail('no_accounts')),
  },
  {
    name: 'already_connected',
    number: 15,
    sentence: 'This sign-in has been connected before.',
    script: always(signIn, check, fail('already_connected')),
  },
  {
    name: 'password_expired',
    number: 16,
    sentence: 'The password has to be changed at the provider first.',
    script: always(signIn, fail('password_expired', VISIT)),
  },
  {
    name: 'action_required',
    number: 17,
    sentence: 'Something has to be confirmed at the provider first; trying again then works.',
    script: (round) => (round % 2 === 1 ? [signIn, fail('action_required', VISIT)] : [signIn, ...finish]),
  },
  {
    name: 'locked',
    number: 18,
    sentence: 'The account is locked after too many tries.',
    script: always(signIn, fail('too_many_attempts', VISIT)),
  },
  {
    name: 'rate_limited',
    number: 19,
    sentence: 'The provider wants a pause of a minute; trying again then works.',
    script: (round) =>
      round % 2 === 1 ? [signIn, fail('rate_limited', { retryIn: 60_000 })] : [signIn, ...finish],
  },
  {
    name: 'provider_down',
    number: PROVIDER_DOWN,
    sentence: 'The provider cannot be reached until you let it recover; then it connects for ten minutes.',
    script: always(signIn, fail('provider_unavailable')),
  },
  {
    name: 'error',
    number: 21,
    sentence: 'Something goes wrong; trying again works.',
    script: (round) =>
      round % 2 === 1 ? [signIn, check, fail('internal', { reference: 'SANDBOX-21' })] : [signIn, ...finish],
  },
  {
    name: 'pending',
    number: 22,
    sentence: 'Is not finished when the widget ends; verified half a minute later.',
    script: always(signIn, check, accounts([HOME]), end({ kind: 'pending', verifiedIn: 30_000 })),
  },
  {
    name: 'timeout',
    number: 23,
    sentence: 'Never answers; after 5 minutes the widget ends as pending.',
    script: always({ do: 'work', stage: 'signing-in', ms: Number.POSITIVE_INFINITY }),
  },
  {
    name: 'slow',
    number: 24,
    sentence: 'Takes 20 seconds to connect.',
    script: always({ do: 'work', stage: 'signing-in', ms: 20_000, exact: true }, ...finish),
  },
  {
    name: 'flaky',
    number: 25,
    sentence: 'Every second request is lost; it connects all the same.',
    script: always(signIn, ...finish),
    loses: 'every-second',
  },
  {
    name: 'lost_answer',
    number: 26,
    sentence: 'The connection is made, but the answer to the submit is lost.',
    script: always(signIn, ...finish),
    loses: 'first-answer',
  },
  {
    name: 'gone',
    number: 27,
    sentence: 'The password is wrong, and the provider forgets the connection; the next try makes another.',
    script: always(
      signIn,
      fail('invalid_credentials', { gone: true, message: 'The user name or password is not right.' }),
    ),
  },
  {
    name: 'revoked',
    number: 28,
    sentence: 'Connects, and is broken from then on: something to repair in update mode.',
    script: always(signIn, load, accounts([HOME]), end({ kind: 'verified', revoked: 'now' })),
  },
  {
    name: 'revoked_later',
    number: 29,
    sentence: 'Connects and works until the connection is next checked; then it is broken.',
    script: always(signIn, load, accounts([HOME]), end({ kind: 'verified', revoked: 'later' })),
  },
];

/** What a password leads to, in the order to show them. */
export const personas: readonly Persona[] = SCENARIOS(String).map(({ name, number, sentence }) => ({
  name,
  number,
  sentence,
}));

/** The number of a channel that leads to the provider's own site; no password names it. */
export const OWN_SITE = 0;

const REJECTED = 2;

/**
 * The persona that the password names: anything after a `+` is ignored, an unknown one is rejected. Where
 * there is a card's PIN instead, it is the persona's number.
 */
export function personaOf(values: Readonly<Record<string, string>>): number {
  const { password, card_pin: pin } = values;
  if (password === undefined && pin === undefined) return VERIFIED;
  const name = password?.split('+')[0]?.trim();
  return (
    personas.find((persona) => persona.name === name || persona.number === Number(pin))?.number ?? REJECTED
  );
}

/** What scripts do, by number. */
export function scenarios(pictureUrl: (name: string) => string) {
  const byNumber = new Map(SCENARIOS(pictureUrl).map((scenario) => [scenario.number, scenario]));
  return {
    script(number: number): Script {
      if (number === OWN_SITE) return always(redirect, check, ...finish);
      return byNumber.get(number)?.script ?? always(rejected);
    },
    loses: (number: number) => byNumber.get(number)?.loses,
  };
}
