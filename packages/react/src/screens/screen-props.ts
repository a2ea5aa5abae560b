import type { PersonEvent, Screen } from '@linkspan/flow';

/** What every screen is given; some need a little more. */
export interface ScreenProps<Name extends Screen['name']> {
  readonly screen: Extract<Screen, { name: Name }>;
  readonly send: (event: PersonEvent) => void;
}
