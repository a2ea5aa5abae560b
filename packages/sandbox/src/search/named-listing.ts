import type { Named } from '@linkspan/search';
import type { Listing } from './listing.ts';
import { STATE_NAMES } from './states.ts';

/** A listing by its names, the states it serves beside them, and how many zip codes it serves. */
export function namedListing(listing: Listing): Named<Listing> {
  return {
    item: listing,
    names: [listing.name, ...listing.aliases],
    beside: listing.states.flatMap((state) => [state, STATE_NAMES[state] ?? '']),
    reach: (0.09 * Math.log(1 + listing.zips.length)) / Math.log(2000) + (listing.investorOwned ? 0.01 : 0),
  };
}
