import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { chromiumLaunchOptions } from './scripts/chromium.mjs';

const storybookFolder = fileURLToPath(new URL('.storybook', import.meta.url));

const scale = process.env.LINKSPAN_SCALE ?? '';

const reactFolder = fileURLToPath(new URL('packages/react', import.meta.url));

/**
 * Limits for what hangs, not measures: a busy machine takes a while for a whole flow, and for one step of it. At full
 * scale one test counts to 100,000.
 */
const PATIENCE_MS = scale === 'full' ? 600_000 : 60_000;
const expectations = { poll: { timeout: 20_000, interval: 16 } };

const inBrowser = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions: chromiumLaunchOptions() }),
  instances: [{ browser: 'chromium' as const }],
});

/** Its files share what they import, which takes a third off its processor time; no test notices what a module keeps. */
const node: TestProjectConfiguration = {
  test: {
    name: 'node',
    include: ['packages/*/src/**/*.test.ts', 'apps/*/src/**/*.test.ts', 'scripts/**/*.test.ts'],
    environment: 'node',
    isolate: false,
    testTimeout: PATIENCE_MS,
    expect: expectations,
  },
};

/** Found late, it would reload the page under a running test. */
const optimizeDeps = {
  include: ['dom-accessibility-api', 'fast-check', 'rrweb'].map((name) => `@linkspan/react > ${name}`),
};

const page: TestProjectConfiguration = {
  plugins: [react()],
  optimizeDeps,
  test: {
    name: 'browser',
    include: ['packages/*/src/**/*.test.tsx', 'apps/*/src/**/*.test.tsx'],
    env: { LINKSPAN_SCALE: scale },
    testTimeout: PATIENCE_MS,
    expect: expectations,
    browser: inBrowser(),
  },
};

/** What a host notices of the widget, with the older React that it may have. */
const olderReact: TestProjectConfiguration = {
  plugins: [react()],
  optimizeDeps,
  resolve: {
    alias: [{ find: /^(react|react-dom)(?=$|\/)/, replacement: `${reactFolder}/node_modules/$1-18` }],
  },
  test: {
    name: 'react-18',
    include: [
      'connect',
      'connect-dialog',
      'shadow/shadow',
      ...(scale ? ['unmount', 'unmount-memory'] : []),
    ].map((name) => `packages/react/src/${name}.test.tsx`),
    env: { LINKSPAN_SCALE: scale },
    testTimeout: PATIENCE_MS,
    expect: expectations,
    browser: inBrowser(),
  },
};

const stories = (): TestProjectConfiguration => ({
  plugins: [storybookTest({ configDir: storybookFolder })],
  test: {
    name: 'storybook',
    isolate: false,
    env: { LINKSPAN_SCALE: scale },
    testTimeout: PATIENCE_MS,
    expect: expectations,
    browser: inBrowser(),
    setupFiles: ['packages/react/src/testing/every-story/every-story.ts'],
  },
});

export default defineConfig({
  test: {
    retry: 0,
    projects: [node, page, olderReact, ...(existsSync(`${storybookFolder}/main.ts`) ? [stories()] : [])],
  },
});
