import type { ConnectionUpdate } from '@linkspan/protocol';
import type { ConnectContext } from './context.ts';
import { connectionIdOf, noted } from './conversation.ts';

/** The facts that an update brings. */
export function afterUpdate(context: ConnectContext, update: ConnectionUpdate): Partial<ConnectContext> {
  return {
    attempt: context.attempt && noted(context.attempt, update),
    connectionId: connectionIdOf(update) ?? context.connectionId,
    unreachable: false,
    unconfirmed: context.unconfirmed && !confirmsSubmit(update),
    ...turnOf(update),
  };
}

/** Whether the gateway has what was submitted. */
function confirmsSubmit(update: ConnectionUpdate): boolean {
  return update.kind !== 'failed' || update.problem.code !== 'unknown_outcome';
}

function turnOf(update: ConnectionUpdate): Partial<ConnectContext> {
  switch (update.kind) {
    case 'verifying':
      return { stage: update.stage };
    case 'challenge':
      return { challenge: update.challenge };
    case 'redirect':
      return { redirect: update.redirect };
    case 'approval':
      return { approval: update.approval };
    case 'accounts':
      return { accounts: update.accounts, aside: undefined };
    default:
      return {};
  }
}
