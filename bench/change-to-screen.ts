import type { Browser } from '@playwright/test';
import type { DemoServer } from '../e2e/fixtures/demo-server.ts';
import { Widget } from '../e2e/fixtures/widget.ts';
import { type Measurement, median } from './measurement.ts';

const RUNS = 10;

/**
 * From a change on the server (the provider's own page has approved a sign-in) to the screen that shows
 * it, through the network, the store, the stream and the flow.
 */
export async function measureChangeToScreen(browser: Browser, demo: DemoServer): Promise<Measurement[]> {
  const samples: number[] = [];
  for (let run = 0; run < RUNS; run += 1) samples.push(await changeToScreen(browser, demo));
  return [
    {
      name: 'change on the server to the screen, median of 10',
      value: median(samples),
      unit: 'ms',
      limit: 150,
    },
    { name: 'change on the server to the screen, slowest', value: Math.max(...samples), unit: 'ms' },
  ];
}

async function changeToScreen(browser: Browser, demo: DemoServer): Promise<number> {
  const context = await browser.newContext({ locale: 'en-US' });
  const page = await context.newPage();
  const widget = new Widget(page, demo.hostUrl);
  const { popup } = await widget.leaveForRedirect();
  const state = new URL(popup.url()).searchParams.get('state') ?? '';
  const seen = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (!document.querySelector('[data-linkspan-screen=done]')) return;
          observer.disconnect();
          resolve(performance.timeOrigin + performance.now());
        };
        const observer = new MutationObserver(look);
        observer.observe(document.body, { subtree: true, childList: true, attributes: true });
        // It may have come before anybody looked.
        look();
      }),
  );
  const changed = Date.now();
  const approval = await fetch(`${demo.apiUrl}/sandbox/authorize`, {
    method: 'POST',
    body: new URLSearchParams({ state, decision: 'approve-and-stay' }),
  });
  if (!approval.ok) throw new Error(`The provider's page answered ${approval.status}.`);
  const delay = (await seen) - changed;
  await context.close();
  return delay;
}
