import type { PersonEvent, Screen } from '@linkspan/flow';
import type { ScreenName } from '@linkspan/protocol';
import type { QueryClient } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import type { ConnectFlow } from '../headless/connect-flow.ts';

/** A screen joined to the flow: it gets the model and whatever it needs to act on it. */
export interface StepProps<N extends ScreenName> {
  readonly flow: ConnectFlow;
  readonly screen: Extract<Screen, { name: N }>;
  readonly send: (event: PersonEvent) => void;
}

export type Step<N extends ScreenName> = ComponentType<StepProps<N>>;

/** What outlives a screen but not its run of the flow. No secret is ever put here. */
export interface WidgetMemory {
  /** What was typed and is no secret, by provider and channel. */
  readonly drafts: Map<string, Readonly<Record<string, string>>>;
  search: { readonly text: string; readonly zip: string } | undefined;
  searchClient: QueryClient | undefined;
}

const memories = new WeakMap<ConnectFlow, WidgetMemory>();

export function memoryOf(flow: ConnectFlow): WidgetMemory {
  const known = memories.get(flow);
  if (known) return known;
  const memory: WidgetMemory = { drafts: new Map(), search: undefined, searchClient: undefined };
  memories.set(flow, memory);
  return memory;
}
