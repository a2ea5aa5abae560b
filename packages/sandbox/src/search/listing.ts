import type { ProviderSummary } from '@linkspan/protocol';

/** A provider as the search knows it: by names, and by the zip codes it serves. */
export interface Listing {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly investorOwned: boolean;
  /** Postal abbreviations. */
  readonly states: readonly string[];
  /** As numbers, ascending: 501 is 00501. */
  readonly zips: Uint32Array;
  readonly health: ProviderSummary['health'];
  readonly website?: string;
}

/** What a list of providers shows of it; its states tell namesakes apart. */
export function summaryOf(listing: Listing): ProviderSummary {
  return {
    id: listing.id,
    name: listing.name,
    health: listing.health,
    ...(listing.website !== undefined && { website: listing.website }),
    ...(listing.states.length > 0 && { region: listing.states.join(', ') }),
  };
}
