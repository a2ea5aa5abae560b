import { test } from 'vitest';
import { walk } from './walk.ts';

declare const process: { readonly env: Readonly<Record<string, string | undefined>> };

/** LINKSPAN_SEED repeats one walk. */
const only = process.env.LINKSPAN_SEED;
const count = process.env.LINKSPAN_SCALE === 'full' ? 25_000 : 2000;

test(`${count} walks in bad weather keep every promise`, { timeout: 600_000 }, async () => {
  const seeds = only === undefined ? Array.from({ length: count }, (_, index) => index + 1) : [Number(only)];
  for (const seed of seeds) {
    const { broken, trace } = await walk({ seed });
    if (broken.length > 0) {
      throw new Error(`LINKSPAN_SEED=${seed} repeats this walk\n${broken.join('\n')}\n\n${trace.join('\n')}`);
    }
  }
});
