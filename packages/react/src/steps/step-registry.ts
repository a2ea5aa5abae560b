import type { ScreenName } from '@linkspan/protocol';
import type { Step } from './step.ts';

export type LazyStep = Exclude<ScreenName, 'starting' | 'consent'>;

/** Every step that is not needed for the first paint, from the chunk it comes in. */
export const LAZY_STEPS: { readonly [N in LazyStep]: () => Promise<Step<N>> } = {
  provider: () => import('./provider-step.tsx').then((chunk) => chunk.default),
  details: () => import('../screens/details/details-screen.tsx').then((chunk) => chunk.default),
  channel: () => import('../screens/channel/channel-screen.tsx').then((chunk) => chunk.default),
  credentials: () => signIn().then((chunk) => chunk.CredentialsStep),
  waiting: () => signIn().then((chunk) => chunk.WaitingScreen),
  challenge: () => signIn().then((chunk) => chunk.ChallengeStep),
  redirect: () => signIn().then((chunk) => chunk.fetchRedirectStep()),
  approval: () => signIn().then((chunk) => chunk.fetchApprovalStep()),
  accounts: () => import('../screens/accounts/accounts-screen.tsx').then((chunk) => chunk.default),
  problem: () => import('../screens/problem/problem-screen.tsx').then((chunk) => chunk.ProblemScreen),
  done: () => signIn().then((chunk) => chunk.DoneScreen),
};

function signIn() {
  return import('./sign-in-steps.ts');
}

/** What the person will need soon: fetched while they read the screen before. */
export const FETCH_AHEAD: Partial<Record<ScreenName, readonly LazyStep[]>> = {
  consent: ['provider', 'credentials'],
  provider: ['credentials'],
};
