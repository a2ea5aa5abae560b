import type {
  Account,
  ConnectEventBody,
  Managed,
  ManagedAction,
  Management,
  Problem,
} from '@linkspan/protocol';
import { problemOf } from '@linkspan/protocol';
import { assign, fromPromise, sendTo } from 'xstate';
import { createAsk } from '../ask-machine.ts';
import { askedOf } from '../children.ts';
import { type Asked, UNASKED } from '../context.ts';
import type { Environment } from '../environment.ts';
import { setup } from '../setup.ts';
import { type Change, carryOut, changeTold } from './change.ts';
import type { ManageStep } from './manage-view.ts';

export interface ManageOptions {
  readonly management: () => Promise<Management>;
  readonly environment: Pick<Environment, 'newId'>;
  /** Hears of what was changed, for the host. */
  readonly tell: (event: ConnectEventBody) => void;
}

/** What a person does in the list of what they have. One that makes no sense changes nothing. */
export type ManageEvent =
  | { readonly type: 'connection.opened'; readonly connectionId: string }
  | { readonly type: 'consent.opened'; readonly consentId: string }
  /** Asks about a change of the connection that is open. */
  | { readonly type: 'naming' | 'sharing' | 'ending' }
  /** Asks about taking back the consent that is open. */
  | { readonly type: 'revoking' }
  /** Carries out what is asked about. */
  | { readonly type: 'confirmed'; readonly change: Change }
  /** Reads again what could not be read. */
  | { readonly type: 'again' }
  | { readonly type: 'back' };

export interface ManageContext {
  readonly managed: Managed | undefined;
  readonly step: ManageStep;
  readonly connectionId: string | undefined;
  readonly consentId: string | undefined;
  readonly accounts: readonly Account[];
  readonly asked: Asked;
  readonly error: Problem | undefined;
  readonly done: Change | undefined;
}

const INITIAL: ManageContext = {
  managed: undefined,
  step: 'reading',
  connectionId: undefined,
  consentId: undefined,
  accounts: [],
  asked: UNASKED,
  error: undefined,
  done: undefined,
};

/**
 * The list of what a person has, one connection or consent of it, and each change with its confirmation. A change is
 * shown once it was carried out and the list was read again; a try that fails keeps its key, so that it counts once.
 */
export function createManageMachine({ management, environment, tell }: ManageOptions) {
  let loading: Promise<Management> | undefined;
  const managing = () => {
    loading ??= management().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
  const may = (context: ManageContext, action: ManagedAction) =>
    context.managed?.connections.some(
      ({ id, actions }) => id === context.connectionId && actions?.includes(action),
    ) === true;

  const manage = setup({
    types: { context: {} as ManageContext, events: {} as ManageEvent },
    actors: {
      read: fromPromise<Managed>(async ({ signal }) => (await managing()).read(signal)),
      find: fromPromise<readonly Account[], { readonly id: string | undefined }>(async ({ input, signal }) =>
        (await managing()).accounts(input.id ?? '', signal),
      ),
      askChange: createAsk({ environment: environment as Environment }, async (change: Change, key, signal) =>
        carryOut(await managing(), change, key, signal),
      ),
    },
    guards: {
      mayBeNamed: ({ context }) => may(context, 'rename'),
      mayBeShared: ({ context }) => may(context, 'accounts'),
      mayBeEnded: ({ context }) => may(context, 'disconnect'),
      connectionIsOpen: ({ context: { managed, connectionId } }) =>
        managed?.connections.some(({ id }) => id === connectionId) === true,
      nothingIsOnItsWay: ({ context }) => !context.asked.busy,
    },
    actions: {
      show: assign((_, { step }: { step: ManageStep }) => ({ step, asked: UNASKED })),
    },
  });

  /** A change that is confirmed or left. */
  const asking = (step: ManageStep, back: string) =>
    manage.createStateConfig({
      entry: [{ type: 'show', params: { step } }, assign({ done: undefined })],
      invoke: {
        id: 'askChange',
        src: 'askChange',
        input: {},
        onSnapshot: { actions: assign(({ event }) => ({ asked: askedOf(event.snapshot) })) },
        onDone: {
          target: 'reading',
          actions: [
            assign(({ event }) => ({
              done: event.output?.answer,
              asked: UNASKED,
              ...(step === 'revoking' && { consentId: undefined }),
            })),
            ({ event }) => {
              for (const told of event.output ? changeTold(event.output.answer) : []) tell(told);
            },
          ],
        },
        onError: { target: 'unread', actions: assign(({ event }) => ({ error: problemOf(event.error) })) },
      },
      on: {
        confirmed: {
          guard: 'nothingIsOnItsWay',
          actions: sendTo('askChange', ({ event: { change } }) => ({
            type: 'answer',
            about: JSON.stringify(change),
            answer: change,
          })),
        },
        back: { guard: 'nothingIsOnItsWay', target: back },
      },
    });

  return manage.createMachine({
    id: 'manage',
    context: INITIAL,
    initial: 'reading',
    states: {
      reading: {
        invoke: {
          id: 'read',
          src: 'read',
          onDone: { target: 'standing', actions: assign(({ event }) => ({ managed: event.output })) },
          onError: { target: 'unread', actions: assign(({ event }) => ({ error: problemOf(event.error) })) },
        },
      },
      unread: {
        entry: { type: 'show', params: { step: 'unread' } },
        exit: assign({ error: undefined }),
        on: { again: { target: 'reading', actions: assign({ step: 'reading' }) } },
      },
      standing: { always: [{ guard: 'connectionIsOpen', target: 'connection' }, { target: 'list' }] },
      list: {
        entry: [
          { type: 'show', params: { step: 'list' } },
          assign({ connectionId: undefined, consentId: undefined }),
        ],
        on: {
          'connection.opened': {
            target: 'connection',
            actions: assign(({ event }) => ({ connectionId: event.connectionId, done: undefined })),
          },
          'consent.opened': {
            target: 'consent',
            actions: assign(({ event }) => ({ consentId: event.consentId, done: undefined })),
          },
        },
      },
      connection: {
        entry: { type: 'show', params: { step: 'connection' } },
        on: {
          naming: { guard: 'mayBeNamed', target: 'naming' },
          sharing: { guard: 'mayBeShared', target: 'finding' },
          ending: { guard: 'mayBeEnded', target: 'ending' },
          back: { target: 'list', actions: assign({ done: undefined }) },
        },
      },
      consent: {
        entry: { type: 'show', params: { step: 'consent' } },
        on: { revoking: 'revoking', back: 'list' },
      },
      naming: asking('naming', 'connection'),
      finding: {
        entry: { type: 'show', params: { step: 'finding' } },
        invoke: {
          id: 'find',
          src: 'find',
          input: ({ context }) => ({ id: context.connectionId }),
          onDone: { target: 'sharing', actions: assign(({ event }) => ({ accounts: event.output })) },
          onError: { target: 'unfound', actions: assign(({ event }) => ({ error: problemOf(event.error) })) },
        },
        on: { back: 'connection' },
      },
      unfound: {
        entry: { type: 'show', params: { step: 'unfound' } },
        exit: assign({ error: undefined }),
        on: { again: 'finding', back: 'connection' },
      },
      sharing: asking('sharing', 'connection'),
      ending: asking('ending', 'connection'),
      revoking: asking('revoking', 'consent'),
    },
  });
}
