import { questions, sendSms, smsCode, smsCodeOfTheDocuments } from './challenges.ts';
import type { Phase, Plan } from './phase.ts';

/** What a password makes happen; any other is refused by AUTH_FAILED. */
export interface LinxoPersona {
  readonly name: string;
  /** One sentence for whoever plays it. */
  readonly sentence: string;
  readonly plan: Plan;
  /** What LIST_ACCOUNTS finds. Defaults to `usual`. */
  readonly accounts?: 'usual' | 'none';
}

const check: Phase = { do: 'work', ms: 800 };

/** The same in every list of accounts; nothing is asked in the full synchronisation. */
const listing =
  (...phases: Phase[]): Plan =>
  (type) =>
    type === 'LIST_ACCOUNTS' ? [check, ...phases] : [check];

/** Ends with a status; with the person present, another synchronisation gets through. */
const atFirst =
  (status: string): Plan =>
  (_type, round) =>
    round === 1 ? [check, { do: 'stop', status }] : [check];

const always =
  (status: string): Plan =>
  () => [check, { do: 'stop', status }];

const stopping = (name: string, status: string, plan: Plan, why: string): LinxoPersona => ({
  name,
  sentence: `${why} (${status}).`,
  plan,
});

export const linxoPersonas: readonly LinxoPersona[] = [
  { name: 'verified', sentence: 'Connects; the accounts wait for consent.', plan: listing() },
  { name: 'dev', sentence: 'The same: the login of Linxo Test Bank.', plan: listing() },
  stopping('rejected', 'AUTH_FAILED', always('AUTH_FAILED'), 'The credentials are wrong'),
  stopping('locked', 'TOO_MANY_ATTEMPTS', always('TOO_MANY_ATTEMPTS'), 'The bank has locked the access'),
  stopping(
    'password_expired',
    'PASSWORD_CHANGE_REQUIRED',
    always('PASSWORD_CHANGE_REQUIRED'),
    'The bank wants another password',
  ),
  stopping(
    'action_required',
    'USER_ACTION_REQUIRED',
    atFirst('USER_ACTION_REQUIRED'),
    'Something is to be accepted at the bank; done when tried again',
  ),
  stopping('token_expired', 'TOKEN_EXPIRED', always('TOKEN_EXPIRED'), 'The bank’s token has ended'),
  stopping(
    'background_challenge',
    'CHALLENGE_REQUIRED',
    atFirst('CHALLENGE_REQUIRED'),
    'A challenge came while nobody was there; tried again, it goes through',
  ),
  stopping('challenge_failed', 'CHALLENGE_FAILED', atFirst('CHALLENGE_FAILED'), 'The answers were wrong'),
  stopping('timeout', 'CHALLENGE_TIMED_OUT', atFirst('CHALLENGE_TIMED_OUT'), 'Nobody answered in time'),
  stopping('decline', 'CHALLENGE_CANCELLED', atFirst('CHALLENGE_CANCELLED'), 'The person declined'),
  stopping('error', 'TECHNICAL_FAILURE', atFirst('TECHNICAL_FAILURE'), 'Something else goes wrong'),
  stopping('unknown_state', 'FULL_MOON', always('FULL_MOON'), 'Ends in a way that no document has'),
  {
    name: 'otp',
    sentence: 'Asks for a code by SMS, which is 123456, with a button to cancel and two minutes of time.',
    plan: listing(smsCode(), check),
  },
  {
    name: 'sms',
    sentence: 'Asks first whether to send the SMS, then for the code.',
    plan: listing(sendSms, check, smsCode(), check),
  },
  {
    name: 'documents',
    sentence: 'The same, with the very events of the documents: a wrong code repeats the one before.',
    plan: listing(sendSms, check, smsCodeOfTheDocuments, check),
  },
  {
    name: 'otp_retry',
    sentence: 'Refuses the first code whatever it is.',
    plan: listing(smsCode(120, true), check),
  },
  { name: 'otp_expired', sentence: 'Waits for the code for a minute only.', plan: listing(smsCode(60)) },
  { name: 'question', sentence: 'Asks for a TEXT (rex).', plan: listing(questions.text, check) },
  { name: 'pin', sentence: 'Asks for a NUMERIC_PWD (2468).', plan: listing(questions.pin, check) },
  { name: 'secret', sentence: 'Asks for an encrypted PWD (rex).', plan: listing(questions.secret, check) },
  { name: 'date', sentence: 'Asks for a DATE (1990-04-01).', plan: listing(questions.date, check) },
  { name: 'mixture', sentence: 'Asks for all of that at once.', plan: listing(questions.mixture, check) },
  { name: 'bare', sentence: 'Asks for a code without OK_CANCEL.', plan: listing(questions.bare, check) },
  {
    name: 'challenge_after_accounts',
    sentence: 'Asks for a code in the full synchronisation, after the consent.',
    plan: (type) => (type === 'LIST_ACCOUNTS' ? [check] : [check, smsCode(), check]),
  },
  {
    name: 'revoked_later',
    sentence: 'Connects; the next synchronisation finds that the password is wrong.',
    plan: (type, round) =>
      type === 'LIST_ACCOUNTS' && round > 1 ? [check, { do: 'stop', status: 'AUTH_FAILED' }] : [check],
  },
  { name: 'slow', sentence: 'Takes 20 seconds.', plan: listing({ do: 'work', ms: 20_000 }) },
  { name: 'silent', sentence: 'Says nothing for an hour.', plan: listing({ do: 'work', ms: 3_600_000 }) },
  { name: 'no_accounts', sentence: 'Finds no accounts.', plan: listing(), accounts: 'none' },
];

/** The statuses of channels that a password may name, to end so. */
const STATUSES = [
  'AUTH_FAILED',
  'TOO_MANY_ATTEMPTS',
  'PASSWORD_CHANGE_REQUIRED',
  'TOKEN_EXPIRED',
  'CHALLENGE_REQUIRED',
  'CHALLENGE_TIMED_OUT',
  'CHALLENGE_FAILED',
  'CHALLENGE_CANCELLED',
  'USER_ACTION_REQUIRED',
];

/** What a password names: a persona, or a status to end with. Anything else is refused, and not kept. */
export function personaName(password = ''): string {
  return [...linxoPersonas.map(({ name }) => name), ...STATUSES].includes(password) ? password : 'rejected';
}

export function personaOf(name: string): LinxoPersona {
  const known = linxoPersonas.find((each) => each.name === name);
  return known ?? { name, sentence: '', plan: always(STATUSES.includes(name) ? name : 'AUTH_FAILED') };
}
