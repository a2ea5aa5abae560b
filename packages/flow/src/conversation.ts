import {
  type Attempt,
  ConnectError,
  type ConnectionUpdate,
  type Gateway,
  isFinal,
  problemOf,
  type Returned,
} from '@linkspan/protocol';
import { fromCallback } from 'xstate';
import { backOff } from './back-off.ts';
import type { Beginning } from './context.ts';
import type { Environment } from './environment.ts';
import type { ConversationEvent, ConversationOrder } from './flow-event.ts';
import type { SealedHandle, Vault } from './vault.ts';

/** Where the flow runs and whom it talks to. */
export interface World {
  readonly gateway: Gateway;
  readonly environment: Environment;
  readonly vault: Vault;
}

export interface ConversationInput {
  readonly attempt: Attempt;
  readonly beginning: Beginning;
  readonly handle: SealedHandle | undefined;
  /** Present when `beginning` is `retry`. */
  readonly retryKey: string | undefined;
}

/**
 * One conversation with the gateway, from submit, look or retry to its final update.
 *
 * Only one line is open at a time. A line that breaks is opened again after a back-off, and always by
 * looking: what was sent is never sent a second time here.
 */
export function createConversation(world: World) {
  return fromCallback<ConversationOrder, ConversationInput>(({ input, sendBack, receive }) => {
    const tell = (event: ConversationEvent) => sendBack(event);
    let line = openLine(world, input, tell);
    receive(({ returned }) => {
      // An answer that has not come yet may still be on its way: looking would find nothing and give up on it.
      if (line.isSending()) return;
      line.close();
      line = openLine(world, { ...input, attempt: line.attempt(), beginning: 'look' }, tell, returned);
    });
    return () => line.close();
  });
}

/** The attempt after an update: what a resume has to know. */
export function noted(attempt: Attempt, update: ConnectionUpdate): Attempt {
  const connectionId = connectionIdOf(update);
  return {
    ...attempt,
    seq: update.seq,
    ...(update.memo !== undefined && { memo: update.memo }),
    ...(connectionId !== undefined && { connectionId }),
  };
}

export function connectionIdOf(update: ConnectionUpdate): string | undefined {
  if (update.kind === 'opened') return update.connectionId;
  return update.kind === 'verified' || update.kind === 'pending' ? update.connection.id : undefined;
}

function openLine(
  { gateway, environment, vault }: World,
  input: ConversationInput,
  tell: (event: ConversationEvent) => void,
  returned?: Returned,
) {
  const { signal, abort } = aborter();
  let { attempt, beginning } = input;

  async function* open(): AsyncIterable<ConnectionUpdate> {
    if (beginning === 'submit') {
      const sealed = input.handle && vault.get(input.handle);
      yield* gateway.submit(attempt, sealed ?? { scheme: 'none', values: {} }, signal);
      return;
    }
    if (beginning === 'retry' && attempt.connectionId !== undefined && input.retryKey !== undefined) {
      await gateway.retry(attempt.connectionId, input.retryKey, signal);
      beginning = 'look';
    }
    yield* gateway.resume(attempt, returned, signal);
  }

  /** Resolves when there is nothing more to hear; rejects when the line broke. */
  async function listen(onWord: () => void): Promise<void> {
    for await (const update of open()) {
      if (signal.aborted) return;
      onWord();
      if (update.seq <= attempt.seq) continue;
      if (beginning === 'submit' && isUnknown(update)) throw new ConnectError('unknown_outcome');
      attempt = noted(attempt, update);
      // Each kind is its own event; one that no version of the chart knows is an event that nobody handles.
      tell({ type: `update.${update.kind}`, update } as ConversationEvent);
      if (isFinal(update)) return;
    }
    throw new ConnectError('network', 'The conversation ended before its end.');
  }

  async function keepListening(): Promise<void> {
    for (let failures = 0; !signal.aborted; failures += 1) {
      try {
        return await listen(() => {
          failures = 0;
        });
      } catch (error) {
        if (signal.aborted) return;
        const problem = problemOf(error);
        const unknown = beginning === 'submit' && problem.code === 'unknown_outcome';
        if (problem.code !== 'network' && !unknown) return tell({ type: 'conversation.refused', problem });
        if (beginning === 'submit') beginning = 'look';
        tell({ type: 'conversation.lost' });
        await backOff(environment, failures, signal).catch(() => undefined);
      }
    }
  }

  void keepListening();
  return {
    attempt: () => attempt,
    isSending: () => beginning === 'submit' && attempt.seq === input.attempt.seq,
    close: abort,
  };
}

function isUnknown(update: ConnectionUpdate): boolean {
  return update.kind === 'failed' && update.problem.code === 'unknown_outcome';
}

function aborter() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}
