import { type ConnectionUpdate, isFinal } from '@linkspan/protocol';

type Updates = AsyncIterable<ConnectionUpdate>;

/** Tells progress only after what came next, and most things twice. */
export async function* repeatAndReorder(updates: Updates): Updates {
  let heldBack: ConnectionUpdate | undefined;
  let last: ConnectionUpdate | undefined;
  for await (const update of updates) {
    if (update.kind === 'verifying' && !heldBack) {
      heldBack = update;
      continue;
    }
    if (last) yield last;
    // Nothing may follow the end, so what was held back comes before it, out of order all the same.
    if (isFinal(update) && heldBack) yield heldBack;
    yield update;
    if (isFinal(update)) return;
    if (heldBack) yield heldBack;
    yield update;
    heldBack = undefined;
    last = update;
  }
}

/** Says after each update something that no version of the protocol knows. */
export async function* speakUnknownKinds(updates: Updates): Updates {
  let more = 0;
  for await (const update of updates) {
    if (isFinal(update)) {
      yield { ...update, seq: update.seq + more };
      return;
    }
    yield { ...update, seq: update.seq + more };
    more += 1;
    // JSON as it would come over a wire: the type cannot say what must not be.
    yield JSON.parse(JSON.stringify({ kind: 'celebrating', seq: update.seq + more, confetti: true }));
  }
}

/** Keeps the connection's id to itself until the end. */
export async function* openedLate(updates: Updates): Updates {
  for await (const update of updates) if (update.kind !== 'opened') yield update;
}
