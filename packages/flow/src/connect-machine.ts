import { problem, problemOf } from '@linkspan/protocol';
import { assign, sendTo } from 'xstate';
import { authorizing } from './authorizing.ts';
import { anotherTry, retrial, startedWith, submission } from './beginnings.ts';
import { offeredChannels } from './channel-policy.ts';
import { askedOf } from './children.ts';
import { connectSetup } from './connect-setup.ts';
import { INITIAL } from './context.ts';
import type { World } from './conversation.ts';
import { consentTold, problemTold, submissionTold } from './host-events.ts';
import { stepBack, withoutProvider } from './step-back.ts';

const LONGEST_READ_MS = 30_000;

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
        actions: [assign(({ context }) => stepBack(context) ?? {}), 'saveRecord'],
      },
      'close.requested': [
        { guard: 'workIsInProgress', actions: assign({ leaving: true }) },
        { target: '.closed' },
      ],
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
          onError: { target: 'problem', actions: { type: 'refuse', params: ({ event }) => event } },
        },
        after: { [LONGEST_READ_MS]: { target: 'problem', actions: 'giveUp' } },
      },

      routing: {
        always: [
          { guard: 'sessionIsUsed', target: 'done', actions: assign(({ context }) => resultOf(context)) },
          { guard: 'consentHasEnded', target: 'consent' },
          { guard: 'attemptIsOpen', target: 'authorizing' },
          { guard: 'consentIsMissing', target: 'consent' },
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

      consent: {
        entry: { type: 'show', params: { screen: 'consent' } },
        invoke: {
          id: 'askConsent',
          src: 'askConsent',
          input: {},
          onSnapshot: { actions: assign(({ event }) => ({ asked: askedOf(event.snapshot) })) },
          onDone: [
            {
              guard: ({ event }) => event.output?.answer.granted === true,
              target: 'routing',
              actions: [
                { type: 'tell', params: ({ context }) => consentTold(context, true) },
                assign({ consented: true, consentEnded: false }),
              ],
            },
            {
              target: 'closed',
              actions: [
                { type: 'tell', params: ({ context }) => consentTold(context, false) },
                assign({ declined: true }),
              ],
            },
          ],
          onError: { target: 'verdict', actions: { type: 'refuse', params: ({ event }) => event } },
        },
        on: {
          'consent.granted': {
            actions: sendTo('askConsent', ({ context }) =>
              consentAnswer(context.session?.consent?.version, true),
            ),
          },
          'consent.declined': {
            actions: sendTo('askConsent', ({ context }) =>
              consentAnswer(context.session?.consent?.version, false),
            ),
          },
        },
      },

      provider: {
        entry: { type: 'show', params: { screen: 'provider' } },
        invoke: {
          id: 'askProvider',
          src: 'askProvider',
          input: ({ context }) => ({ error: context.notice }),
          onSnapshot: { actions: assign(({ event }) => ({ asked: askedOf(event.snapshot) })) },
          onDone: {
            target: 'routing',
            actions: [
              assign(({ event }) => ({
                provider: event.output?.result,
                providerId: event.output?.result.id,
                providerChosen: true,
                notice: undefined,
              })),
              {
                type: 'tell',
                params: ({ event }) => ({
                  type: 'provider_selected',
                  providerId: event.output?.result.id ?? '',
                  providerName: event.output?.result.name ?? '',
                }),
              },
              'saveRecord',
            ],
          },
          onError: { target: 'verdict', actions: { type: 'refuse', params: ({ event }) => event } },
        },
        on: {
          'provider.chosen': {
            actions: [
              assign(({ context, event }) => ({
                zip: event.zip ?? context.zip,
                begun: true,
                onTheirWay: true,
              })),
              sendTo('askProvider', ({ context: { session }, event: { providerId } }) => ({
                type: 'answer',
                about: providerId,
                answer: { providerId, session },
              })),
            ],
          },
        },
      },

      preparing: {
        entry: { type: 'show', params: { screen: 'starting' } },
        invoke: {
          id: 'read',
          src: 'readProvider',
          input: ({ context: { providerId, session } }) => ({ providerId, session }),
          onDone: { target: 'routing', actions: assign(({ event }) => ({ provider: event.output })) },
          onError: [
            {
              guard: ({ context, event }) =>
                context.session?.mode === 'create' && problemOf(event.error).code === 'not_supported',
              target: 'provider',
              actions: assign(({ event }) => ({ ...withoutProvider(), notice: problemOf(event.error) })),
            },
            { target: 'verdict', actions: { type: 'refuse', params: ({ event }) => event } },
          ],
        },
        after: { [LONGEST_READ_MS]: { target: 'problem', actions: 'giveUp' } },
      },

      details: {
        entry: { type: 'show', params: { screen: 'details' } },
        on: {
          'details.given': {
            target: 'routing',
            actions: assign(({ event }) => ({ details: event.details, begun: true, onTheirWay: true })),
          },
        },
      },

      channel: {
        entry: { type: 'show', params: { screen: 'channel' } },
        on: {
          'channel.chosen': {
            guard: ({ context, event }) => offeredChannels(context).some(({ id }) => id === event.channelId),
            target: 'routing',
            actions: [
              assign(({ event }) => ({ channelId: event.channelId, begun: true, onTheirWay: true })),
              'saveRecord',
            ],
          },
        },
      },

      credentials: {
        entry: { type: 'show', params: { screen: 'credentials' } },
        on: {
          'credentials.submitted': {
            target: 'authorizing',
            actions: [
              'dropSealed',
              assign(({ context, event }) => submission(context, environment.newId(), event.handle)),
              'saveRecord',
              { type: 'tell', params: ({ context }) => submissionTold(context) },
            ],
          },
          'channel.skipped': {
            guard: 'chainMayStop',
            target: 'done',
            actions: [assign({ result: 'verified' }), 'clearRecord'],
          },
        },
      },

      authorizing: authorizing(connect, world),

      patienceEnded: {
        always: [
          { guard: 'nobodyWasReached', target: 'problem', actions: 'giveUp' },
          { target: 'done', actions: assign({ result: 'pending' }) },
        ],
      },

      verdict: {
        always: [
          {
            guard: 'consentIsOver',
            target: 'starting',
            actions: [
              { type: 'tell', params: ({ context }) => problemTold(context) },
              'dropSealed',
              assign({ consentEnded: true, consented: false, problem: undefined }),
            ],
          },
          {
            guard: 'submissionWasNotFound',
            target: 'problem',
            // The same attempt with the same bytes: should the first still arrive, the two are one.
            actions: [
              assign(({ context }) => ({
                problem: problem('network', { remedies: ['retry', 'edit'] }),
                beginning: 'submit',
                attempt: context.attempt && { ...context.attempt, seq: 0 },
                attemptEnded: false,
              })),
              'saveRecord',
            ],
          },
          {
            guard: 'credentialsAreAtFault',
            target: 'routing',
            actions: [
              { type: 'tell', params: ({ context }) => problemTold(context) },
              'dropSealed',
              assign(({ context }) => anotherTry(context, context.problem)),
              'saveRecord',
            ],
          },
          { target: 'problem' },
        ],
      },

      problem: {
        entry: [
          { type: 'show', params: { screen: 'problem' } },
          { type: 'tell', params: ({ context }) => problemTold(context) },
          assign({ leaving: false }),
        ],
        on: {
          'close.requested': 'closed',
          'remedy.chosen': [
            { guard: 'remedyIsNotOffered' },
            { guard: ({ event }) => event.remedy === 'retry', target: 'retrying' },
            {
              guard: ({ event }) => event.remedy === 'edit',
              target: 'routing',
              actions: [
                'dropSealed',
                assign(({ context }) =>
                  anotherTry(context, context.attemptEnded ? context.problem : undefined),
                ),
                'saveRecord',
              ],
            },
            {
              guard: ({ event }) => event.remedy === 'other-provider',
              target: 'routing',
              actions: ['leaveAttempt', 'dropSealed', assign(withoutProvider), 'saveRecord'],
            },
            {
              guard: ({ event }) => event.remedy === 'wait',
              target: 'closed',
              actions: assign({ leftToWait: true }),
            },
          ],
        },
      },

      retrying: {
        always: [
          { guard: 'sessionIsUnknown', target: 'starting', actions: assign({ problem: undefined }) },
          { guard: 'attemptIsOpen', target: 'authorizing', actions: assign({ problem: undefined }) },
          {
            guard: 'canBeRetriedThere',
            target: 'authorizing',
            actions: [assign(() => retrial(environment.newId())), 'saveRecord'],
          },
          {
            target: 'routing',
            actions: [
              'dropSealed',
              assign(({ context }) => anotherTry(context, context.attempt && context.problem)),
              'saveRecord',
            ],
          },
        ],
      },

      done: {
        entry: [
          { type: 'show', params: { screen: 'done' } },
          'conclude',
          'dropSealed',
          assign({ leaving: false, problem: undefined }),
        ],
        on: { 'close.requested': 'closed' },
      },

      closed: {
        type: 'final',
        entry: [
          'conclude',
          'leaveAttempt',
          { type: 'tell', params: { type: 'closed' } },
          'dropSealed',
          assign({ leaving: false, closed: true }),
        ],
      },
    },
  });
}

function consentAnswer(version = '', granted: boolean) {
  return { type: 'answer', about: String(granted), answer: { version, granted } };
}

function resultOf({ session }: typeof INITIAL): Partial<typeof INITIAL> {
  return { result: session?.result?.status, connection: session?.result?.connection };
}
