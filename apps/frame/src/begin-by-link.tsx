import type { Root } from 'react-dom/client';
import { magicLinkOf } from './magic-link.ts';
import MagicLinkPage from './magic-link-page.tsx';

/**
 * Draws the page of a link, and once that is claimed goes on as the page of its session. The address with the secret
 * is gone from the bar and from the history before the widget begins.
 */
export function beginByLink(root: Root, settings: URLSearchParams, show: () => void): void {
  const link = magicLinkOf(location.pathname);
  if (!link) return;
  root.render(
    <MagicLinkPage
      link={link}
      settings={settings}
      onClaimed={(sessionId, token) => {
        history.replaceState(null, '', `/connect/${encodeURIComponent(sessionId)}`);
        settings.set('token', token);
        show();
      }}
    />,
  );
}
