import { type RefObject, useEffect, useState } from 'react';
import { type AccessibleNode, accessibleTree } from './accessible-tree.ts';

/** The accessible tree below an element, as it is now. */
export function useAccessibleTree(
  root: RefObject<Element | null>,
  isSecret: (name: string) => boolean,
): readonly AccessibleNode[] {
  const [tree, setTree] = useState<readonly AccessibleNode[]>([]);
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    let frame = 0;
    const look = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setTree(accessibleTree(element, isSecret)));
    };
    const watching = new MutationObserver(look);
    watching.observe(element, { subtree: true, childList: true, characterData: true, attributes: true });
    const listening = new AbortController();
    for (const kind of ['input', 'focusin', 'focusout']) {
      element.addEventListener(kind, look, { signal: listening.signal });
    }
    look();
    return () => {
      cancelAnimationFrame(frame);
      watching.disconnect();
      listening.abort();
    };
  }, [root, isSecret]);
  return tree;
}
