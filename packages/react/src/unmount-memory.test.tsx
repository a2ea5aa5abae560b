/// <reference types="vite/client" />

import type {} from '@vitest/browser-playwright';
import { createRoot } from 'react-dom/client';
import { expect, test, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import { Connect } from './connect.tsx';
import { sandboxInPage } from './stories/sandbox-in-page.ts';
import { watchPage } from './testing/watch-page.ts';

test('widgets opened, finished and taken away one after the other leave nothing in memory', {
  timeout: 0,
}, async () => {
  const { left } = watchPage();
  const finish = async () => {
    const place = document.createElement('div');
    document.body.append(place);
    const root = createRoot(place);
    root.render(<Connect gateway={sandboxInPage({ session: NO_QUESTIONS, pace: 0 })} locale="en" />);
    for (const name of ['Connect', 'Done']) (await waitForButton(place, name)).click();
    root.unmount();
    place.remove();
  };
  for (let warm = 0; warm < WARM; warm += 1) await finish();
  const before = await heapBytes();
  for (let cycle = 0; cycle < CYCLES; cycle += 1) await finish();
  expect(left()).toEqual([]);
  expect(((await heapBytes()) - before) / 1e6).toBeLessThan(1);
});

/** In the first hundreds the engine compiles what has become hot, and that grows by itself. */
const [WARM, CYCLES] = import.meta.env.LINKSPAN_SCALE === 'full' ? [500, 500] : [8, 5];
const NO_QUESTIONS = { consent: 'elsewhere', providerId: 'no-fields-coop', accountSelection: 'all' } as const;

async function waitForButton(place: HTMLElement, name: string): Promise<HTMLButtonElement> {
  return vi.waitUntil(
    () => [...place.querySelectorAll('button')].find(({ textContent }) => textContent === name),
    { timeout: 5000, interval: 10 },
  );
}

/** What is in use once everything that can be freed was: what one round frees may have held what the next one frees. */
async function heapBytes(): Promise<number> {
  for (let round = 0; round < 4; round += 1) await cdp().send('HeapProfiler.collectGarbage');
  return (await cdp().send('Runtime.getHeapUsage')).usedSize;
}
