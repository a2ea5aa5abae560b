import type { ConnectionUpdate } from '@linkspan/protocol';

export interface EventSource {
  /** The next updates after a number; empty when there are none yet. */
  read(after: number): Promise<readonly ConnectionUpdate[]>;
  /** Resolves at news, or after `ms`, or when aborted; listening begins at the call. */
  news(ms: number, signal: AbortSignal): Promise<void>;
  isLast(update: ConnectionUpdate | undefined): boolean;
  now(): number;
  /** Called once, when the stream is over for whatever reason. */
  ended(): void;
}

/** How often a silent stream says that it is alive, in milliseconds. */
const HEARTBEAT_MS = 10_000;

/**
 * Updates as server-sent events: `id` is the number, `data` the server's time and the update. A comment
 * comes at once and then every ten seconds of silence, so that a reader knows a held-back stream.
 */
export function eventStream(
  source: EventSource,
  after: number,
  stopped: AbortSignal,
  endsAt: number,
): Response {
  const gone = new AbortController();
  const signal = AbortSignal.any([gone.signal, stopped]);
  const encoder = new TextEncoder();
  let seq = after;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(encoder.encode(': listening\n\n'));
    },
    async pull(controller) {
      try {
        if (await tellNews(controller)) return;
        if (!gone.signal.aborted) controller.close();
      } catch (error) {
        controller.error(error);
      }
      end();
    },
    cancel: end,
  });
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  });

  /** Writes the next updates; false when there is nothing more to wait for. */
  async function tellNews(controller: ReadableStreamDefaultController<Uint8Array>): Promise<boolean> {
    while (!signal.aborted && source.now() < endsAt) {
      const news = source.news(HEARTBEAT_MS, signal);
      const updates = await source.read(seq);
      for (const update of updates) {
        if (gone.signal.aborted) return false;
        seq = update.seq;
        const data = JSON.stringify({ now: source.now(), update });
        controller.enqueue(encoder.encode(`id: ${seq}\nevent: update\ndata: ${data}\n\n`));
        if (source.isLast(update)) return false;
      }
      if (updates.length > 0) return true;
      await news;
      if (!signal.aborted && (controller.desiredSize ?? 0) > 0) controller.enqueue(encoder.encode(':\n\n'));
    }
    return false;
  }

  /** Nobody reads on: what still waits for news need not. */
  function end() {
    if (gone.signal.aborted) return;
    gone.abort();
    source.ended();
  }
}
