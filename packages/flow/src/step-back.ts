import type { ConnectContext } from './context.ts';

/** The facts that a step back takes away: the person's last choice; undefined when there is none to take. */
export function stepBack(context: ConnectContext): Partial<ConnectContext> | undefined {
  if (!STEPS.includes(context.screen) || context.chained.length > 0) return undefined;
  if (context.channelId !== undefined) return { channelId: undefined, ...AFTER_STEP };
  if (context.details !== undefined) return { details: undefined, ...AFTER_STEP };
  if (context.providerChosen) return { ...withoutProvider(), ...AFTER_STEP };
  return undefined;
}

/** Another provider has another connection, other channels and other fields. */
export function withoutProvider(): Partial<ConnectContext> {
  return {
    providerId: undefined,
    providerChosen: false,
    provider: undefined,
    channelId: undefined,
    chained: [],
    connectionId: undefined,
    connection: undefined,
    attempt: undefined,
    attemptEnded: false,
    notice: undefined,
    problem: undefined,
  };
}

const STEPS: readonly string[] = ['details', 'channel', 'credentials'];
const AFTER_STEP = { notice: undefined, attempt: undefined, attemptEnded: false, onTheirWay: false };
