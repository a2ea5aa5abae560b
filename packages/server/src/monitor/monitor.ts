import { ConnectError } from '@linkspan/protocol';
import type { ConnectContext } from '../connect-context.ts';
import type { Owner } from '../store/records.ts';
import { checkOwner } from './check-owner.ts';

/** Looks after connections while nobody is there. */
export interface Monitor {
  /** Looks at one owner's connections now. A vendor that cannot be asked leaves what was known. */
  check(owner: Owner): Promise<void>;
  /** Looks at everybody's, a few at a time; resolves when all were asked. */
  checkAll(): Promise<void>;
  /** Does that now, and again `ms` after each time, until it is stopped. */
  watch(ms: number): void;
  stop(): Promise<void>;
}

const PAGE = 100;
const AT_ONCE = 4;
/** How long one owner's vendor may take. */
const LONGEST_MS = 60_000;

export function monitor(
  context: ConnectContext,
  pause: (ms: number, signal: AbortSignal) => Promise<void>,
): Monitor {
  const stopped = new AbortController();
  let watching: Promise<void> | undefined;

  async function check(owner: Owner): Promise<void> {
    const signal = AbortSignal.any([stopped.signal, AbortSignal.timeout(LONGEST_MS)]);
    try {
      await checkOwner(context, owner, signal);
    } catch (error) {
      // What a vendor could not say now, the next round hears.
      if (!signal.aborted && !(error instanceof ConnectError)) context.report(error);
    }
  }

  async function checkAll(): Promise<void> {
    let after: Owner | undefined;
    do {
      const page = await context.store.owners(after, PAGE);
      after = page.at(-1);
      const waiting = [...page];
      const work = async () => {
        for (let owner = waiting.shift(); owner && !stopped.signal.aborted; owner = waiting.shift())
          await check(owner);
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
    } while (after && !stopped.signal.aborted);
  }

  async function keepWatching(ms: number): Promise<void> {
    while (!stopped.signal.aborted) {
      await checkAll().catch(context.report);
      await pause(ms, stopped.signal).catch(() => undefined);
    }
  }

  return {
    check,
    checkAll,
    watch(ms) {
      watching ??= keepWatching(ms);
    },
    async stop() {
      stopped.abort();
      await watching;
    },
  };
}
