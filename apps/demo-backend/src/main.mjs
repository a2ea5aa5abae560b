import { enableCompileCache, flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';

// What is compiled is kept: only the first start pays half a second and 30 MB for stripping types. That is why this file
// has none: it is read before there is a cache, and would bring what strips them into memory for good (14 MB).
enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/compiled'));
// The old generation would be grown to thrice of what is in use: 70 to 80 MB of its own under load instead of 150. Grown
// by less than this, it would be collected, 10 ms at a time, many times a second.
setFlagsFromString('--optimize-for-size');
setFlagsFromString('--heap-growing-percent=60');

try {
  await import('./demo.ts');
} catch (error) {
  if (!(error instanceof Error && error.name === 'StartError')) throw error;
  console.error(error.message);
  process.exit(1);
}
flushCompileCache();
