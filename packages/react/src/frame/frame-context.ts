import type { Application } from '@linkspan/protocol';
import { createContext, useContext } from 'react';

export interface FrameContextValue {
  /** Who asks, once a screen has said so. */
  readonly application: Application | undefined;
  /** Says something once, politely, to whoever listens instead of looking. */
  announce(text: string): void;
  /** Puts the focus where reading the new screen begins, if the focus is the widget's to move. */
  arrive(target: HTMLElement): void;
}

export const FrameContext = createContext<FrameContextValue>({
  application: undefined,
  announce: () => {},
  arrive: (target) => target.focus(),
});

export function useFrame(): FrameContextValue {
  return useContext(FrameContext);
}
