import { type ConnectEventBody, problem, problemOf, type ScreenName } from '@linkspan/protocol';
import { assign, enqueueActions } from 'xstate';
import { afterUpdate } from './after-update.ts';
import { chainGoesOn, chainMayStop, channelForMore } from './channel-policy.ts';
import { type ConnectContext, UNASKED } from './context.ts';
import type { World } from './conversation.ts';
import { createEffects } from './effects.ts';
import type { FlowEvent } from './flow-event.ts';
import { madeTold, mayGoOn } from './going-on.ts';
import { conclusionOf, hostEvent } from './host-events.ts';
import { asksForCredentialsAgain, canBeRetriedThere, offeredRemedies } from './remedies.ts';
import { recordOf } from './resume-record.ts';
import { setup } from './setup.ts';
import { skipRules } from './skip-rules.ts';
import { mayChooseAnother, stepBack } from './step-back.ts';
import { answerFits, isOver, isSameTurn, openQuestion } from './turn.ts';
import { PROGRESS } from './view-of.ts';

const LONGEST_TIMER_MS = 2 ** 31 - 1;

export type ConnectSetup = ReturnType<typeof connectSetup>;

/** The chart's vocabulary: its facts, its events, its effects, and its guards and actions by name. */
export function connectSetup(world: World) {
  const { gateway, environment, vault } = world;
  const emit = (context: ConnectContext, body: ConnectEventBody) =>
    environment.emit(hostEvent(context, body, environment.now()));

  return setup({
    types: { context: {} as ConnectContext, events: {} as FlowEvent },

    actors: createEffects(world),

    guards: {
      ...skipRules,
      sessionIsUnknown: ({ context }) => context.session === undefined,
      workIsInProgress: ({ context }) => context.begun,
      isLeaving: ({ context }) => context.leaving,
      mayGoOn: ({ context }) => mayGoOn(context),
      stepBackIsPossible: ({ context }) => stepBack(context) !== undefined,
      chainGoesOn: ({ context }) => chainGoesOn(context),
      chainMayStop: ({ context }) => chainMayStop(context),
      moreCanBeAdded: ({ context }) => channelForMore(context) !== undefined,
      accountsWait: ({ context }) => context.aside !== undefined,
      everyAccountIsShared: ({ context, event }) =>
        context.session?.accountSelection === 'all' &&
        event.type === 'update.accounts' &&
        event.update.accounts.some(({ eligible }) => eligible),
      turnIsTheSame: ({ context, event }) => isSameTurn(context, event),
      answerFits: ({ context, event }) => answerFits(context, event, environment.now()),
      anotherProviderIsAllowed: ({ context }) => mayChooseAnother(context),
      nothingIsOnItsWay: ({ context }) => !context.asked.busy,
      questionIsOver: ({ context }) => isOver(openQuestion(context), environment.now()),
      remedyIsNotOffered: ({ context, event }) =>
        event.type !== 'remedy.chosen' || !offeredRemedies(context).includes(event.remedy),
      consentIsOver: ({ context }) => context.problem?.code === 'consent_expired' && !context.consentEnded,
      submissionWasNotFound: ({ context }) =>
        context.problem?.code === 'unknown_outcome' && context.unconfirmed,
      credentialsAreAtFault: ({ context }) => asksForCredentialsAgain(context),
      attemptIsOver: ({ context }) => context.attemptEnded,
      canBeRetriedThere: ({ context }) => canBeRetriedThere(context),
      nobodyWasReached: ({ context: { unreachable, unconfirmed, connectionId } }) =>
        unreachable && (unconfirmed || connectionId === undefined),
    },

    delays: {
      untilQuestionEnds: ({ context }) =>
        Math.min(
          LONGEST_TIMER_MS,
          Math.max(0, (openQuestion(context)?.expiresAt ?? Infinity) - environment.now()),
        ),
    },

    actions: {
      tell: enqueueActions(({ context, enqueue }, body: ConnectEventBody) => {
        enqueue(() => emit(context, body));
        enqueue.assign({ sequence: context.sequence + 1 });
      }),

      /** Tells how it ended, once; where the person may go on, first what was made. */
      conclude: enqueueActions(({ context, enqueue }) => {
        if (context.concluded) return;
        const goesOn = !context.closed && mayGoOn(context);
        enqueue(() => emit(context, goesOn ? madeTold(context) : conclusionOf(context)));
        enqueue.assign({ sequence: context.sequence + 1, concluded: !goesOn });
      }),

      show: enqueueActions(({ context, enqueue }, { screen }: { screen: ScreenName }) => {
        enqueue.assign({
          screen,
          direction: PROGRESS[screen] < PROGRESS[context.screen] ? 'back' : 'forward',
          asked: UNASKED,
          expired: false,
          patience: 'calm',
          redirectState: 'ready',
          // Two waits in a row are one to whoever waits.
          since: screen === 'waiting' && context.screen === screen ? context.since : environment.now(),
        });
        if (screen === context.screen || screen === 'starting') return;
        enqueue(() => emit(context, { type: 'screen', screen }));
        enqueue.assign({ sequence: context.sequence + 1 });
      }),

      /** What an update says becomes fact. */
      note: enqueueActions(({ context, event, enqueue }) => {
        if (!('update' in event)) return;
        const facts = afterUpdate(context, event.update);
        enqueue.assign(facts);
        if (facts.connectionId === undefined || facts.connectionId === context.connectionId) return;
        const body = { type: 'connection_opened', connectionId: facts.connectionId } as const;
        enqueue(() => emit(context, body));
        enqueue.assign({ sequence: context.sequence + 1 });
      }),

      /** A thrown problem: the attempt itself has not ended. */
      refuse: assign(({ event }) => ({
        problem: problemOf('error' in event ? event.error : undefined),
        beginning: 'look',
      })),

      giveUp: assign({ problem: problem('network'), beginning: 'look' }),

      saveRecord: ({ context }) => {
        const record = recordOf(context);
        if (record) environment.record.save(record);
      },

      /** On purpose: it is not to be offered again. Nothing depends on whether that arrives. */
      leaveAttempt: ({ context: { attempt, attemptEnded } }) => {
        if (!attempt || attemptEnded) return;
        gateway.leave?.(attempt, new AbortController().signal).catch(() => undefined);
      },

      clearRecord: ({ context }) => {
        if (context.session) environment.record.clear(context.session.id);
      },

      /** Where the outcome is known, the values are of no use any more. */
      dropConfirmed: enqueueActions(({ context: { handle, unconfirmed }, enqueue }) => {
        if (!handle || unconfirmed) return;
        enqueue(() => vault.drop(handle));
        enqueue.assign({ handle: undefined });
      }),

      /** What was typed for a question that is not open any more. */
      dropUnsent: ({ context, event }) => {
        if ('handle' in event && event.handle && event.handle !== context.handle) vault.drop(event.handle);
      },

      dropSealed: enqueueActions(({ context: { handle }, enqueue }) => {
        if (handle) enqueue(() => vault.drop(handle));
        enqueue.assign({ handle: undefined, unconfirmed: false });
      }),
    },
  });
}
