/** Work that is done again and again until it is stopped. */
export interface Background {
  /** Begins; again changes nothing. */
  start(): void;
  /** Resolves when what was under way has ended. */
  stop(): Promise<void>;
}

/** `work` answers in how many milliseconds to come again. An error is reported, and it comes again all the same. */
export function background(
  work: (signal: AbortSignal) => Promise<number>,
  report: (error: unknown) => void,
): Background {
  const controller = new AbortController();
  const { signal } = controller;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;

  async function run() {
    let pause = AFTER_ERROR_MS;
    try {
      pause = await work(signal);
    } catch (error) {
      if (!signal.aborted) report(error);
    }
    if (!signal.aborted) timer = setTimeout(begin, pause);
  }

  function begin() {
    running = run();
  }

  return {
    start() {
      if (!running && !signal.aborted) begin();
    },
    async stop() {
      controller.abort();
      clearTimeout(timer);
      await running;
    },
  };
}

const AFTER_ERROR_MS = 5_000;
