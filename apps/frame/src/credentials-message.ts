import type { Hearer } from './frame-page.tsx';

/**
 * Tells the page around this one, or the one that opened it, that credentials were submitted, in the words of
 * Arcadia's Connect URL: `{type: 'onCredentialsSubmitted', payload: {utilityCredentialId}}`, once a submit.
 * `origin` is registered for the session.
 */
export function credentialsMessage(origin: string): Hearer {
  const hearer: Window | null = window.parent === window ? window.opener : window.parent;
  let connectionId: string | undefined;
  let submitted = false;
  return (event, session) => {
    if (event.type === 'credentials_submitted') submitted = true;
    if ('connectionId' in event) connectionId = event.connectionId;
    const utilityCredentialId = Number(connectionId ?? session?.connection?.id);
    if (!submitted || !Number.isSafeInteger(utilityCredentialId)) return;
    submitted = false;
    hearer?.postMessage({ type: 'onCredentialsSubmitted', payload: { utilityCredentialId } }, origin);
  };
}
