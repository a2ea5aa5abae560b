import type { WaitState } from '@linkspan/protocol';
import { useEffect, useRef, useState } from 'react';
import type { ConnectFlow } from './connect-flow.ts';

/** How it stands with waiting for a provider; `asked` once the person has asked for it here. */
export interface Waiting {
  /** Undefined until it is known, and if it cannot be found out. */
  readonly state: WaitState | undefined;
  readonly asked: boolean;
  readonly busy: boolean;
  /** The last try to ask did not get through. */
  readonly failed: boolean;
  readonly ask: () => void;
}

/** Whether the person can be told when a provider is back, and what asks for it. */
export function useWait({ gateway, environment }: ConnectFlow, providerId: string): Waiting {
  const [state, setState] = useState<WaitState>();
  const [asking, setAsking] = useState<'not yet' | 'busy' | 'failed' | 'asked'>('not yet');
  const key = useRef<string>(undefined);

  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const look = async () => {
      const management = await gateway.management?.(environment.locale);
      return management?.waiting?.(providerId, signal);
    };
    // Who cannot be told whether it is possible is offered nothing.
    look().then(
      (found) => signal.aborted || setState(found),
      () => undefined,
    );
    return () => leaving.abort();
  }, [gateway, environment, providerId]);

  async function ask() {
    setAsking('busy');
    // Tried again, it is the same request.
    key.current ??= crypto.randomUUID();
    try {
      const management = await gateway.management?.(environment.locale);
      // Whoever has pressed may leave at once.
      const { signal } = new AbortController();
      setState(await management?.waitFor?.(providerId, key.current, signal));
      setAsking('asked');
    } catch {
      setAsking('failed');
    }
  }

  return {
    state,
    asked: asking === 'asked',
    busy: asking === 'busy',
    failed: asking === 'failed',
    ask: () => void ask(),
  };
}
