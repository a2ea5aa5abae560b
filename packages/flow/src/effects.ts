import {
  type Account,
  type AccountChoice,
  type ChallengeAnswer,
  ConnectError,
  type Details,
  type Provider,
  problemOf,
  type Session,
} from '@linkspan/protocol';
import { fromPromise } from 'xstate';
import { createAsk } from './ask-machine.ts';
import { backOff } from './back-off.ts';
import { isOffered } from './channel-policy.ts';
import { createConversation, type World } from './conversation.ts';
import { redirectMachine } from './redirect-machine.ts';
import type { ResumeRecord } from './resume-record.ts';
import type { SealedHandle } from './vault.ts';
import { createWait } from './wait-machine.ts';

export interface ConsentAnswer {
  readonly granted: boolean;
  readonly version: string;
}

export interface ProviderAnswer {
  readonly providerId: string;
  readonly session: Session | undefined;
}

export interface TurnAnswer extends Omit<ChallengeAnswer, 'key' | 'sealed'> {
  readonly connectionId: string | undefined;
  readonly handle: SealedHandle | undefined;
}

export interface SharingAnswer extends Omit<AccountChoice, 'key'> {
  readonly connectionId: string | undefined;
}

export interface SavingAnswer {
  readonly connectionId: string | undefined;
  readonly details: Details;
}

export interface Started {
  readonly session: Session;
  readonly record: ResumeRecord | undefined;
}

/** Everything the chart does to the world, as named actors. */
export function createEffects(world: World) {
  const { gateway, environment, vault } = world;

  async function read(
    providerId: string,
    session: Session | undefined,
    signal: AbortSignal,
  ): Promise<Provider> {
    const provider = await gateway.provider(providerId, signal);
    if (!isOffered(provider, session)) throw new ConnectError('not_supported');
    return provider;
  }

  async function answerTurn(
    { connectionId, handle, ...answer }: TurnAnswer,
    key: string,
    signal: AbortSignal,
  ) {
    const sealed = handle && vault.get(handle);
    // Whatever comes of it: another try is typed again, and the question may be replaced meanwhile.
    if (handle) vault.drop(handle);
    await gateway.answer(known(connectionId), { ...answer, key, ...(sealed && { sealed }) }, signal);
  }

  async function shareAll({ connectionId, accounts }: SharingAll, signal: AbortSignal): Promise<void> {
    const key = environment.newId();
    const chosen = accounts.filter(({ eligible }) => eligible).map(({ id }) => id);
    const refused = accounts.filter(({ eligible }) => !eligible).map(({ id }) => id);
    for (let failures = 0; ; failures += 1) {
      try {
        return await gateway.chooseAccounts(known(connectionId), { key, chosen, refused }, signal);
      } catch (error) {
        if (signal.aborted || problemOf(error).code !== 'network') throw error;
        await backOff(environment, failures, signal);
      }
    }
  }

  return {
    start: fromPromise<Started>(async ({ signal }) => {
      const session = await gateway.start(signal);
      return { session, record: environment.record.load(session.id) };
    }),
    readProvider: fromPromise<Provider | undefined, Reading>(async ({ input, signal }) =>
      input.providerId === undefined ? undefined : read(input.providerId, input.session, signal),
    ),
    askConsent: createAsk(world, ({ granted, version }: ConsentAnswer, key, signal) =>
      environment.recordConsent({ key, version, granted, locale: environment.locale() }, signal),
    ),
    askProvider: createAsk(world, ({ providerId, session }: ProviderAnswer, _key, signal) =>
      read(providerId, session, signal),
    ),
    askUnlisted: createAsk(world, ({ url }: { readonly url: string }, key, signal) =>
      carriedOut(gateway.requestProvider?.(url, key, signal)),
    ),
    askSave: createAsk(world, ({ connectionId, details }: SavingAnswer, key, signal) =>
      carriedOut(gateway.saveDetails?.(known(connectionId), details, key, signal)),
    ),
    askTurn: createAsk(world, answerTurn),
    askAccounts: createAsk(world, ({ connectionId, ...choice }: SharingAnswer, key, signal) =>
      gateway.chooseAccounts(known(connectionId), { ...choice, key }, signal),
    ),
    shareAll: fromPromise<void, SharingAll>(({ input, signal }) => shareAll(input, signal)),
    converse: createConversation(world),
    wait: createWait(world),
    redirect: redirectMachine,
  };
}

export interface Reading {
  readonly providerId: string | undefined;
  readonly session: Session | undefined;
}

export interface SharingAll {
  readonly connectionId: string | undefined;
  readonly accounts: readonly Account[];
}

function known(connectionId: string | undefined): string {
  if (connectionId === undefined) throw new ConnectError('internal', 'An answer needs a connection.');
  return connectionId;
}

/** What a gateway cannot do is not offered to the person; should they come to it anyway, it has not happened. */
async function carriedOut(work: Promise<void> | undefined): Promise<void> {
  if (!work) throw new ConnectError('not_supported');
  return work;
}
