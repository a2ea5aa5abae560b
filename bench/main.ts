// The benchmarks, as a table and as bench/results.json. Exits non-zero if a figure is over its limit.
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { startDemoServer } from '../e2e/fixtures/demo-server.ts';
import { launchBareBrowser } from './bare-browser.ts';
import { launchChromium } from './browser.ts';
import { measureChangeToScreen } from './change-to-screen.ts';
import { measureFirstScreen } from './first-screen.ts';
import type { Measurement } from './measurement.ts';
import { measurePatternCheck } from './pattern-check.ts';
import { measurePowensList } from './powens-list/measure.ts';
import { measureProviderSearch } from './provider-search.ts';
import { measureResidentMemory } from './resident-memory.ts';
import { measureSizesOfPackages } from './sizes.ts';
import { measureTokenLoad } from './token-load.ts';
import { measureTokenMinting } from './token-minting.ts';
import { measureTyping } from './typing.ts';

const measurements: Measurement[] = [];
const report = (found: readonly Measurement[]) => {
  for (const { name, value, unit, limit } of found) {
    const bound = limit === undefined ? '' : `of ${limit.toLocaleString('en')}`;
    const mark = limit === undefined ? ' ' : value <= limit ? '✓' : '✗';
    const shown = value.toLocaleString('en', { maximumFractionDigits: 2 });
    console.log(`${mark} ${name.padEnd(58)} ${shown.padStart(12)} ${unit.padEnd(6)} ${bound}`);
  }
  measurements.push(...found);
};

const browser = await launchChromium();
const bare = await launchBareBrowser();
const demo = await startDemoServer();
try {
  report(await measureFirstScreen(bare, demo));
  report(await measureTyping(browser, demo));
  report(await measureProviderSearch(demo));
  report(await measureChangeToScreen(browser, demo));
  report(await measureResidentMemory(demo));
  report(await measureTokenMinting());
  report(await measureTokenLoad(demo));
  report(measurePatternCheck());
  // Last, because bundling for production marks this process as production too.
  report(await measurePowensList(browser));
  report(await measureSizesOfPackages());
} finally {
  await browser.close();
  await bare.close();
  await demo.dispose();
}

const results = {
  node: process.version,
  cores: cpus().length,
  cpu: cpus()[0]?.model,
  chromium: browser.version(),
  measurements,
};
await writeFile(join(import.meta.dirname, 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
if (measurements.some(({ value, limit }) => limit !== undefined && value > limit)) process.exitCode = 1;
