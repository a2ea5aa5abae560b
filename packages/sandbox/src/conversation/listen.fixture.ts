import type { Attempt, Connection, ConnectionUpdate, Problem } from '@linkspan/protocol';
import type { SimulatedClock } from '../clock/simulated-clock.ts';

/** Follows a conversation while its clock is moved by the reader. */
export function listen(clock: SimulatedClock, updates: AsyncIterable<ConnectionUpdate>, attempt: Attempt) {
  const heard: ConnectionUpdate[] = [];
  let over = false;
  let error: unknown;
  const reading = (async () => {
    for await (const update of updates) heard.push(update);
  })()
    .catch((reason: unknown) => {
      error = reason;
    })
    .finally(() => {
      over = true;
    });
  /** Computing takes no simulated time: the clock stands until something is heard. */
  const begun = async () => {
    for (let turn = 0; !over && heard.length === 0 && turn < 1000; turn += 1) await clock.advance(0);
  };
  return {
    heard,
    kinds: () => heard.map(({ kind }) => kind),
    last: () => heard.at(-1),
    error: () => error,
    /** The attempt as the flow would hold it now. */
    attempt: (): Attempt => {
      const opened = heard.find((update) => update.kind === 'opened');
      return {
        ...attempt,
        seq: heard.at(-1)?.seq ?? attempt.seq,
        ...(opened && { connectionId: opened.connectionId }),
      };
    },
    connectionId: () => heard.find((update) => update.kind === 'opened')?.connectionId ?? '',
    /** Lets time pass until the last thing heard is of this kind. */
    async until(kind: ConnectionUpdate['kind'], limit = 30_000) {
      await begun();
      for (let passed = 0; !over && passed < limit && heard.at(-1)?.kind !== kind; passed += 100) {
        await clock.advance(100);
      }
    },
    /** Lets time pass until the conversation is over or waits for the person. */
    async settle(limit = 30_000) {
      await begun();
      for (let passed = 0; !over && passed < limit && !waitsForPerson(heard.at(-1)); passed += 500) {
        await clock.advance(500);
      }
      if (over) await reading;
    },
    async end(limit = 30_000): Promise<{ kind?: string; problem?: Problem; connection?: Connection }> {
      await begun();
      for (let passed = 0; !over && passed < limit; passed += 500) await clock.advance(500);
      if (error) throw error;
      return heard.at(-1) ?? {};
    },
  };
}

function waitsForPerson(update: ConnectionUpdate | undefined): boolean {
  const turns: readonly (string | undefined)[] = ['challenge', 'approval', 'accounts', 'redirect'];
  return turns.includes(update?.kind);
}
