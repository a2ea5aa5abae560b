import { BankPerson } from '../fixtures/bank-person.ts';
import { connectUrl } from '../fixtures/connect-url.ts';
import type { DemoServer } from '../fixtures/demo-server.ts';
import { expect, test } from '../fixtures/test.ts';

/** The guide's ways through a bank's sources, as options of a session. */
const POLICIES = {
  'more accounts as an option': { pick: 'all', optional: true },
  'restricted to the required accounts': { pick: 'all', optional: true, accountTypes: ['savings'] },
  'all of them, chained': { pick: 'all', optional: false },
} as const;
type Policy = keyof typeof POLICIES;

/** Every state of a connection: the persona that brings it about, what the person does, and where that leads. */
const STATES: Readonly<Record<string, State>> = {
  null: { persona: 'verified', ends: 'accounts' },
  additionalInformationNeeded: { persona: 'otp', does: (person) => person.answerCode(), ends: 'accounts' },
  SCARequired: {
    persona: 'sca',
    async does(person) {
      await expect(person.heading(/wants to know it’s you/)).toBeVisible();
      await expect(person.page.getByRole('textbox')).toHaveCount(0);
      await person.press('Continue');
      await person.answerCode();
    },
    ends: 'accounts',
  },
  decoupled: { persona: 'approve', ends: 'accounts' },
  webauthRequired: { persona: 'webauth', does: (person) => person.visitBank(), ends: 'accounts' },
  validating: { persona: 'validating', ends: 'accounts' },
  actionNeeded: {
    persona: 'action_required',
    async does(person) {
      await expect(person.heading('Your provider is waiting for you')).toBeVisible();
      await person.press('Try again');
    },
    ends: 'accounts',
  },
  passwordExpired: { persona: 'password_expired', ends: 'Your password has expired' },
  wrongpass: {
    persona: 'wrongpass_later',
    async does(person) {
      await person.answerCode();
      await expect(person.page.getByText('That sign-in did not work').first()).toBeVisible();
      await person.signIn('verified');
    },
    ends: 'accounts',
  },
  rateLimiting: { persona: 'rate_limited', ends: 'A short pause is needed' },
  websiteUnavailable: { persona: 'provider_down', ends: 'Your provider cannot be reached' },
  bug: { persona: 'error', ends: 'Something went wrong on our side' },
  notSupported: { persona: 'not_supported', ends: 'We cannot connect this one yet' },
  'one that nobody knows': { persona: 'unknown_state', ends: 'Something went wrong on our side' },
};

interface State {
  readonly persona: string;
  readonly does?: (person: BankPerson) => Promise<void>;
  /** The accounts, or the heading of a problem. */
  readonly ends: string;
}

const all = (Object.keys(POLICIES) as Policy[]).flatMap((policy) =>
  Object.entries(STATES).map(([state, course]) => [policy, state, course] as const),
);
const SMALL = ['null', 'SCARequired', 'wrongpass', 'websiteUnavailable'];
const isSmall = ([policy, state]: (typeof all)[number], index: number) =>
  policy === 'more accounts as an option' ? SMALL.includes(state) : state === 'null' || index % 11 === 0;
const walked = process.env.LINKSPAN_SCALE === 'full' ? all : all.filter(isSmall);

for (const policy of Object.keys(POLICIES) as Policy[]) {
  test(`${policy}: every state is walked to its end`, async ({ page, demo }) => {
    const courses = walked.filter(([own]) => own === policy);
    test.setTimeout(15_000 + courses.length * 20_000);
    const person = new BankPerson(page);
    for (const [, state, { persona, does, ends }] of courses) {
      await test.step(state, async () => {
        await page.goto(await bankUrl(demo, policy));
        await person.signIn(persona);
        await does?.(person);
        if (ends !== 'accounts') await expect(person.heading(ends)).toBeVisible();
        else await finish(person, policy);
      });
    }
  });
}

/** From a source that is well to the end, as the policy has it. */
async function finish(person: BankPerson, policy: Policy) {
  const more = person.page.getByRole('button', { name: /Add more accounts/ });
  if (policy === 'all of them, chained') {
    await person.press('Connect');
    await person.visitBank();
  }
  await expect(person.heading('Which accounts do you want to share?')).toBeVisible();
  await expect(more).toHaveCount(policy === 'more accounts as an option' ? 1 : 0);
  await expect(person.page.getByRole('checkbox', { checked: true })).toHaveCount(0);
  await person.shareAll();
  await expect(person.heading('You’re connected')).toBeVisible();
}

async function bankUrl(demo: DemoServer, policy: Policy) {
  const asked = await fetch(`${demo.apiUrl}/sandbox/powens/2.0/connectors/40`);
  const { uuid } = await asked.json();
  const { accountTypes, ...channels } = { accountTypes: undefined, ...POLICIES[policy] };
  const options = {
    providerId: uuid,
    channels: { ...channels, ...(accountTypes && { accountTypes: [...accountTypes] }) },
  };
  return connectUrl(demo, options, undefined, 'demo-powens');
}
