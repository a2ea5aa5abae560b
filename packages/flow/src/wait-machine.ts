import { assign } from 'xstate';
import type { World } from './conversation.ts';
import { setup } from './setup.ts';

const REASSURE_MS = 10_000;
const CHOICE_MS = 30_000;
const END_MS = 300_000;

/**
 * The person's patience, counted from `since`: calm, reassured after 10 s, given a choice after 30 s, and over after 5 minutes.
 * `again` begins anew, but the end stays where it was.
 */
export function createWait({ environment }: Pick<World, 'environment'>) {
  const left = (moment: number) => Math.max(0, moment - environment.now());

  return setup({
    types: {
      context: {} as { readonly since: number; readonly end: number },
      events: {} as { readonly type: 'again' },
      input: {} as { readonly since: number },
    },
    delays: {
      untilReassurance: ({ context }) => left(context.since + REASSURE_MS),
      untilChoice: ({ context }) => left(context.since + CHOICE_MS),
      untilEnd: ({ context }) => left(context.end),
    },
  }).createMachine({
    context: ({ input: { since } }) => ({ since, end: since + END_MS }),
    initial: 'calm',
    on: { again: { target: '.calm', actions: assign({ since: () => environment.now() }) } },
    after: { untilEnd: '.over' },
    states: {
      calm: { after: { untilReassurance: 'reassure' } },
      reassure: { after: { untilChoice: 'choice' } },
      choice: {},
      over: { type: 'final' },
    },
  });
}
