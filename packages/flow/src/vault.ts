import type { Sealed } from '@linkspan/protocol';

/**
 * Sealed values by handle. Events and context carry the handle only, so that neither an inspector nor a
 * snapshot ever holds a credential, not even its ciphertext. Kept until the outcome is known, because
 * encryption is random and a retry must send the same bytes.
 */
export interface Vault {
  put(sealed: Sealed): SealedHandle;
  get(handle: SealedHandle): Sealed | undefined;
  drop(handle: SealedHandle): void;
}

export type SealedHandle = string & { readonly handle: unique symbol };

/** A vault in memory, for one run of the flow. */
export function createVault(): Vault {
  const kept = new Map<SealedHandle, Sealed>();
  let count = 0;
  return {
    put(sealed) {
      count += 1;
      const handle = `sealed-${count}` as SealedHandle;
      kept.set(handle, sealed);
      return handle;
    },
    get: (handle) => kept.get(handle),
    drop: (handle) => void kept.delete(handle),
  };
}
