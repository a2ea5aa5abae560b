import { connectUrl } from '../fixtures/connect-url.ts';
import { LinxoPerson } from '../fixtures/linxo-person.ts';
import { expect, test } from '../fixtures/test.ts';

interface Course {
  /** The password, which names the scenario. */
  readonly persona: string;
  /** The person agrees in the widget, and again once the bank's consent has ended. */
  readonly consent?: 'ask';
  readonly does?: (person: LinxoPerson) => Promise<void>;
  /** The heading of a problem; absent, the accounts are shared and that is the end. */
  readonly ends?: string;
}

const again = async (person: LinxoPerson, heading: string) => {
  await expect(person.heading(heading)).toBeVisible();
  await person.press('Try again');
};

/** Every status that a channel's synchronisation ends with, and the way on from it. */
const STATUSES: Readonly<Record<string, Course>> = {
  SUCCESS: { persona: 'verified' },
  AUTH_FAILED: {
    persona: 'AUTH_FAILED',
    async does(person) {
      await expect(person.page.getByText('That sign-in did not work').first()).toBeVisible();
      await person.signIn('verified');
    },
  },
  TOO_MANY_ATTEMPTS: { persona: 'TOO_MANY_ATTEMPTS', ends: 'Too many tries' },
  PASSWORD_CHANGE_REQUIRED: { persona: 'PASSWORD_CHANGE_REQUIRED', ends: 'Your password has expired' },
  TOKEN_EXPIRED: {
    persona: 'TOKEN_EXPIRED',
    consent: 'ask',
    async does(person) {
      await person.press('Agree and continue');
      await person.signIn('verified');
    },
  },
  CHALLENGE_REQUIRED: {
    persona: 'background_challenge',
    does: (person) => again(person, 'Time ran out'),
  },
  CHALLENGE_TIMED_OUT: { persona: 'timeout', does: (person) => again(person, 'Time ran out') },
  CHALLENGE_FAILED: {
    persona: 'challenge_failed',
    does: (person) => again(person, 'We could not confirm it’s you'),
  },
  CHALLENGE_CANCELLED: { persona: 'decline', does: (person) => again(person, 'Sign-in was cancelled') },
  USER_ACTION_REQUIRED: {
    persona: 'action_required',
    does: (person) => again(person, 'Your provider is waiting for you'),
  },
  'a technical failure': {
    persona: 'error',
    does: (person) => again(person, 'Something went wrong on our side'),
  },
  'one that nobody knows': { persona: 'unknown_state', ends: 'Something went wrong on our side' },
};

const asks = (persona: string, label: string, value: string): Course => ({
  persona,
  does: (person) => person.answer({ [label]: value }, 'Valider'),
});

/** Every type of challenge, alone or with what it comes with. */
const CHALLENGES: Readonly<Record<string, Course>> = {
  'INFO_MSG and OK_CANCEL, then NUMERIC and TIMEOUT_MSG': {
    persona: 'sms',
    async does(person) {
      await expect(person.page.getByText(/Souhaitez vous recevoir ce code/)).toContainText('0606060606');
      await person.answer({}, 'Envoyer le SMS');
      await expect(person.page.getByText(/^Il vous reste/)).toBeVisible();
      await person.answer({ Code: '123456' });
    },
  },
  'OK_CANCEL, cancelled': {
    persona: 'sms',
    does: (person) => person.answer({}, 'Cancel'),
    ends: 'Sign-in was cancelled',
  },
  ERROR_MSG: {
    persona: 'otp_retry',
    async does(person) {
      await person.answer({ Code: '000000' });
      await expect(person.page.getByText('Code invalide. Encore 2 tentatives').first()).toBeVisible();
      await person.answer({ Code: '123456' });
    },
  },
  'NUMERIC without OK_CANCEL': { persona: 'bare', does: (person) => person.answer({ Code: '123456' }) },
  TEXT: asks('question', 'Nom de votre premier animal', 'rex'),
  NUMERIC_PWD: asks('pin', 'Code confidentiel de l’application', '2468'),
  'PWD, encrypted': asks('secret', 'Phrase secrète', 'rex'),
  DATE: asks('date', 'Date de naissance', '1990-04-01'),
  'all of them at once': {
    persona: 'mixture',
    does: (person) =>
      person.answer(
        {
          'Nom de votre premier animal': 'rex',
          'Code confidentiel de l’application': '2468',
          'Phrase secrète': 'rex',
          'Date de naissance': '1990-04-01',
          Code: '123456',
        },
        'Valider',
      ),
  },
};

/** In Node every one is walked at any scale; here all of them at full scale. */
const SMALL = [
  'SUCCESS',
  'AUTH_FAILED',
  'TOKEN_EXPIRED',
  'CHALLENGE_REQUIRED',
  'INFO_MSG and OK_CANCEL, then NUMERIC and TIMEOUT_MSG',
  'ERROR_MSG',
  'all of them at once',
];
const all = Object.entries({ ...STATUSES, ...CHALLENGES });
const walked = process.env.LINKSPAN_SCALE === 'full' ? all : all.filter(([what]) => SMALL.includes(what));

for (const [what, course] of walked) {
  test(`${what} is walked to its end`, async ({ page, demo }) => {
    const person = new LinxoPerson(page);
    const session = {
      providerId: '87',
      channels: { modes: ['form' as const] },
      ...(course.consent && { consent: course.consent }),
    };
    await page.goto(await connectUrl(demo, session, undefined, 'demo-linxo'));
    if (course.consent) await person.press('Agree and continue');
    await person.signIn(course.persona);
    await course.does?.(person);
    if (course.ends === undefined) await person.shareAll();
    else await expect(person.heading(course.ends)).toBeVisible();
  });
}
