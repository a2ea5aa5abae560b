import type { Listing } from '../search/listing.ts';
import { readUtilities } from '../utilities/utility.ts';
import { NAMED_PROVIDERS } from './named-providers.ts';

let read: readonly Listing[] | undefined;

/** Every provider of the sandbox: the utilities of the data, and those made for trying things out. */
export function directory(): readonly Listing[] {
  read ??= [
    ...NAMED_PROVIDERS.map(({ id, name, health = 'ok' }) => ({
      id,
      name,
      aliases: [],
      investorOwned: true,
      states: [],
      zips: Uint32Array.of(Number(SANDBOX_ZIP)),
      health,
    })),
    ...readUtilities().map(({ ownership, ...utility }) => ({
      ...utility,
      investorOwned: ownership === 'I',
      health: 'ok' as const,
    })),
  ];
  return read;
}

/** No real place has this zip; the sandbox's own providers serve it. */
export const SANDBOX_ZIP = '00000';
