import { join } from 'node:path';
import { root } from './install.mjs';

/**
 * What Node is given to start the demo's server. The young generation has its size from the beginning: too small for what
 * 200 requests hold at once, it would hand nearly all of it to the old one; and grown by load, it would stay at its
 * largest for good.
 */
export const START_ARGUMENTS = [
  '--min-semi-space-size=8',
  '--max-semi-space-size=8',
  join(root, 'apps/demo-backend/src/main.mjs'),
];
