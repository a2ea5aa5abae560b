import type { ConnectContext } from './context.ts';

/** Another provider has another connection, other channels and other fields. */
export function withoutProvider(): Partial<ConnectContext> {
  return {
    providerId: undefined,
    providerChosen: false,
    provider: undefined,
    channelId: undefined,
    chained: [],
    aside: undefined,
    accounts: [],
    ticked: [],
    connectionId: undefined,
    connection: undefined,
    attempt: undefined,
    attemptEnded: false,
    notice: undefined,
    problem: undefined,
  };
}
