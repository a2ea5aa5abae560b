import type { SealedHandle } from '@linkspan/flow';
import { ConnectError, type Problem, problemOf, type Sealed, type SealingUse } from '@linkspan/protocol';
import { useCallback, useEffect, useRef, useState } from 'react';
import { seal } from '../sealing/seal.ts';
import type { ConnectFlow } from './connect-flow.ts';

export interface SealedSubmit {
  /** Seals the values and hands the flow a handle; a second call while one runs does nothing, nor does one that was left. */
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
  useEffect(
    () => () => {
      running.current = false;
    },
    [],
  );

  const submit = useCallback<SealedSubmit['submit']>(
    async (values, send) => {
      if (running.current) return;
      if (Object.keys(values).length === 0) return send(undefined);
      running.current = true;
      setState({ sealing: true, problem: undefined });
      const outcome = await sealFor(flow, channelId, use, values).catch(problemOf);
      // Whoever has left the form may be at another provider's by now.
      if (!running.current) return;
      running.current = false;
      if ('scheme' in outcome) {
        setState({ sealing: false, problem: undefined });
        send(flow.vault.put(outcome));
      } else {
        setState({ sealing: false, problem: outcome });
      }
    },
    [flow, channelId, use],
  );
  return { submit, ...state };
}

async function sealFor(
  { gateway }: ConnectFlow,
  channelId: string | undefined,
  use: SealingUse | undefined,
  values: Readonly<Record<string, string>>,
): Promise<Sealed> {
  if (channelId === undefined) throw new ConnectError('internal', 'No channel, no key.');
  const key = await gateway.sealingKey(channelId, new AbortController().signal, use);
  return seal(key, values, gateway.encryptPgp);
}
