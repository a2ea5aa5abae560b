import type { Account, Approval, ChallengeDefinition, Problem, Stage } from '@linkspan/protocol';
import type { ConversationRecord } from './conversation-record.ts';

/** What a step may know when it decides what to ask or say. */
export interface Moment {
  readonly record: ConversationRecord;
  readonly now: number;
}

/** The person's answer to a step's question, opened. */
export interface Answered {
  readonly actionId: string;
  readonly values: Readonly<Record<string, string>>;
}

/**
 * What an answer leads to: `steps` further on (1 when absent), the question again with a note (and one try
 * less if it was `wrong`), or the end. `path` is remembered for the steps that follow.
 */
export type Verdict =
  | { readonly kind: 'on'; readonly steps?: number; readonly path?: string }
  | { readonly kind: 'again'; readonly note: string; readonly wrong?: boolean }
  | { readonly kind: 'failed'; readonly problem: Problem };

type Question = Omit<ChallengeDefinition, 'id' | 'version' | 'expiresAt' | 'attemptsLeft'>;

/** One step of a scripted conversation; times are in milliseconds. */
export type Step =
  /** Passes by itself; `quiet` without a word, `exact` whatever the pace. */
  | {
      readonly do: 'work';
      readonly stage: Stage;
      readonly ms: number;
      readonly quiet?: boolean;
      readonly exact?: boolean;
    }
  /** Waits for an answer until `expiresIn`. */
  | {
      readonly do: 'ask';
      readonly tries?: number;
      readonly expiresIn: number;
      readonly question: (moment: Moment) => Question;
      readonly judge: (answered: Answered, moment: Moment) => Verdict;
    }
  /** Is decided elsewhere after `ms`, or by an action here. */
  | {
      readonly do: 'approve';
      readonly ms: number;
      readonly approval: Omit<Approval, 'id' | 'expiresAt'>;
      readonly outcome: Verdict;
      readonly judge: (answered: Answered, moment: Moment) => Verdict;
    }
  /** Waits for the provider's own page until `expiresIn`. */
  | { readonly do: 'redirect'; readonly expiresIn: number }
  /** Waits for a choice, unless one eligible account or the session leaves nothing to choose. */
  | { readonly do: 'accounts'; readonly accounts: (moment: Moment) => readonly Account[] }
  | { readonly do: 'end'; readonly ending: (moment: Moment) => Ending };

/**
 * How an attempt ends. A `verified` connection may be revoked at once or at the next check; a `pending`
 * one is verified `verifiedIn` later.
 */
export type Ending =
  | { readonly kind: 'verified'; readonly revoked?: 'now' | 'later' }
  | { readonly kind: 'pending'; readonly verifiedIn: number }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** The steps of a conversation in its n-th round, counted from 1. */
export type Script = (round: number) => readonly Step[];
