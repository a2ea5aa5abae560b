import type { PersonEvent, Screen } from '@linkspan/flow';
import type { ScreenName } from '@linkspan/protocol';
import type { ComponentType } from 'react';
import type { ConnectFlow } from '../headless/connect-flow.ts';

/** A screen joined to the flow: it gets the model and whatever it needs to act on it. */
export interface StepProps<N extends ScreenName> {
  readonly flow: ConnectFlow;
  readonly screen: Extract<Screen, { name: N }>;
  readonly send: (event: PersonEvent) => void;
}

export type Step<N extends ScreenName> = ComponentType<StepProps<N>>;
