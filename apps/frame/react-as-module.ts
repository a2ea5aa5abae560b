import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

const require = createRequire(import.meta.url);
const PREFIX = '\0as-module:';

/**
 * Gives React's names to the page as a module's, where React comes as CommonJS: each file would else bring what turns
 * one into the other, and each use be looked up in an object (0.15 kB of what comes first, 20 bytes of each rare file).
 */
export const reactAsModule: Plugin = {
  name: 'react-as-module',
  apply: 'build',
  enforce: 'pre',
  config: () => ({ build: { rolldownOptions: { treeshake: { propertyReadSideEffects: false } } } }),
  resolveId(id, importer = '') {
    const isReact = id === 'react' || id === 'react/jsx-runtime';
    const isOwn = importer.startsWith(PREFIX) || /node_modules[\\/]react(?:-dom)?[\\/]/.test(importer);
    return isReact && !isOwn ? PREFIX + id : undefined;
  },
  load(id) {
    if (!id.startsWith(PREFIX)) return undefined;
    const name = id.slice(PREFIX.length);
    const names = Object.keys(require(name)).filter((each) => /^[a-z]/i.test(each));
    return [
      `import react from ${JSON.stringify(require.resolve(name))};`,
      'export default react;',
      ...names.map((each) => `export const ${each} = react.${each};`),
    ].join('\n');
  },
};
