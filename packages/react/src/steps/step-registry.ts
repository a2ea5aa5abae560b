import type { ScreenName } from '@linkspan/protocol';
import type { Step } from './step.ts';

export type LazyStep = Exclude<ScreenName, 'starting' | 'consent'>;

/** Whether a sign-in is connected already is a challenge with a screen of its own. */
export const fetchKnownStep = () =>
  import('../screens/known/known-screen.tsx').then((chunk) => chunk.KnownScreen);

/** Every step that is not needed for the first paint, from the chunk it comes in. */
export const LAZY_STEPS: { readonly [N in LazyStep]: () => Promise<Step<N>> } = {
  provider: () => import('./provider-step.tsx').then((chunk) => chunk.default),
  unlisted: () => import('../screens/unlisted/unlisted-screen.tsx').then((chunk) => chunk.default),
  details: () => import('../screens/details/details-screen.tsx').then((chunk) => chunk.default),
  channel: () => import('../screens/channel/channel-screen.tsx').then((chunk) => chunk.default),
  credentials: () => signIn().then((steps) => steps.CredentialsStep),
  waiting: () => signIn().then((steps) => steps.WaitingScreen),
  challenge: () => signIn().then((steps) => steps.ChallengeStep),
  redirect: () => signIn().then((steps) => steps.fetchRedirectStep()),
  approval: () => signIn().then((steps) => steps.fetchApprovalStep()),
  accounts: () => import('../screens/accounts/accounts-screen.tsx').then((chunk) => chunk.default),
  problem: () => import('./problem-step.tsx').then((chunk) => chunk.ProblemStep),
  manage: () => import('./manage-step.tsx').then((chunk) => chunk.default),
  done: () => signIn().then((steps) => steps.DoneScreen),
};

function signIn() {
  return import('./sign-in-steps.ts').then((chunk) => chunk.signInSteps);
}

/** What the person will need soon: fetched while they read the screen before. */
export const FETCH_AHEAD: Partial<Record<ScreenName, readonly LazyStep[]>> = {
  consent: ['provider', 'credentials'],
  provider: ['credentials'],
};
