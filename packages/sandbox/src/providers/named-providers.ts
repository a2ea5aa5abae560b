import type { ProviderSummary } from '@linkspan/protocol';

/** A provider that exists to try one thing out. */
export interface NamedProvider {
  readonly id: string;
  readonly name: string;
  readonly health?: ProviderSummary['health'];
  /** What it is for, in a sentence for the docs. */
  readonly sentence: string;
}

/** Found by name, and all of them in zip 00000. */
export const NAMED_PROVIDERS: readonly NamedProvider[] = [
  {
    id: 'redirect-energy',
    name: 'Redirect Energy',
    sentence: 'Signs people in at its own site, where one can approve, decline or never come back.',
  },
  {
    id: 'two-way-power',
    name: 'Two Way Power',
    sentence: 'Offers a form and its own site, so that the channel has to be chosen.',
  },
  { id: 'no-fields-coop', name: 'No Fields Co-op', sentence: 'Asks for nothing: its form has no fields.' },
  {
    id: 'two-doors-electric',
    name: 'Two Doors Electric',
    sentence: 'Signs in with a user name and password or with a card and PIN, as tabs of one form.',
  },
  {
    id: 'if-and-when-power',
    name: 'If And When Power',
    sentence: 'Asks more or less, depending on the answers before.',
  },
  {
    id: 'well-sorted-energy',
    name: 'Well Sorted Energy',
    sentence: 'Asks in groups and its own order, with defaults, links and something to check.',
  },
  {
    id: 'sixty-fields-electric',
    name: 'Sixty Fields Electric',
    sentence: 'Asks for sixty things of every kind.',
  },
  {
    id: 'hostile-utility',
    name: 'Hostile Utility',
    sentence: 'Puts markup, scripts, invisible characters, bad patterns and bad links into its form.',
  },
  {
    id: 'brownout-power',
    name: 'Brownout Power',
    health: 'degraded',
    sentence: 'Works, with a warning that it has trouble.',
  },
  {
    id: 'blackout-electric',
    name: 'Blackout Electric',
    health: 'down',
    sentence: 'Is down: it is listed and cannot be connected.',
  },
];
