import { type ConnectEvent, needsPerson } from '@linkspan/protocol';

/**
 * How the last submitted credentials stood when the widget was closed, in the words of Arcadia's client:
 * `timed_out` the widget stopped waiting, `pending` the person did after submitting or the provider needs longer,
 * `error` something went wrong on the way.
 */
export type SubmissionStatus = 'verified' | 'rejected' | 'timed_out' | 'pending' | 'no_submit' | 'error';

/** The status after an event. */
export function statusAfter(status: SubmissionStatus, event: ConnectEvent): SubmissionStatus {
  switch (event.type) {
    case 'credentials_submitted':
      return 'pending';
    case 'connected':
      return 'verified';
    case 'pending':
      return event.cause === 'timeout' ? 'timed_out' : 'pending';
    case 'problem':
      if (!needsPerson(event.code)) return 'error';
      return status === 'no_submit' ? status : 'rejected';
    case 'screen':
      // Tried again with what the provider holds already.
      return event.screen === 'waiting' && status !== 'no_submit' ? 'pending' : status;
    case 'exit':
      return event.problem && !needsPerson(event.problem) ? 'error' : status;
    default:
      return status;
  }
}
