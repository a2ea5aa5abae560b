import { and, assign, sendTo } from 'xstate';
import { addingMore } from './channel-policy.ts';
import { askedOf, patienceOf, redirectStateOf } from './children.ts';
import type { ConnectSetup } from './connect-setup.ts';
import { lookWith, turnAnswer } from './turn.ts';

/**
 * The turns of a conversation: the provider's (waiting, sharing) and the person's. An update that only
 * repeats the turn on the screen is noted without disturbing it.
 */
export function turns(connect: ConnectSetup) {
  const waiting = connect.createStateConfig({
    entry: { type: 'show', params: { screen: 'waiting' } },
    invoke: {
      id: 'wait',
      src: 'wait',
      input: ({ context }) => ({ since: context.since }),
      onSnapshot: { actions: assign(({ event }) => ({ patience: patienceOf(event.snapshot.value) })) },
      onDone: '#connect.patienceEnded',
    },
    on: {
      'update.verifying': { actions: ['note', 'dropConfirmed', 'saveRecord'] },
      'wait.retried': {
        actions: [sendTo('conversation', { type: 'look' }), sendTo('wait', { type: 'again' })],
      },
    },
  });

  const sharing = connect.createStateConfig({
    entry: [
      waiting.entry,
      // Told when it begins, as an answer is: the update that it leads to may overtake the word that it arrived.
      {
        type: 'tell',
        params: ({ context }) => ({
          type: 'accounts_selected',
          count: context.accounts.filter(({ eligible }) => eligible).length,
        }),
      },
    ],
    invoke: [
      waiting.invoke,
      {
        id: 'share',
        src: 'shareAll',
        input: ({ context: { connectionId, accounts } }) => ({ connectionId, accounts }),
        onDone: 'waiting',
        onError: { target: '#connect.verdict', actions: 'refuse' },
      },
    ],
    on: { 'update.accounts': { guard: 'turnIsTheSame', actions: ['note', 'saveRecord'] } },
  });

  const challenge = connect.createStateConfig({
    entry: [
      { type: 'show', params: { screen: 'challenge' } },
      {
        type: 'tell',
        params: ({ context }) => ({ type: 'challenge_shown', challengeId: context.challenge?.id ?? '' }),
      },
    ],
    invoke: {
      id: 'askTurn',
      src: 'askTurn',
      input: {},
      onSnapshot: { actions: assign(({ event }) => ({ asked: askedOf(event.snapshot) })) },
      onDone: 'waiting',
      onError: { target: '#connect.verdict', actions: 'refuse' },
    },
    after: { untilQuestionEnds: { guard: 'questionIsOver', actions: assign({ expired: true }) } },
    on: {
      // Told when it is given: the update that it leads to may overtake the word that it arrived.
      'challenge.answered': {
        guard: and(['answerFits', 'nothingIsOnItsWay']),
        actions: [
          {
            type: 'tell',
            params: ({ event: { challengeId, actionId } }) => ({
              type: 'challenge_answered',
              challengeId,
              actionId,
            }),
          },
          sendTo('askTurn', ({ context, event }) => turnAnswer(context, event)),
        ],
      },
      'update.challenge': { guard: 'turnIsTheSame', actions: ['note', 'saveRecord'] },
    },
  });

  const redirect = connect.createStateConfig({
    entry: { type: 'show', params: { screen: 'redirect' } },
    invoke: {
      id: 'redirect',
      src: 'redirect',
      onSnapshot: {
        actions: assign(({ event }) => ({ redirectState: redirectStateOf(event.snapshot.value) })),
      },
    },
    on: {
      'redirect.opened': {
        actions: [
          sendTo('redirect', ({ event }) => event),
          { type: 'tell', params: { type: 'redirect_opened' } },
        ],
      },
      'redirect.blocked': {
        actions: [
          sendTo('redirect', ({ event }) => event),
          { type: 'tell', params: { type: 'redirect_blocked' } },
        ],
      },
      'redirect.returned': {
        target: 'waiting',
        actions: [
          sendTo('conversation', ({ event }) => lookWith(event)),
          { type: 'tell', params: { type: 'redirect_returned' } },
        ],
      },
      'redirect.closed': { actions: sendTo('redirect', ({ event }) => event) },
      'update.redirect': { guard: 'turnIsTheSame', actions: ['note', 'saveRecord'] },
    },
  });

  const approval = connect.createStateConfig({
    entry: { type: 'show', params: { screen: 'approval' } },
    invoke: [waiting.invoke, challenge.invoke],
    after: challenge.after,
    on: {
      'challenge.answered': {
        guard: 'answerFits',
        actions: sendTo('askTurn', ({ context, event }) => turnAnswer(context, event)),
      },
      'wait.retried': waiting.on['wait.retried'],
      'update.approval': { guard: 'turnIsTheSame', actions: ['note', 'saveRecord'] },
    },
  });

  const accounts = connect.createStateConfig({
    entry: { type: 'show', params: { screen: 'accounts' } },
    invoke: {
      id: 'askAccounts',
      src: 'askAccounts',
      input: {},
      onSnapshot: { actions: assign(({ event }) => ({ asked: askedOf(event.snapshot) })) },
      onDone: 'waiting',
      onError: { target: '#connect.verdict', actions: 'refuse' },
    },
    on: {
      'accounts.chosen': {
        guard: 'nothingIsOnItsWay',
        actions: [
          {
            type: 'tell',
            params: ({ event }) => ({ type: 'accounts_selected', count: event.chosen.length }),
          },
          sendTo('askAccounts', ({ context, event: { chosen, refused } }) => ({
            type: 'answer',
            about: JSON.stringify([chosen, refused]),
            answer: { connectionId: context.connectionId, chosen: [...chosen], refused: [...refused] },
          })),
        ],
      },
      'accounts.more': {
        guard: and(['nothingIsOnItsWay', 'moreCanBeAdded']),
        target: '#connect.routing',
        actions: [assign(({ context, event }) => addingMore(context, event.chosen)), 'saveRecord'],
      },
      'update.accounts': { guard: 'turnIsTheSame', actions: ['note', 'saveRecord'] },
    },
  });

  return { waiting, sharing, challenge, redirect, approval, accounts };
}
