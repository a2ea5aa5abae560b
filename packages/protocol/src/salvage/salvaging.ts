import { ConnectError } from '../connect-error.ts';
import type { Gateway } from '../gateway.ts';
import { problem } from '../problem.ts';
import type { ConnectionUpdate } from '../update.ts';
import { salvageApproval, salvageChallenge } from './salvage-challenge.ts';
import { salvageProvider, salvageProviderPage } from './salvage-provider.ts';

/**
 * The gateway with what vendors define made usable: providers, channels, fields, challenges and approvals. A
 * provider of which too little is usable is `not_supported`, and a question ends the attempt as `internal`.
 */
export function salvaging(gateway: Gateway): Gateway {
  return {
    ...gateway,
    async searchProviders(query, signal) {
      const page = await gateway.searchProviders(query, signal);
      return salvageProviderPage(page) ?? { providers: [], total: 0 };
    },
    async provider(id, signal) {
      const provider = salvageProvider(await gateway.provider(id, signal));
      if (!provider)
        throw new ConnectError('not_supported', 'The definition of this provider is not usable.');
      return provider;
    },
    submit: (attempt, sealed, signal) => salvageUpdates(gateway.submit(attempt, sealed, signal)),
    resume: (attempt, returned, signal) => salvageUpdates(gateway.resume(attempt, returned, signal)),
  };
}

async function* salvageUpdates(updates: AsyncIterable<ConnectionUpdate>): AsyncIterable<ConnectionUpdate> {
  for await (const update of updates) yield salvageUpdate(update);
}

function salvageUpdate(update: ConnectionUpdate): ConnectionUpdate {
  if (update.kind === 'challenge') {
    const challenge = salvageChallenge(update.challenge);
    return challenge ? { ...update, challenge } : failure(update);
  }
  if (update.kind === 'approval') {
    const approval = salvageApproval(update.approval);
    return approval ? { ...update, approval } : failure(update);
  }
  return update;
}

// A question that cannot be shown would be waited for without end.
function failure({ seq }: ConnectionUpdate): ConnectionUpdate {
  return { seq, kind: 'failed', problem: problem('internal') };
}
