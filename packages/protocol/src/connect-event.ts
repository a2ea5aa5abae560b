import type { ProblemCode } from './problem.ts';

/** The screens of the flow, as events and the catalogue name them. */
export const SCREENS = [
  'starting',
  'consent',
  'provider',
  'details',
  'channel',
  'credentials',
  'waiting',
  'challenge',
  'redirect',
  'approval',
  'accounts',
  'problem',
  'done',
] as const;
export type ScreenName = (typeof SCREENS)[number];

/** Why the widget ended without `connected` or `pending`. */
export type ExitReason = 'closed' | 'consent_declined' | 'problem' | 'session_over';

/**
 * What a host hears, in order. No text that a person typed is ever in one.
 *
 * `connected`, `pending` and `exit` are terminal: exactly one of them an opening, and after it only
 * `closed`. `sequence` counts from 1 in each opening; `at` is milliseconds since 1970.
 */
export type ConnectEvent = ConnectEventBody & {
  readonly version: 1;
  readonly sessionId: string | undefined;
  readonly sequence: number;
  readonly at: number;
};

export type ConnectEventBody =
  | { readonly type: 'open'; readonly mode: 'create' | 'update' }
  | { readonly type: 'screen'; readonly screen: ScreenName }
  | { readonly type: 'consent'; readonly granted: boolean; readonly consentVersion: string }
  | { readonly type: 'provider_selected'; readonly providerId: string; readonly providerName: string }
  | { readonly type: 'credentials_submitted'; readonly providerId: string; readonly attemptId: string }
  | { readonly type: 'connection_opened'; readonly connectionId: string }
  | { readonly type: 'challenge_shown'; readonly challengeId: string }
  | { readonly type: 'challenge_answered'; readonly challengeId: string; readonly actionId: string }
  | { readonly type: 'redirect_opened' }
  | { readonly type: 'redirect_blocked' }
  | { readonly type: 'redirect_returned' }
  | { readonly type: 'accounts_selected'; readonly count: number }
  | { readonly type: 'problem'; readonly code: ProblemCode }
  | { readonly type: 'connected'; readonly connectionId: string }
  | { readonly type: 'pending'; readonly connectionId: string | undefined }
  | {
      readonly type: 'exit';
      readonly reason: ExitReason;
      readonly screen: ScreenName;
      readonly problem: ProblemCode | undefined;
      readonly connectionId: string | undefined;
    }
  | { readonly type: 'closed' };
