import { type RefObject, useCallback, useEffect, useRef } from 'react';

/**
 * Whether the person is at work inside `root`. It remembers: a focused button that leaves with its
 * screen drops the focus on the page's body without anybody having gone elsewhere.
 */
export function useFocusWithin(root: RefObject<HTMLElement | null>, initially: boolean): () => boolean {
  const inside = useRef(initially);
  useEffect(() => {
    const note = (event: Event) => {
      const [target] = event.composedPath();
      if (target !== document && target !== document.body) {
        inside.current = event.composedPath().includes(root.current ?? window);
      }
    };
    const listening = new AbortController();
    for (const type of ['focusin', 'pointerdown']) {
      document.addEventListener(type, note, { capture: true, signal: listening.signal });
    }
    return () => listening.abort();
  }, [root]);
  return useCallback(() => inside.current, []);
}
