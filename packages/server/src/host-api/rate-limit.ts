import { ArcError } from './arc-error.ts';

/** So many requests of an application in so many seconds. */
export interface RateLimit {
  readonly requests: number;
  readonly seconds: number;
}

/**
 * Counts an application's requests in windows that begin with its first one; 429 with Retry-After for one too many.
 * Each process counts for itself.
 */
export function rateLimit(limit: RateLimit | undefined, now: () => number): (applicationId: string) => void {
  const windows = new Map<string, { until: number; left: number }>();
  return (applicationId) => {
    if (!limit) return;
    const at = now();
    let window = windows.get(applicationId);
    if (!window || window.until <= at) {
      window = { until: at + limit.seconds * 1000, left: limit.requests };
      windows.set(applicationId, window);
    }
    if (window.left === 0) {
      const again = new Date(window.until);
      throw new ArcError(429, `Rate limit exceeded. Try again at ${again.toISOString()}`, undefined, {
        'retry-after': String(Math.ceil((window.until - at) / 1000)),
      });
    }
    window.left -= 1;
  };
}
