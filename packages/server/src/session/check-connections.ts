import { ConnectError } from '@linkspan/protocol';
import type { ConnectContext } from '../connect-context.ts';
import type { ConnectionRecord } from '../store/records.ts';
import { listConnections } from './list-connections.ts';

/** How a server looks after connections that nobody is watching. */
export interface ConnectionChecks {
  /** How long after a connection last proved to work it is checked, in milliseconds. */
  readonly everyMs: number;
  /** Has the vendor try a connection anew, where its gateway's `connections` only repeats what was known. */
  readonly tryAnew?: (connection: ConnectionRecord, signal: AbortSignal) => Promise<unknown>;
}

/** A connection that the provider is still verifying is looked at this often, in milliseconds, or as often as any. */
const PENDING_EVERY_MS = 60_000;

const MOST_AT_ONCE = 16;
const LONGEST_CHECK_MS = 60_000;

/**
 * Checks the connections that work and were not checked for a while, and those that are pending. What has
 * changed is written and told; one that no longer works is not checked until a person has repaired it.
 */
export async function checkConnections(
  context: ConnectContext,
  { everyMs, tryAnew }: ConnectionChecks,
  signal: AbortSignal,
): Promise<void> {
  const { store, now, report } = context;
  await checkThose('pending', Math.min(everyMs, PENDING_EVERY_MS));
  await checkThose('verified', everyMs);

  async function checkThose(status: 'pending' | 'verified', every: number) {
    while (!signal.aborted) {
      const due = await store.claimChecks({ status, before: now() - every, now: now(), limit: MOST_AT_ONCE });
      await Promise.all(due.map(check));
      if (due.length < MOST_AT_ONCE) return;
    }
  }

  async function check(connection: ConnectionRecord) {
    const within = AbortSignal.any([signal, AbortSignal.timeout(LONGEST_CHECK_MS)]);
    try {
      await tryAnew?.(connection, within);
      await listConnections(context, connection, within);
    } catch (error) {
      // A vendor that cannot be asked now says nothing about the connection: the next check asks again.
      if (!within.aborted && !(error instanceof ConnectError)) report(error);
    }
  }
}
