import type { AttemptRecord, ConnectionRecord, Owner } from '../store/records.ts';

export const jane: Owner = { applicationId: 'app', userId: 'jane' };
export const john: Owner = { applicationId: 'app', userId: 'john' };

/** An attempt of Jane’s. */
export function attempt(change: Partial<AttemptRecord> = {}): AttemptRecord {
  return {
    ...jane,
    id: 'a1',
    sessionId: 's1',
    mode: 'create',
    accountSelection: 'ask',
    providerId: 'p1',
    status: 'open',
    seq: 0,
    gatewaySeq: 0,
    answered: 0,
    at: 1,
    ...change,
  };
}

/** A connection of hers, by what the gateway calls it. */
export function connection(gatewayId: string): Omit<ConnectionRecord, 'id'> {
  const provider = { id: 'p1', name: 'Provider', health: 'ok' as const };
  return {
    ...jane,
    gatewayId,
    status: 'opened',
    connection: { id: '0', provider, status: 'pending', accounts: [] },
    at: 1,
    updatedAt: 1,
  };
}
