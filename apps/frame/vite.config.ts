import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { plainImports } from '../../scripts/plain-imports.ts';
import { reactAsModule } from './react-as-module.ts';

/** Runs src/head-start.ts as soon as it is there, while the page itself, which imports it, is fetched and compiled. */
const headStart: Plugin = {
  name: 'head-start',
  transformIndexHtml: {
    order: 'post',
    handler(_, { bundle }) {
      const chunk = Object.values(bundle ?? {}).find(({ name }) => name === 'head-start');
      if (!chunk) return [];
      const attrs = { type: 'module', async: true, crossorigin: true, src: `/connect/${chunk.fileName}` };
      return [{ tag: 'script', attrs, injectTo: 'head-prepend' }];
    },
  },
};

/**
 * Shortens what xstate says to whoever writes a machine: ours is written, and its tests run with the whole sentences.
 */
const shortErrors: Plugin = {
  name: 'short-errors',
  enforce: 'pre',
  transform: (code, id) =>
    /node_modules\/xstate\//.test(id)
      ? { code: code.replace(/new Error\(`[^`]*`\)/g, "new Error('xstate')"), map: null }
      : undefined,
};

export default defineConfig({
  plugins: [reactAsModule, react(), plainImports, shortErrors, headStart],
  base: '/connect/',
  // The server writes a nonce of its own into each answer.
  html: { cspNonce: '%LINKSPAN_NONCE%' },
  build: {
    target: 'es2024',
    modulePreload: false,
    rolldownOptions: {
      output: {
        // The page names every file and nothing compresses in these: a letter fewer is 50 bytes. Rolldown takes no fewer.
        chunkFileNames: 'assets/[name]-[hash:7].js',
        // What comes together is one file, shared modules and all: each file more is a request and a compression more.
        codeSplitting: {
          groups: [
            {
              name: 'head-start',
              test: /frame[\\/]src[\\/](head-start|take-settings|open-link)\.ts$/,
              priority: 3,
            },
            { name: 'page', tags: ['$initial'], priority: 2 },
            { name: 'sign-in', test: /steps[\\/]sign-in-steps\.ts$/, priority: 1 },
          ],
        },
      },
    },
  },
});
