import { defineConfig } from '@playwright/test';
import { findChromium } from '../scripts/chromium.mjs';

const executablePath = findChromium();

export default defineConfig({
  testDir: 'specs',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 2,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    ...(executablePath && {
      launchOptions: { executablePath, args: ['--no-sandbox', '--disable-background-networking'] },
    }),
    locale: 'en-US',
    screenshot: 'off',
    trace: 'off',
  },
});
