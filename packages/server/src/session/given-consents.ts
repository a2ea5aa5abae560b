import type { GivenConsent } from '@linkspan/protocol';
import type { ConnectionRecord, ConsentRecord } from '../store/records.ts';
import { runsOutAt } from './has-consented.ts';

/** A consent with the connections that stand on it. */
export interface StandingConsent {
  readonly consent: GivenConsent;
  readonly connections: readonly ConnectionRecord[];
}

/**
 * The consents of a person that connections stand on, and the last one while it stands, newest first. A connection
 * stands on the one that was last given before it was made, or that was renewed for it. One that was taken back stays
 * as long as a connection is left of it, so that this can be done again.
 */
export function givenConsents(
  decisions: readonly ConsentRecord[],
  connections: readonly ConnectionRecord[],
  now: number,
): readonly StandingConsent[] {
  const granted = decisions.filter((decision) => decision.granted);
  const last = decisions.at(-1);
  return granted
    .map((decision) => ({
      decision,
      connections: connections.filter((connection) => consentOf(granted, connection) === decision),
    }))
    .filter(
      ({ decision, connections: own }) =>
        own.length > 0 || (decision === last && runsOutAt(decision.at, decision.asked?.months) > now),
    )
    .map(({ decision, connections: own }) => ({ consent: shown(decision), connections: own }))
    .reverse();
}

function consentOf(
  granted: readonly ConsentRecord[],
  { id, at }: ConnectionRecord,
): ConsentRecord | undefined {
  return granted.findLast(
    (decision) => decision.connectionId === id || (decision.connectionId === undefined && decision.at <= at),
  );
}

/** What was agreed to; of a decision from before that was kept, only the kind that every consent is about. */
function shown({ key, version, at, asked = { scopes: [{ id: 'accounts' }] } }: ConsentRecord): GivenConsent {
  return { ...asked, scopes: [...asked.scopes], id: key, version, at };
}
