import type { Browser, Page } from '@playwright/test';
import * as v from 'valibot';

/**
 * The longest that a page's thread could not draw while something was done there, which must be heard by a press
 * of a key or a pointer: the thread's own time, in milliseconds, with the processor slowed so many times.
 */
export async function longestTask(
  browser: Browser,
  page: Page,
  slowdown: number,
  act: () => Promise<void>,
): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await browser.startTracing(page, {
    categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'],
  });
  await act();
  const trace = v.parse(Trace, JSON.parse((await browser.stopTracing()).toString()));
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return longestTaskOf(trace);
}

const Trace = v.object({
  traceEvents: v.array(
    v.object({
      name: v.string(),
      pid: v.number(),
      tid: v.number(),
      tdur: v.optional(v.number(), 0),
      args: v.optional(v.looseObject({ name: v.optional(v.unknown()) })),
    }),
  ),
});

/** Of the thread that heard the presses, which is the page's. */
function longestTaskOf({ traceEvents }: v.InferOutput<typeof Trace>): number {
  const threadOf = ({ pid, tid }: { pid: number; tid: number }) => `${pid}/${tid}`;
  const page = traceEvents.find(({ name }) => name === 'EventDispatch');
  if (!page) throw new Error('The trace holds no press.');
  const tasks = traceEvents.filter((event) => event.name === 'RunTask' && threadOf(event) === threadOf(page));
  return Math.max(...tasks.map(({ tdur }) => tdur)) / 1000;
}
