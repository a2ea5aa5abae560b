// `npm test`: every check and every suite, three at a time, what failed once more, and one line for each at the end.
import { buildOfTheApps, findChecks } from './test/checks.ts';
import { ensureBrowser } from './test/ensure-browser.ts';
import { ensureGnupg } from './test/ensure-gnupg.ts';
import { ensurePostgres } from './test/ensure-postgres.ts';
import { runLanes } from './test/lanes.ts';
import { findAppSuites, findPageSuites, unitTests } from './test/suites.ts';
import { addTallies } from './test/tally.ts';

await ensureBrowser();
await ensurePostgres();
await ensureGnupg();
const results = [
  ...(await runLanes([[buildOfTheApps()]])),
  ...(await runLanes([[...findChecks(), unitTests()], findAppSuites(), findPageSuites()])),
];

for (const { name, failures } of results) {
  for (const failure of failures) console.log(`\n── failed: ${name}\n${failure}`);
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
