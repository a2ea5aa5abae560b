import type { Persona } from '../network/personas.ts';
import type { Phase, Plan } from './phase.ts';
import { activeAccounts, severalAccounts, usualAccounts } from './sample-accounts.ts';

/** What a password, or a decision at the bank's page, leads to. */
export interface Scenario extends Persona {
  readonly plan: Plan;
  /** The transport's part in it. */
  readonly transport?: 'every-second' | 'first-answer' | 'busy';
}

/** The code that every one-time code is, and the answer to the question. */
const CODE = '123456';
const PET = 'rex';

const check: Phase = { do: 'work', ms: 800 };
const done: Phase = { do: 'done', accounts: usualAccounts };
const askCode = { do: 'ask', fields: [codeField()], right: { otp: CODE }, tries: 3 } as const satisfies Phase;
const VISIT_MESSAGE = 'Veuillez valider les conditions générales sur le site de votre banque.';

const always =
  (...phases: Phase[]): Plan =>
  () =>
    phases;
/** Stops at first; a synchronisation then gets through. */
const atFirst =
  (stop: Phase): Plan =>
  (round) =>
    round === 1 ? [check, stop] : [check, done];

/** Every state that a connection can be in, and what else happens; any other password is refused. */
export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'verified',
    number: 1,
    sentence: 'Connects; the accounts can be chosen.',
    plan: always(check, done),
  },
  {
    name: 'rejected',
    number: 2,
    sentence: 'The credentials are wrong (wrongpass), and the new connection is deleted at once.',
    plan: always(check, { do: 'refuse', code: 'wrongpass' }),
  },
  {
    name: 'rejected_spelled_otherwise',
    number: 3,
    sentence: 'The same, with the code spelled wrongPass.',
    plan: always(check, { do: 'refuse', code: 'wrongPass' }),
  },
  {
    name: 'otp',
    number: 4,
    sentence: `Asks for a code (additionalInformationNeeded), which is ${CODE}.`,
    plan: always(check, askCode, check, done),
  },
  {
    name: 'otp_retry',
    number: 5,
    sentence: `Refuses the first code whatever it is; then ${CODE} is right.`,
    plan: always(check, { ...askCode, firstIsWrong: true }, check, done),
  },
  {
    name: 'question',
    number: 6,
    sentence: `Asks for a secret (${PET}) and a code (${CODE}) at once.`,
    plan: always(
      check,
      {
        do: 'ask',
        fields: [
          { name: 'pet', label: 'Nom de votre premier animal', type: 'text', required: true },
          codeField(),
        ],
        right: { pet: PET, otp: CODE },
        tries: 3,
      },
      check,
      done,
    ),
  },
  {
    name: 'sca',
    number: 7,
    sentence: `Has to be confirmed first (SCARequired), then asks for a code (${CODE}).`,
    plan: always(check, { do: 'sca' }, check, askCode, check, done),
  },
  {
    name: 'approve',
    number: 8,
    sentence: 'Waits for approval on the phone (decoupled), which comes by itself after a few seconds.',
    plan: always(check, { do: 'decoupled', ms: 6000 }, check, done),
  },
  {
    name: 'approve_late',
    number: 9,
    sentence: 'The same, but the request that waits for the approval gives up before it comes.',
    plan: always(check, { do: 'decoupled', ms: 40_000, patience: 15_000 }, check, done),
  },
  {
    name: 'decline',
    number: 10,
    sentence: 'Waits for approval on the phone, where it is declined (actionNeeded).',
    plan: (round) =>
      round === 1
        ? [
            check,
            { do: 'decoupled', ms: 6000 },
            { do: 'stop', state: 'actionNeeded', message: 'La demande a été refusée sur le téléphone.' },
          ]
        : [check, done],
  },
  {
    name: 'webauth',
    number: 11,
    sentence: 'Takes the credentials and then wants a visit to the bank’s site (webauthRequired).',
    plan: always(check, { do: 'webauth' }, check, done),
  },
  {
    name: 'validating',
    number: 12,
    sentence: 'Answers at once and goes on checking for 90 seconds (validating).',
    plan: always({ do: 'work', ms: 90_000, background: true }, done),
  },
  {
    name: 'slow',
    number: 13,
    sentence: 'Checks for 20 seconds before it answers.',
    plan: always({ do: 'work', ms: 20_000 }, done),
  },
  {
    name: 'timeout',
    number: 14,
    sentence: 'Checks for six minutes before it answers.',
    plan: always({ do: 'work', ms: 360_000 }, done),
  },
  {
    name: 'action_required',
    number: 15,
    sentence: 'Something has to be confirmed at the bank first (actionNeeded); trying again then works.',
    plan: atFirst({ do: 'stop', state: 'actionNeeded', message: VISIT_MESSAGE }),
  },
  {
    name: 'password_expired',
    number: 16,
    sentence: 'The password has to be changed at the bank first (passwordExpired).',
    plan: always(check, { do: 'stop', state: 'passwordExpired' }),
  },
  {
    name: 'wrongpass_later',
    number: 17,
    sentence: `Asks for a code (${CODE}), and then the password is not accepted any more (wrongpass as a state).`,
    plan: always(check, askCode, check, { do: 'stop', state: 'wrongpass' }),
  },
  {
    name: 'rate_limited',
    number: 18,
    sentence: 'The bank wants a pause of a minute (rateLimiting); trying again then works.',
    plan: atFirst({ do: 'stop', state: 'rateLimiting', nextTry: 60_000 }),
  },
  {
    name: 'provider_down',
    number: 19,
    sentence: 'The bank cannot be reached (websiteUnavailable); trying again works.',
    plan: atFirst({ do: 'stop', state: 'websiteUnavailable' }),
  },
  {
    name: 'error',
    number: 20,
    sentence: 'Something is wrong at the service (bug); trying again works.',
    plan: atFirst({ do: 'stop', state: 'bug', message: 'Traceback (most recent call last)' }),
  },
  {
    name: 'not_supported',
    number: 21,
    sentence: 'This kind of account is not supported (notSupported).',
    plan: always(check, { do: 'stop', state: 'notSupported' }),
  },
  {
    name: 'unknown_state',
    number: 22,
    sentence: 'Ends in a state that nobody has heard of.',
    plan: always(check, { do: 'stop', state: 'fullMoon' }),
  },
  {
    name: 'no_accounts',
    number: 23,
    sentence: 'Signs in and finds no account.',
    plan: always(check, { do: 'done', accounts: () => [] }),
  },
  {
    name: 'several_accounts',
    number: 24,
    sentence: 'Finds many accounts, one of which is closed.',
    plan: always(check, { do: 'done', accounts: severalAccounts }),
  },
  {
    name: 'already_active',
    number: 25,
    sentence: 'Finds accounts that were activated before, so that there is nothing to choose.',
    plan: always(check, { do: 'done', accounts: activeAccounts }),
  },
  {
    name: 'lost_answer',
    number: 26,
    sentence: 'The connection is made, but a proxy’s error page comes instead of the answer.',
    plan: always(check, done),
    transport: 'first-answer',
  },
  {
    name: 'lost_refusal',
    number: 27,
    sentence: 'The credentials are wrong, and the answer that says so is lost.',
    plan: always(check, { do: 'refuse', code: 'wrongpass' }),
    transport: 'first-answer',
  },
  {
    name: 'flaky',
    number: 28,
    sentence: 'Every second request fails.',
    plan: always(check, done),
    transport: 'every-second',
  },
  {
    name: 'busy',
    number: 29,
    sentence: 'The first request is refused with 429 and a pause of two seconds.',
    plan: always(check, done),
    transport: 'busy',
  },
  {
    name: 'gone',
    number: 30,
    sentence: 'Asks for a code, and the connection is deleted by somebody after five seconds.',
    plan: always(check, { do: 'vanish', ms: 5000 }),
  },
  {
    name: 'revoked_later',
    number: 31,
    sentence: 'Connects, and wants another strong authentication after half a minute.',
    plan: (round) => (round === 1 ? [check, { ...done, revokedIn: 30_000 }] : [check, done]),
  },
];

/** What the bank's own page can lead to; nobody types these. */
export const AT_THE_BANK: readonly Scenario[] = [
  { name: 'bank', number: 51, sentence: 'Approved at the bank.', plan: always(check, done) },
  {
    name: 'bank_code',
    number: 52,
    sentence: 'Approved at the bank, and then a code is asked.',
    plan: always(check, askCode, check, done),
  },
  {
    name: 'bank_brief',
    number: 53,
    sentence: 'Approved at the bank for half a minute.',
    plan: (round) => (round === 1 ? [check, { ...done, revokedIn: 30_000 }] : [check, done]),
  },
];

function codeField() {
  return {
    name: 'otp',
    label: 'Code reçu par SMS',
    type: 'text',
    required: true,
    regex: '^\\d{6}$',
  } as const;
}
