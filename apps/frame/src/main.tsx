import { joinHost } from '@linkspan/embed/frame';
import type { ConnectHandle } from '@linkspan/react';
import { createRef, StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import '@linkspan/react/styles.css';
import './frame.css';
import { FramePage } from './frame-page.tsx';
import { settings } from './head-start.ts';
import { localeOf, pageBrand } from './look.ts';
import { followHeading } from './page-title.ts';
import { isRegistered } from './registered-origin.ts';
import { tokenOf } from './token-of.ts';

const place = document.getElementById('root');
if (place) begin(place);

function begin(place: HTMLElement) {
  const root = createRoot(place);
  followHeading(place);
  if (!location.pathname.startsWith('/p/connect/')) return show(place, root);
  import('./begin-by-link.tsx').then(({ beginByLink }) =>
    beginByLink(root, settings, () => show(place, root)),
  );
}

function show(place: HTMLElement, root: Root) {
  const token = settings.get('token');
  const origin = settings.get('origin');
  const handle = createRef<ConnectHandle>();

  // A page that frames this one with the loader keeps the token out of the address. Anything else is a link.
  const host =
    !token && origin && isRegistered(origin)
      ? joinHost({ hostOrigin: origin, onClose: () => handle.current?.close() })
      : undefined;
  const given = token ?? host?.token;
  const own = given ? tokenOf(given) : undefined;
  const link = host
    ? undefined
    : import('./link-page.tsx').then(({ linkPage }) =>
        linkPage(settings, own, (ending) => root.render(ending)),
      );
  const page = document.documentElement;
  page.lang = localeOf(settings);
  if (host) {
    const presentation = settings.get('presentation') ?? '';
    page.dataset.presentation = presentation;
    if (presentation === 'dialog')
      import('./close-by-escape.ts').then(({ closeByEscape }) =>
        closeByEscape(() => handle.current?.close()),
      );
    new ResizeObserver(() => host.resize(place.offsetHeight)).observe(place);
  }

  root.render(
    <StrictMode>
      <FramePage
        settings={settings}
        token={own ?? (async () => (await link)?.keptToken() ?? '')}
        hear={host?.tell ?? (async (...heard) => (await link)?.hear(...heard))}
        handle={handle}
        appearance={(host && settings.get('appearance')) || pageBrand()}
        openRedirect={
          'ReactNativeWebView' in window ? async (url) => (await link)?.openRedirect(url) : undefined
        }
      />
    </StrictMode>,
  );
}
