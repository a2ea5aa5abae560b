import type { WireCredential } from './wire.ts';

/**
 * One phase of a synchronisation, in milliseconds. `work` passes by itself; `ask` waits for user input, for
 * `patience` at most; `stop` ends with that status. After the last phase it has succeeded.
 */
export type Phase =
  | { readonly do: 'work'; readonly ms: number }
  | Question
  | { readonly do: 'stop'; readonly status: string };

export interface Question {
  readonly do: 'ask';
  /** What is asked, by how many answers were wrong. */
  readonly challenge: (wrong: number) => readonly WireCredential[];
  readonly right: Readonly<Record<string, string>>;
  readonly tries: number;
  readonly patience: number;
  /** Refuses the first answer whatever it is. */
  readonly firstIsWrong?: boolean;
}

/** The phases of a synchronisation of a kind, in its n-th round, counted from 1. */
export type Plan = (type: 'LIST_ACCOUNTS' | 'SYNC_ALL', round: number) => readonly Phase[];
