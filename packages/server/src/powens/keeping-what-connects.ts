import type { ConnectionUpdate, Gateway } from '@linkspan/protocol';

interface Keeper {
  isKnown(): Promise<boolean>;
  keep(): Promise<void>;
}

/** A gateway whose user is kept before anybody hears that something was connected. */
export function keepingWhatConnects(gateway: Gateway, { isKnown, keep }: Keeper): Gateway {
  async function* heard(updates: AsyncIterable<ConnectionUpdate>): AsyncIterable<ConnectionUpdate> {
    for await (const update of updates) {
      if (update.kind === 'verified' || update.kind === 'pending') await keep();
      yield update;
    }
  }
  return {
    ...gateway,
    submit: (attempt, sealed, signal) => heard(gateway.submit(attempt, sealed, signal)),
    resume: (attempt, returned, signal) => heard(gateway.resume(attempt, returned, signal)),
    // Who has never connected anything has no user there, and listing makes none.
    connections: async (signal) => ((await isKnown()) ? ((await gateway.connections?.(signal)) ?? []) : []),
    attention: async (signal) => ((await isKnown()) ? ((await gateway.attention?.(signal)) ?? []) : []),
  };
}
