import { type Problem, type ProblemCode, problem, problemOf } from '@linkspan/protocol';
import { assign, fromPromise } from 'xstate';
import type { World } from './conversation.ts';
import { setup } from './setup.ts';

const PATIENCE_MS = 30_000;

/** `about` tells answers apart: the same one again, after a failure that leaves open whether it arrived, keeps its key. */
export type AskEvent<A> = { readonly type: 'answer'; readonly about: string; readonly answer: A };

export interface Answered<A, R> {
  readonly answer: A;
  readonly result: R;
}

export interface AskContext<A, R> {
  readonly event: AskEvent<A> | undefined;
  readonly key: string;
  readonly error: Problem | undefined;
  readonly answered: Answered<A, R> | undefined;
}

export interface Delivery<A> {
  readonly answer: A;
  readonly key: string;
}

/** `error` is one to show from the start. */
export interface AskInput {
  readonly error?: Problem | undefined;
}

/**
 * A question that the person answers once: at most one answer is on its way, one that fails may be given
 * again, and the first that arrives ends it. A failure that no other answer mends is the machine's error.
 */
export function createAsk<A, R>(
  { environment }: Pick<World, 'environment'>,
  send: (answer: A, key: string, signal: AbortSignal) => Promise<R>,
) {
  const deliver = fromPromise<Answered<A, R>, Delivery<A>>(async ({ input: { answer, key }, signal }) => ({
    answer,
    result: await send(answer, key, signal),
  }));

  return setup({
    types: {
      context: {} as AskContext<A, R>,
      events: {} as AskEvent<A>,
      input: {} as AskInput,
      output: {} as Answered<A, R> | undefined,
    },
    actors: { deliver },
  }).createMachine({
    context: ({ input }) => ({
      event: undefined,
      key: environment.newId(),
      error: input.error,
      answered: undefined,
    }),
    initial: 'asking',
    states: {
      asking: {
        on: {
          answer: {
            target: 'sending',
            actions: assign(({ context, event }) => ({
              event,
              key: arrivalIsOpen(context, event.about) ? context.key : environment.newId(),
              error: undefined,
            })),
          },
        },
      },
      sending: {
        invoke: {
          src: 'deliver',
          input: ({ context, event }) => ({ answer: event.answer, key: context.key }),
          onDone: {
            target: 'answered',
            actions: assign(({ event }) => ({ answered: event.output })),
          },
          onError: {
            guard: ({ event }) => mayBeMended(problemOf(event.error)),
            target: 'asking',
            actions: assign(({ event }) => ({ error: problemOf(event.error) })),
          },
        },
        after: {
          [PATIENCE_MS]: { target: 'asking', actions: assign({ error: problem('network') }) },
        },
      },
      answered: { type: 'final' },
    },
    output: ({ context }) => context.answered,
  });
}

/** Nothing that the person answers here changes these. */
const OVER: readonly ProblemCode[] = [
  'session_expired',
  'session_invalid',
  'session_used',
  'session_moved',
  'consent_expired',
];

function mayBeMended({ code }: Problem): boolean {
  return !OVER.includes(code);
}

function arrivalIsOpen({ event, error }: AskContext<unknown, unknown>, about: string): boolean {
  if (error?.code !== 'network' && error?.code !== 'unknown_outcome') return false;
  return event?.about === about;
}
