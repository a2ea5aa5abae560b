import type { ScreenName } from '@linkspan/protocol';
import type { Step } from './step.ts';

/** What a step's chunk exports. */
export interface StepChunk<N extends ScreenName> {
  readonly default: Step<N>;
}

export type LazyStep = Exclude<ScreenName, 'starting' | 'consent' | 'problem'>;

/** Every step that is not needed for the first paint, as the chunk it comes in. */
export const STEP_CHUNKS: { readonly [N in LazyStep]: () => Promise<StepChunk<N>> } = {
  provider: () => import('./provider-step.tsx'),
  details: () => import('../screens/details/details-screen.tsx'),
  channel: () => import('../screens/channel/channel-screen.tsx'),
  credentials: () => import('./credentials-step.tsx'),
  waiting: () => import('../screens/waiting/waiting-screen.tsx'),
  challenge: () => import('./challenge-step.tsx'),
  redirect: () => import('./redirect-step.tsx'),
  approval: () => import('./approval-step.tsx'),
  accounts: () => import('../screens/accounts/accounts-screen.tsx'),
  done: () => import('../screens/done/done-screen.tsx'),
};

/** What the person will need soon: fetched while they read the screen before. */
export const FETCH_AHEAD: Partial<Record<ScreenName, readonly LazyStep[]>> = {
  consent: ['provider', 'credentials', 'waiting'],
  provider: ['credentials', 'waiting'],
  credentials: ['waiting', 'challenge', 'done'],
  waiting: ['challenge', 'done'],
};
