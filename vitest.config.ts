import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { chromiumLaunchOptions } from './scripts/chromium.mjs';

const storybookFolder = fileURLToPath(new URL('.storybook', import.meta.url));

const browser = {
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions: chromiumLaunchOptions() }),
  instances: [{ browser: 'chromium' as const }],
};

const node: TestProjectConfiguration = {
  test: {
    name: 'node',
    include: ['packages/*/src/**/*.test.ts', 'apps/*/src/**/*.test.ts', 'scripts/**/*.test.ts'],
    environment: 'node',
  },
};

const page: TestProjectConfiguration = {
  plugins: [react()],
  test: {
    name: 'browser',
    include: ['packages/*/src/**/*.test.tsx', 'apps/*/src/**/*.test.tsx'],
    browser,
  },
};

const stories = (): TestProjectConfiguration => ({
  plugins: [storybookTest({ configDir: storybookFolder })],
  test: { name: 'storybook', browser },
});

export default defineConfig({
  test: {
    retry: 0,
    projects: [node, page, ...(existsSync(`${storybookFolder}/main.ts`) ? [stories()] : [])],
  },
});
