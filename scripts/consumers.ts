// `npm run test:consumers`: applications that install what would be published, each built and driven to `connected`.
import { ensureBrowser } from './test/ensure-browser.ts';
import { findConsumers } from './test/suites.ts';

await ensureBrowser();
const { passed, failed } = await findConsumers().run('inherit');
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
