import type { ChallengeMessage } from '@linkspan/protocol';
import type { ReactNode } from 'react';
import { useChunk } from '../../primitives/use-chunk.ts';
import { useSecondsUntil } from '../../primitives/use-clock.ts';

/** A message with its parameters in place; `words` is what to draw where a time runs in it. */
export interface FilledMessage extends ChallengeMessage {
  readonly words?: ReactNode;
}

export interface Filled {
  readonly messages: readonly FilledMessage[];
  /** The messages of how long there is, apart. */
  readonly times?: ReactNode;
}

/**
 * Messages with their parameters filled in, by code that is fetched when there are any; those that have some
 * wait for it.
 */
export function useFilled(messages: readonly ChallengeMessage[], now: () => number): Filled {
  const fill = useChunk(messages.some(hasParts) ? fetchFill : undefined);
  if (fill.state === 'ready') return fill.value(messages, now, useSecondsUntil);
  return { messages: fill.state === 'failed' ? messages : messages.filter((message) => !hasParts(message)) };
}

const hasParts = ({ params, times }: ChallengeMessage) => params ?? times;
const fetchFill = () => import('./fill-messages.tsx').then((chunk) => chunk.fillMessages);
