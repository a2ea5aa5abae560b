// `npm test`: every check and every suite, all of them even after one failed, and one line at the end.
import { findChecks } from './test/checks.ts';
import { ensureBrowser } from './test/ensure-browser.ts';
import { findSuites } from './test/suites.ts';
import { addTallies, type Tally } from './test/tally.ts';

interface Result extends Tally {
  readonly name: string;
  readonly seconds: number;
}

await ensureBrowser();
const results: Result[] = [];
for (const { name, run } of [...findChecks(), ...findSuites()]) {
  console.log(`\n── ${name}`);
  const began = performance.now();
  const tally = await run();
  results.push({ name, ...tally, seconds: (performance.now() - began) / 1000 });
}

console.log(`\n── summary (LINKSPAN_SCALE=${process.env.LINKSPAN_SCALE ?? 'small'})`);
for (const { name, passed, failed, seconds } of results) {
  const mark = failed === 0 ? '✓' : '✗';
  const counts = failed === 0 ? `${passed}` : `${passed}, ${failed} FAILED`;
  console.log(`${mark} ${name.padEnd(24)} ${seconds.toFixed(1).padStart(6)} s   ${counts}`);
}
const total = addTallies(results);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
