import type {
  Account,
  Approval,
  ChallengeDefinition,
  Problem,
  ProviderSummary,
  Stage,
} from '@linkspan/protocol';
import type { ConversationRecord } from './conversation-record.ts';

/** What a step may know when it decides what to ask or say. */
export interface Moment {
  readonly record: ConversationRecord;
  readonly provider: ProviderSummary;
  readonly now: number;
  /** When the step was entered, or asked again. */
  readonly since: number;
}

/** The person's answer to a step's question, opened. */
export interface Answered {
  readonly actionId: string;
  readonly values: Readonly<Record<string, string>>;
}

/** What an answer leads to: the next step (or one further on), the question again, or the end. */
export type Verdict =
  | { readonly kind: 'on'; readonly steps?: number; readonly path?: string }
  | { readonly kind: 'again'; readonly note: string; readonly wrong?: boolean }
  | { readonly kind: 'failed'; readonly problem: Problem };

/**
 * One step of a scripted conversation. Times are in milliseconds at the human pace.
 *
 * `work` passes by itself, `quiet` without a word. `ask` waits for an answer until `expiresIn`. `approve`
 * decides by itself after `ms`. `redirect` waits for the provider's own page. `accounts` waits for a choice
 * unless there is nothing to choose. `end` closes the attempt.
 */
export type Step =
  | { readonly do: 'work'; readonly stage: Stage; readonly ms: number; readonly quiet?: boolean }
  | {
      readonly do: 'ask';
      readonly tries?: number;
      readonly expiresIn: number;
      ask(moment: Moment): Omit<ChallengeDefinition, 'id' | 'version' | 'expiresAt' | 'attemptsLeft'>;
      judge(answered: Answered, moment: Moment): Verdict;
    }
  | {
      readonly do: 'approve';
      readonly ms: number;
      readonly expiresIn: number;
      ask(moment: Moment): Omit<Approval, 'id' | 'expiresAt'>;
      judge(answered: Answered, moment: Moment): Verdict;
      readonly outcome: Verdict;
    }
  | { readonly do: 'redirect'; readonly expiresIn: number; readonly declined: Problem }
  | { readonly do: 'accounts'; accounts(moment: Moment): readonly Account[] }
  | { readonly do: 'end'; end(moment: Moment): Ending };

/**
 * How an attempt ends. A `verified` connection may be `revoked` at once or at the next check; a `pending`
 * one is verified `verifiedIn` later.
 */
export type Ending =
  | { readonly kind: 'verified'; readonly revoked?: 'now' | 'later' }
  | { readonly kind: 'pending'; readonly verifiedIn: number }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** The steps of a conversation; the round counts from 1 and rises when the person tries again. */
export type Script = (round: number) => readonly Step[];
