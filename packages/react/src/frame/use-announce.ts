import { useEffect } from 'react';
import { useFrame } from './frame-context.ts';

/** Says `text` when it appears and whenever it changes; undefined says nothing. */
export function useAnnounce(text: string | undefined): void {
  const { announce } = useFrame();
  useEffect(() => {
    if (text) announce(text);
  }, [announce, text]);
}
