import {
  ConnectError,
  type ConnectionUpdate,
  isFinal,
  parseUpdate,
  UpdateEvent,
  UpdatesAnswer,
} from '@linkspan/protocol';
import type { ApiClient } from './api-client.ts';
import { eventData } from './event-data.ts';

const FIRST_POLL_MS = 1000;
const LONGEST_POLL_MS = 5000;
/** How many times in a row the server may be out of reach before the conversation gives up. */
const TRIES = 8;

/**
 * An attempt's updates above `after`, in order, until a final one: as server-sent events, or by asking again
 * and again where something between holds streams back. A lost connection is taken up where it broke.
 */
export async function* follow(
  { path, open, read, parse, pause }: Pick<ApiClient, 'open' | 'read' | 'parse' | 'pause'> & { path: string },
  after: number,
  signal: AbortSignal,
): AsyncGenerator<ConnectionUpdate> {
  let seq = after;
  let streams = true;
  let failures = 0;
  let quiet = 0;
  for (;;) {
    const before = seq;
    try {
      for await (const update of streams ? stream() : page()) {
        failures = 0;
        if (update.seq <= seq) continue;
        seq = update.seq;
        yield update;
        if (isFinal(update)) return;
      }
    } catch (error) {
      signal.throwIfAborted();
      // Anything else that goes wrong on the way is a connection that broke.
      if (error instanceof ConnectError && error.problem.code !== 'network') throw error;
      failures += 1;
      if (failures === TRIES) throw new ConnectError('network', undefined, { cause: error });
    }
    quiet = seq > before ? 0 : quiet + 1;
    if (failures > 0 || quiet > 0) await pause(pollAfter(failures + quiet), signal);
  }

  async function* stream(): AsyncGenerator<ConnectionUpdate> {
    const answer = await open(path, seq, signal);
    for await (const data of eventData(answer, signal, () => {
      streams = false;
    })) {
      const update = parseUpdate(parse(UpdateEvent, data).update);
      if (update) yield update;
    }
  }

  async function* page(): AsyncGenerator<ConnectionUpdate> {
    const { updates } = await read(UpdatesAnswer, `${path}?after=${seq}`, signal);
    for (const value of updates) {
      const update = parseUpdate(value);
      if (update) yield update;
    }
  }
}

/** 1, 2, 4 and then 5 seconds, the last half of each left to chance. */
function pollAfter(round: number): number {
  const longest = Math.min(LONGEST_POLL_MS, FIRST_POLL_MS * 2 ** (round - 1));
  return longest / 2 + (Math.random() * longest) / 2;
}
