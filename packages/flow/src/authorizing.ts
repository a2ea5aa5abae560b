import { assign, sendTo } from 'xstate';
import { retrial } from './beginnings.ts';
import { nextInChain } from './channel-policy.ts';
import type { ConnectSetup } from './connect-setup.ts';
import type { World } from './conversation.ts';
import { lookWith } from './turn.ts';
import { turns } from './turns.ts';

/**
 * The conversation, from submit to its final update. `on` is the routing table: each kind of update is a
 * turn, and each turn is a state. One line to the gateway lives as long as this state.
 */
export function authorizing(connect: ConnectSetup, world: World) {
  const { environment } = world;
  return connect.createStateConfig({
    initial: 'waiting',
    entry: assign({ begun: true, unreachable: false, stage: 'working' }),
    invoke: [
      {
        id: 'conversation',
        src: 'converse',
        input: ({ context }) => ({
          attempt: context.attempt ?? { id: environment.newId(), seq: 0 },
          beginning: context.beginning,
          handle: context.handle,
          retryKey: context.retryKey,
        }),
      },
      {
        id: 'read',
        src: 'readProvider',
        input: ({ context }) => ({
          providerId: context.provider ? undefined : context.providerId,
          session: context.session,
        }),
        onDone: { actions: assign(({ context, event }) => ({ provider: event.output ?? context.provider })) },
        // Only the name and the logo are missing then.
        onError: {},
      },
    ],
    on: {
      'update.opened': { actions: NOTE },
      'update.verifying': { target: '.waiting', actions: NOTE },
      'update.challenge': { target: '.challenge', actions: NOTE },
      'update.redirect': { target: '.redirect', actions: NOTE },
      'update.approval': { target: '.approval', actions: NOTE },
      'update.accounts': [
        { guard: 'everyAccountIsShared', target: '.sharing', actions: NOTE },
        { target: '.accounts', actions: NOTE },
      ],
      'update.verified': [
        {
          guard: 'chainGoesOn',
          target: '#connect.routing',
          actions: [
            ...NOTE,
            assign(({ context, event }) => ({
              ...nextInChain(context),
              connection: event.update.connection,
            })),
            'saveRecord',
          ],
        },
        {
          target: '#connect.done',
          actions: [
            ...NOTE,
            assign(({ event }) => ({
              result: 'verified',
              attemptEnded: true,
              connection: event.update.connection,
            })),
            'clearRecord',
          ],
        },
      ],
      'update.pending': {
        target: '#connect.done',
        actions: [
          ...NOTE,
          assign(({ event }) => ({
            result: 'pending',
            attemptEnded: true,
            connection: event.update.connection,
          })),
          'clearRecord',
        ],
      },
      'update.failed': {
        target: '#connect.verdict',
        actions: [
          ...NOTE,
          assign(({ event }) => ({ problem: event.update.problem, attemptEnded: true })),
          'saveRecord',
        ],
      },
      'conversation.lost': { actions: assign({ unreachable: true }) },
      'conversation.refused': {
        target: '#connect.verdict',
        actions: assign(({ event }) => ({ problem: event.problem, beginning: 'look' })),
      },
      // What is too late to answer may be started again.
      'remedy.chosen': {
        guard: ({ context, event }) => context.expired && event.remedy === 'retry',
        target: '#connect.authorizing',
        reenter: true,
        actions: assign(() => retrial(environment.newId())),
      },
      'redirect.returned': { actions: sendTo('conversation', ({ event }) => lookWith(event)) },
    },
    states: turns(connect),
  });
}

const NOTE = ['note', 'dropConfirmed', 'saveRecord'] as const;
