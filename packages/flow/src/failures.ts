import { problem as problemWith } from '@linkspan/protocol';
import { and, assign } from 'xstate';
import { anotherTry, retrial } from './beginnings.ts';
import { backToAccounts } from './channel-policy.ts';
import type { ConnectSetup } from './connect-setup.ts';
import type { World } from './conversation.ts';
import { problemTold } from './host-events.ts';
import { withoutProvider } from './without-provider.ts';

/** Where a failure leads (`verdict`), what the person is told (`problem`), and where trying again leads (`retrying`). */
export function failures(connect: ConnectSetup, { environment }: World) {
  const verdict = connect.createStateConfig({
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
            problem: problemWith('network', { remedies: ['retry', 'edit'] }),
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
      {
        guard: and(['accountsWait', 'attemptIsOver']),
        target: 'routing',
        actions: [
          { type: 'tell', params: ({ context }) => problemTold(context) },
          'dropSealed',
          assign(({ context }) => backToAccounts(context, context.problem)),
          'saveRecord',
        ],
      },
      { target: 'problem' },
    ],
  });

  const problem = connect.createStateConfig({
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
            'leaveAttempt',
            'dropSealed',
            assign(({ context }) => anotherTry(context, context.attemptEnded ? context.problem : undefined)),
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
  });

  const retrying = connect.createStateConfig({
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
  });

  return { verdict, problem, retrying };
}
