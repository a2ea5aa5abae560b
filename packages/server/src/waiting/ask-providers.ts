import { ConnectError, WAIT_DAYS } from '@linkspan/protocol';
import type { ConnectContext } from '../connect-context.ts';
import type { OutboxEvent } from '../store/outbox.ts';
import { type WaitRecord, waitLane } from '../store/waits.ts';

/** For how long somebody waits at most, in milliseconds. */
export const LONGEST_WAIT_MS = WAIT_DAYS * 24 * 60 * 60_000;

/** How long a vendor may take to say whether a provider is back. */
const LONGEST_ANSWER_MS = 30_000;
const AT_ONCE = 4;
const PAGE = 100;

type Context = Pick<ConnectContext, 'store' | 'client' | 'gateway' | 'now' | 'report'>;

/**
 * Asks after each provider that somebody waits for, once for all who do, and tells the host of those that are back:
 * each person once, and no more after that. A vendor that does not answer is asked again the next time.
 */
export async function askProviders(context: Context, signal: AbortSignal): Promise<void> {
  const { store, client, now } = context;
  await store.forgetWaits(now() - LONGEST_WAIT_MS);
  // An application that is served no more may be again.
  const waiting = (await store.waitedFor()).filter(({ applicationId }) => client(applicationId));
  const work = async () => {
    for (let wait = waiting.shift(); wait && !signal.aborted; wait = waiting.shift()) {
      if (await isBack(context, wait, signal)) await tellAll(context, wait, signal);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** In the name of who asked last, whose standing at the vendor is the likeliest to be good. */
async function isBack(
  { gateway, report }: Context,
  { applicationId, userId, providerId }: WaitRecord,
  signal: AbortSignal,
): Promise<boolean> {
  const within = AbortSignal.any([signal, AbortSignal.timeout(LONGEST_ANSWER_MS)]);
  try {
    const asked = await gateway({ applicationId, userId, mode: 'create', accountSelection: 'ask' });
    return (await asked.availability?.(providerId, within)) === 'up';
  } catch (error) {
    if (!within.aborted && !(error instanceof ConnectError)) report(error);
    return false;
  }
}

async function tellAll(
  context: Context,
  { applicationId, providerId }: WaitRecord,
  signal: AbortSignal,
): Promise<void> {
  const { store, now } = context;
  while (!signal.aborted) {
    const page = await store.waits(applicationId, providerId, PAGE);
    for (const wait of page) {
      // Who has connected meanwhile has found out.
      const event = (await hasConnected(context, wait)) ? undefined : backEvent(wait, now());
      await store.endWait(wait, event);
    }
    if (page.length < PAGE) return;
  }
}

async function hasConnected({ store }: Context, wait: WaitRecord): Promise<boolean> {
  return (await store.connectionsOf(wait)).some(
    ({ status, connection, updatedAt }) =>
      status === 'verified' && connection.provider.id === wait.providerId && updatedAt >= wait.at,
  );
}

function backEvent(wait: WaitRecord, now: number): OutboxEvent {
  const { id, applicationId, userId, providerId, providerName, at } = wait;
  return {
    id: `${id}-provider_available`,
    applicationId,
    lane: waitLane(wait),
    type: 'provider_available',
    data: {
      client_user_id: userId,
      provider_id: providerId,
      provider_name: providerName,
      asked_at: new Date(at).toISOString(),
    },
    at: now,
  };
}
