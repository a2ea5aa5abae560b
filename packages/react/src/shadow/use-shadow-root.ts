import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { STYLES } from './styles.ts';

/**
 * Draws `content` in the shadow root of the element that gets the ref. It is a React root of its own: through
 * a portal, whatever is around the element would get each event twice, once retargeted.
 */
export function useShadowRoot(content: ReactNode): RefObject<HTMLDivElement | null> {
  const host = useRef<HTMLDivElement>(null);
  const root = useRef<Root>(undefined);

  useEffectBeforePaint(() => {
    if (!host.current) return;
    const place = host.current.ownerDocument.createElement('div');
    place.className = 'linkspan-place';
    styledShadowRoot(host.current).append(place);
    const made = createRoot(place);
    root.current = made;
    return () => {
      // Only a dialog that is still on the page gives the focus back when it closes.
      place.querySelector('dialog')?.close();
      place.remove();
      // React cannot end a root while it takes away what is around it.
      queueMicrotask(() => made.unmount());
    };
  }, []);

  useEffectBeforePaint(() => root.current?.render(content));
  return host;
}

/** React 18 warns of a layout effect on the server, where none runs. */
const useEffectBeforePaint = typeof window === 'undefined' ? useEffect : useLayoutEffect;

function styledShadowRoot(host: HTMLElement): ShadowRoot {
  if (host.shadowRoot) return host.shadowRoot;
  const shadow = host.attachShadow({ mode: 'open' });
  // Of the window that it is shown in, which need not be the one that this code runs in.
  const { CSSStyleSheet } = host.ownerDocument.defaultView ?? window;
  const sheet = new CSSStyleSheet();
  // A sheet that a script makes needs no leave of the Content-Security-Policy.
  sheet.replaceSync(STYLES + PLACE);
  shadow.adoptedStyleSheets = [sheet];
  return shadow;
}

/** Neither element makes a box, whatever the page says: the widget is laid out as if it stood there itself. */
const PLACE = ':host,.linkspan-place{display:contents!important}';
