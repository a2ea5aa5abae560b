// A host's page that speaks to Powens itself, with a token that its server minted.
import '@linkspan/react/styles.css';
import { powens } from '@linkspan/gateways/powens';
import { Connect } from '@linkspan/react';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

declare global {
  /** How long each of these searches takes, in milliseconds. */
  var searchTimes: (typed: readonly string[]) => Promise<number[]>;
}

const gateway = {
  ...powens({
    url: `${location.origin}/sandbox/powens/2.0`,
    clientId: '1',
    redirectUri: `${location.origin}/connect/return/powens`,
    token: location.hash.slice(1),
    session: {
      application: { name: 'Brightside Money' },
      consent: { version: '1', scopes: [{ id: 'accounts' }] },
    },
  }),
  recordConsent: async () => undefined,
};

globalThis.searchTimes = async (typed) => {
  const { signal } = new AbortController();
  const times: number[] = [];
  for (const text of typed) {
    const began = performance.now();
    await gateway.searchProviders({ text }, signal);
    times.push(performance.now() - began);
  }
  return times;
};

const root = document.createElement('main');
document.body.append(root);
createRoot(root).render(createElement(Connect, { gateway, locale: 'en' }));
