import { problemOf } from '@linkspan/protocol';
import { assign, sendTo } from 'xstate';
import { submission } from './beginnings.ts';
import { backToAccounts, offeredChannels } from './channel-policy.ts';
import { askedOf } from './children.ts';
import type { ConnectSetup } from './connect-setup.ts';
import type { World } from './conversation.ts';
import { consentTold, submissionTold } from './host-events.ts';
import { withoutProvider } from './without-provider.ts';

export const LONGEST_READ_MS = 30_000;

/** The steps up to the submit. Each makes facts; `routing` knows which is next. */
export function steps(connect: ConnectSetup, { environment }: World) {
  const consent = connect.createStateConfig({
    entry: { type: 'show', params: { screen: 'consent' } },
    invoke: {
      id: 'askConsent',
      src: 'askConsent',
      input: {},
      onSnapshot: { actions: assign(({ event }) => ({ asked: askedOf(event.snapshot) })) },
      onDone: {
        target: 'routing',
        actions: [
          {
            type: 'tell',
            params: ({ context, event }) => consentTold(context, event.output?.answer.granted),
          },
          assign(({ context: { root, session }, event }) =>
            event.output?.answer.granted
              ? { consented: true, consentEnded: false }
              : // Whoever came from the list goes back there; what has ended is asked for again on the way out of it.
                { declined: true, session: root ?? session },
          ),
        ],
      },
      onError: { target: 'verdict', actions: 'refuse' },
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
  });

  const unlisted = connect.createStateConfig({
    entry: { type: 'show', params: { screen: 'unlisted' } },
    invoke: {
      id: 'askUnlisted',
      src: 'askUnlisted',
      input: {},
      onSnapshot: { actions: assign(({ event }) => ({ asked: askedOf(event.snapshot) })) },
      onDone: {
        target: 'unlisted',
        reenter: true,
        actions: assign({ requested: true, result: 'pending' }),
      },
      onError: { target: 'verdict', actions: 'refuse' },
    },
    on: {
      'provider.requested': {
        guard: ({ context }) => !context.requested,
        actions: sendTo('askUnlisted', ({ context }) => {
          const url = context.session?.prefill.providerUrl ?? '';
          return { type: 'answer', about: url, answer: { url } };
        }),
      },
      'provider.dismissed': {
        target: 'routing',
        actions: assign({ urlPassedOver: true, result: undefined }),
      },
    },
  });

  const provider = connect.createStateConfig({
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
      onError: { target: 'verdict', actions: 'refuse' },
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
  });

  const preparing = connect.createStateConfig({
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
        { target: 'verdict', actions: 'refuse' },
      ],
    },
    after: { [LONGEST_READ_MS]: { target: 'problem', actions: 'giveUp' } },
  });

  const details = connect.createStateConfig({
    entry: { type: 'show', params: { screen: 'details' } },
    invoke: {
      id: 'askSave',
      src: 'askSave',
      input: {},
      onSnapshot: { actions: assign(({ event }) => ({ asked: askedOf(event.snapshot) })) },
      onDone: {
        target: 'done',
        actions: assign({ saved: true, connection: undefined, connectionId: undefined }),
      },
      onError: { target: 'verdict', actions: 'refuse' },
    },
    on: {
      'details.saved': {
        guard: ({ context }) => context.session?.mode === 'update',
        actions: sendTo('askSave', ({ context, event: { details } }) => ({
          type: 'answer',
          about: JSON.stringify(details),
          answer: { connectionId: context.session?.connection?.id, details },
        })),
      },
      'provider.dismissed': {
        guard: 'anotherProviderIsAllowed',
        target: 'routing',
        actions: [assign({ ...withoutProvider(), urlPassedOver: true }), 'saveRecord'],
      },
      'details.given': {
        target: 'routing',
        actions: assign(({ event }) => ({ details: event.details, begun: true, onTheirWay: true })),
      },
    },
  });

  const channel = connect.createStateConfig({
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
  });

  const credentials = connect.createStateConfig({
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
      'channel.skipped': [
        {
          guard: 'accountsWait',
          target: 'routing',
          actions: [assign(({ context }) => backToAccounts(context)), 'saveRecord'],
        },
        {
          guard: 'chainMayStop',
          target: 'done',
          actions: [assign({ result: 'verified' }), 'clearRecord'],
        },
      ],
    },
  });

  return { consent, unlisted, provider, preparing, details, channel, credentials };
}

function consentAnswer(version = '', granted: boolean) {
  return { type: 'answer', about: String(granted), answer: { version, granted } };
}
