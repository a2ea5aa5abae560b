import { assign } from 'xstate';
import { authorizing } from './authorizing.ts';
import { look, startedWith, submission } from './beginnings.ts';
import { connectSetup } from './connect-setup.ts';
import { INITIAL } from './context.ts';
import type { World } from './conversation.ts';
import { failures } from './failures.ts';
import { backAtStart } from './going-on.ts';
import { submissionTold } from './host-events.ts';
import { stepBack } from './step-back.ts';
import { LONGEST_READ_MS, steps } from './steps.ts';

/**
 * The whole flow as one machine, for `createActor`; `viewOf` says what to draw for its snapshots.
 *
 * It needs no input: what survived a reload comes from `environment.record`. What the person or the
 * gateway says becomes a fact, and `routing` finds the first step that the facts leave open.
 */
export function createConnectMachine(world: World) {
  const { environment } = world;
  const connect = connectSetup(world);

  return connect.createMachine({
    id: 'connect',
    context: INITIAL,
    initial: 'starting',
    on: {
      online: { actions: assign({ offline: false }) },
      offline: { actions: assign({ offline: true }) },
      back: {
        guard: 'stepBackIsPossible',
        target: '.routing',
        actions: ['leaveAttempt', assign(({ context }) => stepBack(context) ?? {}), 'saveRecord'],
      },
      'close.requested': [
        { guard: 'workIsInProgress', actions: assign({ leaving: true }) },
        { target: '.closed' },
      ],
      'credentials.submitted': { actions: 'dropUnsent' },
      'challenge.answered': { actions: 'dropUnsent' },
      'close.cancelled': { actions: assign({ leaving: false }) },
      'close.confirmed': { guard: 'isLeaving', target: '.closed' },
    },
    states: {
      starting: {
        entry: { type: 'show', params: { screen: 'starting' } },
        invoke: {
          id: 'start',
          src: 'start',
          onDone: [
            {
              guard: 'sessionIsUnknown',
              target: 'routing',
              actions: [
                assign(({ event }) => startedWith(event.output)),
                { type: 'tell', params: ({ event }) => ({ type: 'open', mode: event.output.session.mode }) },
              ],
            },
            { target: 'routing', actions: assign(({ event }) => startedWith(event.output)) },
          ],
          onError: { target: 'problem', actions: 'refuse' },
        },
        after: { [LONGEST_READ_MS]: { target: 'problem', actions: 'giveUp' } },
      },

      routing: {
        always: [
          { guard: ({ context }) => context.declined && !context.root, target: 'closed' },
          { guard: 'sessionIsUsed', target: 'done', actions: assign(({ context }) => resultOf(context)) },
          { guard: 'consentHasEnded', target: 'consent' },
          { guard: 'listIsOpen', target: 'manage', actions: assign(({ context }) => backAtStart(context)) },
          { guard: 'attemptIsOpen', target: 'authorizing' },
          { guard: 'consentIsMissing', target: 'consent' },
          {
            guard: 'standingIsUnknown',
            target: 'authorizing',
            actions: [assign(({ context }) => look(context, environment.newId())), 'saveRecord'],
          },
          { guard: 'providerIsUnlisted', target: 'unlisted' },
          { guard: 'providerIsOpen', target: 'provider' },
          { guard: 'providerIsUnread', target: 'preparing' },
          { guard: 'detailsAreMissing', target: 'details' },
          { guard: 'channelIsOpen', target: 'channel' },
          {
            guard: 'nothingIsToFillIn',
            target: 'authorizing',
            actions: [
              assign(({ context }) => submission(context, environment.newId(), undefined)),
              'saveRecord',
              { type: 'tell', params: ({ context }) => submissionTold(context) },
            ],
          },
          { target: 'credentials' },
        ],
      },

      ...steps(connect, world),
      authorizing: authorizing(connect, world),
      ...failures(connect, world),

      manage: {
        entry: { type: 'show', params: { screen: 'manage' } },
        on: {
          'manage.left': { target: 'routing', actions: assign(({ event }) => event.facts) },
          'manage.changed': { actions: { type: 'tell', params: ({ event }) => event.told } },
        },
      },

      patienceEnded: {
        always: [
          { guard: 'nobodyWasReached', target: 'problem', actions: 'giveUp' },
          { target: 'done', actions: assign({ result: 'pending' }) },
        ],
      },

      done: {
        entry: [
          { type: 'show', params: { screen: 'done' } },
          'conclude',
          'dropSealed',
          assign({ leaving: false, problem: undefined }),
        ],
        always: {
          guard: 'mayGoOn',
          target: 'manage',
          actions: assign(({ context }) => backAtStart(context)),
        },
        on: { 'close.requested': 'closed' },
      },

      closed: {
        type: 'final',
        entry: [
          assign({ leaving: false, closed: true }),
          'conclude',
          'leaveAttempt',
          { type: 'tell', params: { type: 'closed' } },
          'dropSealed',
        ],
      },
    },
  });
}

function resultOf({ session }: typeof INITIAL): Partial<typeof INITIAL> {
  return { result: session?.result?.status, connection: session?.result?.connection };
}
