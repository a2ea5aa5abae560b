import {
  type Account,
  type ChallengeDefinition,
  type ProblemCode,
  problem,
  type Stage,
} from '@linkspan/protocol';
import type { Ending, Moment, Step } from './step.ts';

/** The words that scripts are written in, shortest first; a script is a list of them and ends with an end. */

/** Works for `ms` and says at what. */
export function work(stage: Stage, ms: number): Step {
  return { do: 'work', stage, ms };
}

/** Says nothing for `ms`. */
export function silence(ms: number): Step {
  return { do: 'work', stage: 'working', ms, quiet: true };
}

/** Asks until it hears `right` in the field of that name; three tries, five minutes. */
export function ask(
  question: Omit<ChallengeDefinition, 'id' | 'version' | 'expiresAt' | 'attemptsLeft'>,
  right: Readonly<Record<string, string>>,
): Step {
  return {
    do: 'ask',
    tries: 3,
    expiresIn: 300_000,
    question: ({ record }) => ({
      ...question,
      messages: [
        ...(question.messages ?? []),
        ...(record.note ? [{ tone: 'error' as const, text: record.note }] : []),
      ],
    }),
    judge: ({ values }) =>
      Object.entries(right).every(([id, value]) => values[id] === value)
        ? { kind: 'on' }
        : { kind: 'again', note: 'That is not right.', wrong: true },
  };
}

/** Offers accounts, whose ids become the connection's own; one account or none is taken without asking. */
export function accounts(offered: readonly Account[]): Step {
  return {
    do: 'accounts',
    accounts: ({ record }) => offered.map((account) => ({ ...account, id: `${record.id}.${account.id}` })),
  };
}

/** Sends the person to the provider's own site for at most ten minutes. */
export const redirect: Step = { do: 'redirect', expiresIn: 600_000 };

export function end(ending: Ending | ((moment: Moment) => Ending)): Step {
  return { do: 'end', ending: typeof ending === 'function' ? ending : () => ending };
}

export const verified = end({ kind: 'verified' });

/** Ends with a problem; `retryIn` milliseconds from then trying again makes sense. */
export function fail(
  code: ProblemCode,
  { retryIn, ...details }: Parameters<typeof problem>[1] & { readonly retryIn?: number } = {},
): Step {
  return end(({ now }) => ({
    kind: 'failed',
    problem: problem(code, { ...details, ...(retryIn !== undefined && { retryAt: now + retryIn }) }),
  }));
}
