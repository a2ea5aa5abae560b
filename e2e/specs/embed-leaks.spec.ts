import { expect, type Frame, test } from '@playwright/test';
import { EmbedPage, tell } from '../fixtures/embed.ts';

const CYCLES = process.env.LINKSPAN_SCALE === 'full' ? 500 : 20;
const WARM_UP = 10;

for (const [name, options] of [
  ['a dialog', {}],
  ['an element', { into: 'main' }],
] as const) {
  test(`${name}: opened, finished and taken away again and again, nothing stays`, async ({ page }) => {
    test.setTimeout(45_000 + CYCLES * 1_000);
    await page.addInitScript(countTimers);
    const embed = new EmbedPage(page);
    await embed.visit({ body: '<main></main>' });
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const measure = async () => {
      await session.send('HeapProfiler.collectGarbage');
      const { metrics } = await session.send('Performance.getMetrics');
      const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
      return {
        heap: of('JSHeapUsedSize'),
        counts: {
          frames: of('Frames'),
          listeners: of('JSEventListeners'),
          nodes: of('Nodes'),
          documents: of('Documents'),
          timers: await page.evaluate(() => globalThis.timers.size),
          html: await page.evaluate(() => document.documentElement.outerHTML.length),
        },
      };
    };
    const cycle = async (cycles: number) => {
      for (let done = 0; done < cycles; done += 1) {
        await embed.open(options);
        const frame = await embed.frame();
        const last = done % 3;
        // Finished by the frame, by the host, and by a page that takes the element away.
        if (last === 0) await finish(frame);
        if (last === 1) await page.evaluate(() => globalThis.handle.destroy());
        if (last === 2) await page.evaluate(() => document.querySelector('dialog, section')?.remove());
        await expect(page.locator('iframe')).toHaveCount(0);
        if (last !== 1)
          await page.waitForFunction(() =>
            globalThis.heard.some(({ told }) => 'type' in told && told.type === 'closed'),
          );
        await page.evaluate(() => {
          globalThis.heard = [];
        });
      }
    };
    await cycle(WARM_UP);
    const before = await measure();
    await cycle(CYCLES);
    // What the browser itself still holds of the last one is let go a moment later.
    await expect.poll(async () => grown(before.counts, (await measure()).counts)).toEqual([]);
    expect((await measure()).heap - before.heap).toBeLessThan(1_000_000);
  });
}

function grown<Counts extends Record<string, number>>(before: Counts, after: Counts): string[] {
  return Object.entries(after).flatMap(([name, count]) =>
    count > (before[name] ?? 0) ? [`${name}: ${before[name]} to ${count}`] : [],
  );
}

declare global {
  var timers: Set<unknown>;
}

async function finish(frame: Frame): Promise<void> {
  await tell(frame, { type: 'connected', connectionId: 'c1' });
  await tell(frame, { type: 'closed' }, 2);
}

/** Keeps the timers of a page that are still to come. */
function countTimers() {
  const timers = new Set<unknown>();
  const { setTimeout, clearTimeout } = globalThis;
  Object.assign(globalThis, {
    timers,
    setTimeout(handler: () => void, ms?: number) {
      const id = setTimeout(() => {
        timers.delete(id);
        handler();
      }, ms);
      timers.add(id);
      return id;
    },
    clearTimeout(id: number) {
      timers.delete(id);
      clearTimeout(id);
    },
  });
}
