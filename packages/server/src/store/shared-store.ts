import type { AttemptKey } from './records.ts';

/**
 * What the processes that share a store arrange among themselves. A process that has died holds nothing: others
 * notice at once, without waiting for a time to run out.
 */
export interface SharedStore {
  /** Hears of the turns that other processes append, and of attempts that they took over. */
  listen(hear: (news: SharedNews) => void): void;
  /**
   * Makes this process the one that listens to an attempt's gateway. False if another one does, which `take`
   * takes it from.
   */
  hold(attempt: AttemptKey, take: boolean): Promise<boolean>;
  letGo(attempt: AttemptKey): Promise<void>;
  /** Whether another process listens to the attempt's gateway. */
  isHeldElsewhere(attempt: AttemptKey): Promise<boolean>;
  /** Runs work of the same name one after the other, in whatever process. */
  inTurn<T>(name: string, work: () => Promise<T>): Promise<T>;
}

export interface SharedNews {
  readonly kind: 'turn' | 'taken';
  readonly attempt: AttemptKey;
}
