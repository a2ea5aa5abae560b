import type { Plugin } from 'vite';

/**
 * Imports chunks as they are. Vite wraps each import in a helper that preloads what the chunk imports: 0.9 kB
 * for pages whose chunks hang on others, which ours do not.
 */
export const plainImports: Plugin = {
  name: 'plain-imports',
  enforce: 'pre',
  load: (id) =>
    id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined,
};
