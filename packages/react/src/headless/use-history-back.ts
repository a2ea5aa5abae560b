import type { View } from '@linkspan/flow';
import { useEffect } from 'react';

const GUARD = 'linkspan-back';

/**
 * Alone on a page, the browser's Back is one screen: an entry of the history stands before leaving as long
 * as there is a screen to go back to. Embedded (`enabled` false, or in a frame), the host's history is never touched.
 */
export function useHistoryBack(enabled: boolean, { screen, canGoBack }: View, goBack: () => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: each screen to go back from stands its own guard.
  useEffect(() => {
    if (!enabled || !canGoBack || window.top !== window) return;
    if (history.state !== GUARD) history.pushState(GUARD, '');
    window.addEventListener('popstate', goBack);
    return () => window.removeEventListener('popstate', goBack);
  }, [enabled, canGoBack, screen.name, goBack]);
}
