const HIDDEN_GRACE_MS = 5 * 60_000;

/** Of the page, not of one pause: none lasts as long as that. */
let hiddenSince: number | undefined;

/**
 * Resolves `ms` later, and later still while the page is offline or has been hidden for over five minutes;
 * rejects with the signal's reason. Nothing stays behind: its timer and listeners go with it.
 */
export function pauseWhileAway(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const cleanUp = new AbortController();
    const end = (settle: () => void) => {
      clearTimeout(timer);
      cleanUp.abort();
      settle();
    };
    if (signal.aborted) return reject(signal.reason);

    let due = false;
    const check = () => {
      hiddenSince = document.hidden ? (hiddenSince ?? performance.now()) : undefined;
      const away = hiddenSince !== undefined && performance.now() - hiddenSince > HIDDEN_GRACE_MS;
      if (due && navigator.onLine && !away) end(resolve);
    };
    const timer = setTimeout(() => {
      due = true;
      check();
    }, ms);
    const listening = { signal: cleanUp.signal };
    window.addEventListener('online', check, listening);
    document.addEventListener('visibilitychange', check, listening);
    signal.addEventListener('abort', () => end(() => reject(signal.reason)), listening);
    check();
  });
}
