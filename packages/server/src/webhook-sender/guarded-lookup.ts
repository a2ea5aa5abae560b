import type { LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { addressKind } from './address-kind.ts';

export type ResolveAll = (hostname: string) => Promise<readonly LookupAddress[]>;

/** Why a connection was not made. */
export class RefusedTarget extends Error {
  override readonly name = 'RefusedTarget';
}

/**
 * Resolves a name for the connection that is being made, so that what was checked is what is connected to, and
 * fails if any of its addresses is not allowed.
 */
export function guardedLookup(resolveAll: ResolveAll, allowLoopback: boolean): LookupFunction {
  return (hostname, options, callback) => {
    resolveAll(hostname).then(
      (addresses) => {
        const [first] = addresses;
        if (!first) return callback(new Error(`${hostname} has no address.`), []);
        if (!addresses.every(({ address }) => isAllowed(address, allowLoopback))) {
          return callback(new RefusedTarget(`${hostname} leads to an address that is not public.`), []);
        }
        if (options.all) callback(null, [...addresses]);
        else callback(null, first.address, first.family);
      },
      (error) => callback(error, []),
    );
  };
}

export function isAllowed(address: string, allowLoopback: boolean): boolean {
  const kind = addressKind(address);
  return kind === 'public' || (kind === 'loopback' && allowLoopback);
}
