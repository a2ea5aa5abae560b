import { ConnectError } from '@linkspan/protocol';
import { expect, test, vi } from 'vitest';
import { renderHook } from 'vitest-browser-react';
import { sandboxInPage } from '../stories/sandbox-in-page.ts';
import { createConnectFlow } from './connect-flow.ts';
import { createSearchClient, useProviderSearch } from './use-provider-search.ts';

test('a search leaves no timer behind when the widget is taken away', async () => {
  const running = watchTimers();
  const flow = createConnectFlow({ gateway: sandboxInPage(), locale: () => 'en', onEvent: () => {} });
  const client = createSearchClient();
  const search = await renderHook(() => useProviderSearch(flow, { text: 'pacific', zip: '' }, client));
  await expect.poll(() => search.result.current.providers.length).toBeGreaterThan(0);
  await search.unmount();
  await expect.poll(() => [...running.values()]).toEqual([]);
});

test('a search that failed while offline is made again once the page is online', async () => {
  const network = sandboxInPage();
  let online = false;
  const gateway: typeof network = {
    ...network,
    searchProviders: (query, signal) =>
      online ? network.searchProviders(query, signal) : Promise.reject(new ConnectError('network')),
  };
  const flow = createConnectFlow({ gateway, locale: () => 'en', onEvent: () => {} });
  const client = createSearchClient();
  const search = await renderHook(() => useProviderSearch(flow, { text: 'pacific', zip: '' }, client));
  window.dispatchEvent(new Event('offline'));
  await expect.poll(() => search.result.current.status).toBe('error');
  online = true;
  window.dispatchEvent(new Event('online'));
  await expect.poll(() => search.result.current.providers.length).toBeGreaterThan(0);
  await search.unmount();
});

/** The delays of the timers that were set from now on and have neither rung nor been cleared. */
function watchTimers(): Map<number, number | undefined> {
  const running = new Map<number, number | undefined>();
  const { setTimeout, clearTimeout } = window;
  vi.spyOn(window, 'setTimeout').mockImplementation(((ring: () => void, ms?: number) => {
    const id = setTimeout(() => {
      running.delete(id);
      ring();
    }, ms);
    // Shorter ones are the test's own polls.
    if (ms !== undefined && ms >= 10_000) running.set(id, ms);
    return id;
  }) as typeof window.setTimeout);
  vi.spyOn(window, 'clearTimeout').mockImplementation((id) => {
    running.delete(Number(id));
    clearTimeout(id);
  });
  return running;
}
