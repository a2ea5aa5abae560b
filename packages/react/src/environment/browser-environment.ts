import type { Environment } from '@linkspan/flow';
import type { ConnectEvent, ConsentDecision } from '@linkspan/protocol';
import { pauseWhileAway } from './pause-while-away.ts';
import { sessionRecord } from './session-record.ts';

export interface BrowserEnvironmentOptions {
  readonly locale: () => string;
  readonly emit: (event: ConnectEvent) => void;
  readonly recordConsent: (decision: ConsentDecision, signal: AbortSignal) => Promise<void>;
}

/** The flow's environment in a page: its clock, its randomness, its storage. Touches no global until used. */
export function browserEnvironment(options: BrowserEnvironmentOptions): Environment {
  return {
    // The wall clock may be set while the flow runs; the origin and the monotonic part may not.
    now: () => performance.timeOrigin + performance.now(),
    newId,
    pause: pauseWhileAway,
    recordConsent: options.recordConsent,
    record: sessionRecord,
    emit: options.emit,
    locale: options.locale,
  };
}

/** 128 random bits in 32 hexadecimal digits; unlike randomUUID it works outside secure contexts. */
function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
