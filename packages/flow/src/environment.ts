import type { ConnectEvent, ConsentDecision } from '@linkspan/protocol';
import type { ResumeRecord } from './resume-record.ts';

/**
 * Everything the flow needs from where it runs, so that the flow itself touches no clock, no network and
 * no window. Tests hand in a simulated one; packages/react makes the browser's.
 */
export interface Environment {
  /** Milliseconds since 1970; never goes backwards while the flow runs. */
  now(): number;

  /** A fresh id for a key or an attempt: at least 128 random bits. */
  newId(): string;

  /**
   * Resolves `ms` later, and not while the page is offline or has been hidden for over 5 minutes;
   * rejects with the signal's reason when aborted.
   */
  pause(ms: number, signal: AbortSignal): Promise<void>;

  /** Records the decision before anything that depends on it happens; the same key again is one record. */
  recordConsent(decision: ConsentDecision, signal: AbortSignal): Promise<void>;

  /** The note that survives a reload, by session. `load` returns undefined when there is none or it does not parse. */
  readonly record: {
    load(sessionId: string): ResumeRecord | undefined;
    save(record: ResumeRecord): void;
    clear(sessionId: string): void;
  };

  /** Tells the host. Must not throw. */
  emit(event: ConnectEvent): void;

  /** The language that consent was shown in (BCP 47). */
  locale(): string;
}
