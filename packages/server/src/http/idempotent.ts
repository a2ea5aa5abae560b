import type { Store } from '../store/store.ts';
import { ApiError } from './api-error.ts';

export interface Write {
  readonly scope: string;
  readonly key: string;
  /** What must be the same under the same key; sealed values are random and stay out of it. */
  readonly fingerprint: string;
}

/**
 * Runs a write once a key: the same request again gets the stored answer, or the one being made; another
 * request with the key is refused. What failed is not stored, because the key makes trying again safe.
 */
export function idempotently(store: Store, now: () => number) {
  const inFlight = new Map<string, Promise<string>>();

  return async function once(
    { scope, key, fingerprint }: Write,
    work: () => Promise<object>,
  ): Promise<string> {
    const reservation = await store.reserve(scope, key, fingerprint, now());
    const name = JSON.stringify([scope, key]);
    switch (reservation.state) {
      case 'different':
        throw new ApiError(
          422,
          'idempotency_key_reused',
          'This Idempotency-Key was used for another request.',
          {
            errors: [{ field: 'Idempotency-Key', message: 'Make a new key for a new request.' }],
          },
        );
      case 'done':
        return reservation.answer.body;
      case 'running': {
        const running = inFlight.get(name);
        if (running) return running;
        throw new ApiError(409, 'in_progress', 'The first request with this key is still running.', {
          retryAfterSeconds: 1,
        });
      }
      case 'new': {
        const running = settle(scope, key, work);
        inFlight.set(name, running);
        try {
          return await running;
        } finally {
          inFlight.delete(name);
        }
      }
    }
  };

  async function settle(scope: string, key: string, work: () => Promise<object>): Promise<string> {
    try {
      const body = JSON.stringify(await work());
      await store.settle(scope, key, { status: 200, body });
      return body;
    } catch (error) {
      await store.release(scope, key);
      throw error;
    }
  }
}

/** A digest of a request without its sealed values. */
export async function fingerprintOf(method: string, path: string, body: unknown): Promise<string> {
  const text = JSON.stringify([method, path, body], (name, value) => (name === 'sealed' ? undefined : value));
  return sha256(text);
}

/** SHA-256 in hexadecimal. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
