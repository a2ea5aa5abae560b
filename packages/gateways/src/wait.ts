/** Resolves `ms` later; rejects with the signal's reason. */
export function pauseFor(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop);
  });
}

/** What the promise gives, unless `ms` pass or the signal aborts first: then it rejects. */
export async function within<T>(promise: Promise<T>, ms: number, signal: AbortSignal): Promise<T> {
  const done = new AbortController();
  const late = pauseFor(ms, AbortSignal.any([signal, done.signal])).then(() => {
    throw new Error(`No answer within ${ms} ms.`);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    done.abort();
  }
}
