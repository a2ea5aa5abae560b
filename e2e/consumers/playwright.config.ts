import { defineConfig } from '@playwright/test';
import config from '../playwright.config.ts';

/** One worker: a consumer that builds takes both cores. */
export default defineConfig(config, {
  testDir: '.',
  testMatch: 'consumers.spec.ts',
  outputDir: '../../test-results/consumers',
  globalSetup: './pack-once.ts',
  fullyParallel: false,
  workers: 1,
});
