import type { ProblemCode } from './problem.ts';

/**
 * Why a connection wants its person. `credentials`: what the provider holds is refused. `presence`: it asks what
 * only the person can answer. `site`: something is to be done at the provider's own site. `renewal`: access has
 * ended, or ends at `expiresAt`. `accounts`: new accounts wait for a decision.
 */
export type AttentionReason = 'credentials' | 'presence' | 'site' | 'renewal' | 'accounts';

/** One thing that a connection wants of its person; a failure that is nobody's turn is none. */
export interface Attention {
  readonly connectionId: string;
  /** The channel to go through. */
  readonly channelId?: string;
  readonly reason: AttentionReason;
  readonly problem?: ProblemCode;
  /** Milliseconds since 1970. */
  readonly expiresAt?: number;
  /** How many accounts wait. */
  readonly accounts?: number;
}
