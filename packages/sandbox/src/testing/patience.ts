import { type Attempt, type ConnectionUpdate, isFinal } from '@linkspan/protocol';
import type { SimulatedClock } from '../clock/simulated-clock.ts';

/** Waits and listens while simulated time passes, as a page would. */
export function patience(clock: SimulatedClock) {
  /** What a promise gives, while time passes. */
  async function wait<T>(promise: Promise<T>): Promise<T> {
    let settled = false;
    const watched = promise.finally(() => {
      settled = true;
    });
    watched.catch(() => undefined);
    for (let step = 0; !settled && step < 5000; step += 1) await clock.advance(stepMs(step));
    return watched;
  }

  function listen(updates: AsyncIterable<ConnectionUpdate>, begun: Attempt) {
    const iterator = updates[Symbol.asyncIterator]();
    const heard: ConnectionUpdate[] = [];
    let attempt = begun;
    const next = async () => {
      const { done, value } = await wait(iterator.next());
      if (done) return undefined;
      heard.push(value);
      attempt = {
        ...attempt,
        seq: value.seq,
        ...(value.memo !== undefined && { memo: value.memo }),
        ...(value.kind === 'opened' && { connectionId: value.connectionId }),
      };
      return value;
    };
    return {
      heard,
      next,
      kinds: () => heard.map(({ kind }) => kind),
      attempt: () => attempt,
      connectionId: () => attempt.connectionId ?? '',
      /** The next update of a kind; an end before it is an error. */
      async until<K extends ConnectionUpdate['kind']>(
        kind: K,
      ): Promise<Extract<ConnectionUpdate, { kind: K }>> {
        for (let update = await next(); update; update = await next()) {
          if (isKind(update, kind)) return update;
          if (isFinal(update)) throw new Error(`Ended before ${kind}: ${JSON.stringify(update)}`);
        }
        throw new Error(`Over before ${kind}; heard ${heard.map(({ kind: each }) => each).join(', ')}.`);
      },
      async end(): Promise<ConnectionUpdate> {
        for (let update = await next(); update; update = await next()) if (isFinal(update)) return update;
        throw new Error('Over without an end.');
      },
      leave: () => iterator.return?.(),
    };
  }

  return { wait, listen };
}

/** No time at first, so that what only has to compute is done before a deadline comes near. */
function stepMs(step: number): number {
  return step < 8 ? 0 : Math.min(5000, 50 * 2 ** (step - 8));
}

function isKind<K extends ConnectionUpdate['kind']>(
  update: ConnectionUpdate,
  kind: K,
): update is Extract<ConnectionUpdate, { kind: K }> {
  return update.kind === kind;
}
