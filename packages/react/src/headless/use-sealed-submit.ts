import type { SealedHandle } from '@linkspan/flow';
import { ConnectError, type Problem, problemOf, type SealingUse } from '@linkspan/protocol';
import { useCallback, useRef, useState } from 'react';
import { seal } from '../sealing/seal.ts';
import type { ConnectFlow } from './connect-flow.ts';

export interface SealedSubmit {
  /** Seals the values and hands the flow a handle; a second call while one runs does nothing. */
  submit(
    values: Readonly<Record<string, string>>,
    send: (handle: SealedHandle | undefined) => void,
  ): Promise<void>;
  readonly sealing: boolean;
  /** Why the last sealing failed; nothing was sent. */
  readonly problem: Problem | undefined;
}

/**
 * Encrypts what was typed for a channel, its form or answers to its questions, with a key read at that moment.
 */
export function useSealedSubmit(
  flow: ConnectFlow,
  channelId: string | undefined,
  use?: SealingUse,
): SealedSubmit {
  const [state, setState] = useState<{ sealing: boolean; problem: Problem | undefined }>({
    sealing: false,
    problem: undefined,
  });
  const running = useRef(false);

  const submit = useCallback<SealedSubmit['submit']>(
    async (values, send) => {
      if (running.current) return;
      if (Object.keys(values).length === 0) return send(undefined);
      running.current = true;
      setState({ sealing: true, problem: undefined });
      const outcome = await sealFor(flow, channelId, use, values).catch(problemOf);
      running.current = false;
      if (typeof outcome === 'string') {
        setState({ sealing: false, problem: undefined });
        send(outcome);
      } else {
        setState({ sealing: false, problem: outcome });
      }
    },
    [flow, channelId, use],
  );
  return { submit, ...state };
}

async function sealFor(
  { gateway, vault }: ConnectFlow,
  channelId: string | undefined,
  use: SealingUse | undefined,
  values: Readonly<Record<string, string>>,
): Promise<SealedHandle> {
  if (channelId === undefined) throw new ConnectError('internal', 'No channel, no key.');
  const key = await gateway.sealingKey(channelId, new AbortController().signal, use);
  return vault.put(await seal(key, values, gateway.encryptPgp));
}
