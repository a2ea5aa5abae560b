import type { Page } from '@playwright/test';
import { axLines } from '../fixtures/ax-tree.ts';
import { expect, test } from '../fixtures/test.ts';

/** What stands around every screen. */
const AROUND = /^(dialog "Connect an account"|button "(Back|Close)"|progressbar "How far you are")$/;
/** A picture, a part that names itself, or something to press or fill in; never without a name. */
const NAMED =
  /^(heading|image|button|link|textbox|combobox|radio|radiogroup|checkbox|tab|tablist|tabpanel|region|group|DisclosureTriangle) "./;
/** Chromium's own part of a <details>, whose summary is named. */
const OF_DETAILS = 'group ""';

async function expectTree(page: Page, expected: readonly string[]) {
  const screen = async () => (await axLines(page)).filter((line) => !AROUND.test(line));
  await expect.poll(screen).toEqual(expected);
  expect(expected.filter((line) => line !== OF_DETAILS && !NAMED.test(line))).toEqual([]);
}

const PGE = 'Pacific Gas & Electric (PG&E)';
const WHO = `heading "${PGE} wants to know it’s you"`;

test('a form of a name and a password', async ({ widget, page }) => {
  await widget.reachCredentials();
  await expectTree(page, [
    `heading "Sign in to ${PGE}"`,
    'textbox "User name" required',
    'textbox "Password" required',
    'button "Show Password"',
    'link "Forgot your user name or password? (opens in a new tab)"',
    `link "Get help from ${PGE} (opens in a new tab)"`,
    'button "Sign in"',
  ]);
});

test('a form with tabs that lacks something', async ({ widget, page }) => {
  await widget.open();
  await widget.agree();
  await widget.searchProvider('Two Doors Electric');
  await widget.root.getByRole('tab', { name: 'Customer card' }).click();
  await widget.button('Sign in').click();
  await expectTree(page, [
    'heading "Sign in to Two Doors Electric"',
    'region "3 things to correct"',
    'button "Fill in “Card number”."',
    'button "Fill in “Card PIN”."',
    'button "Fill in “ZIP code”."',
    'tablist "Ways to sign in"',
    'tab "User name"',
    'tab "Customer card" selected',
    'tabpanel "Customer card"',
    'textbox "Card number" (Fill in “Card number”. Ten digits, on the back of your customer card.) required invalid',
    'link "Where is it? (opens in a new tab)"',
    'textbox "Card PIN" (Fill in “Card PIN”. Here it names a scenario: 0001 connects, 0002 is rejected.) required invalid',
    'button "Show Card PIN"',
    'link "Forgot “Card PIN”? (opens in a new tab)"',
    'textbox "ZIP code" (Fill in “ZIP code”.) required invalid',
    'link "Forgot your user name or password? (opens in a new tab)"',
    'link "Get help from Two Doors Electric (opens in a new tab)"',
    'button "Sign in"',
  ]);
});

test('a form in groups', async ({ widget, page }) => {
  await widget.open();
  await widget.agree();
  await widget.searchProvider('Well Sorted Energy');
  await expectTree(page, [
    'heading "Sign in to Well Sorted Energy"',
    'group "Your sign-in"',
    'textbox "User name" required',
    'textbox "Password" required',
    'button "Show Password"',
    'link "Forgot “Password”? (opens in a new tab)"',
    'group "Your contract"',
    'textbox "Account number" (Two letters and eight digits, at the top of your bill.) required',
    'link "Show me on a bill (opens in a new tab)"',
    // A list always holds one of its answers, so Chromium does not tell that it is required.
    'combobox "Country"',
    'group "How to reach you"',
    'textbox "E-mail address for bills (optional)"',
    'textbox "Phone number (optional)"',
    'link "Forgot your user name or password? (opens in a new tab)"',
    'link "Get help from Well Sorted Energy (opens in a new tab)"',
    'button "Sign in"',
  ]);
});

const CHALLENGES = {
  otp: [
    WHO,
    'textbox "Code" required',
    'button "Continue"',
    'button "Send a new code" (Time left: 0:00) disabled',
    'button "Cancel"',
  ],
  choose_device: [
    WHO,
    'button "Text message Phone ending in 21"',
    'button "Voice call Phone ending in 21"',
    'button "E-mail ja•••@example.org"',
    'button "Cancel"',
  ],
  question: [
    WHO,
    'textbox "What is your favorite color?" required',
    'button "Show What is your favorite color?"',
    'button "Continue"',
    'button "Cancel"',
  ],
  image: [
    WHO,
    'radiogroup "Which picture did you pick when you signed up?" (In this sandbox it is the light bulb.) required',
    ...['Meter', 'Light bulb', 'Plug', 'Tower'].map((name) => `radio "${name}"`),
    'button "Continue"',
    'button "Cancel"',
  ],
  mixed: [
    'heading "Confirm with your app"',
    'image "To scan"',
    OF_DETAILS,
    'DisclosureTriangle "Can’t scan it?"',
    'textbox "Code (optional)"',
    'radiogroup "Whose phone is it? (optional)"',
    'radio "Mine"',
    'radio "One that I share"',
    'button "Continue"',
    'button "I have scanned it"',
    'button "Cancel"',
  ],
} as const;

for (const [persona, expected] of Object.entries(CHALLENGES)) {
  test(`the challenge of ${persona}`, async ({ widget, page }) => {
    await widget.reachCredentials();
    await widget.signIn(persona);
    await expectTree(page, expected);
  });
}
