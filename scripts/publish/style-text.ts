import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

/**
 * Writes the text of the widget's style sheet as the module that its source asks Vite for: whoever installs
 * the package may bundle it with anything, or with nothing.
 */
export async function writeStyleText(packageFolder: string): Promise<void> {
  const module = 'shadow/styles';
  const result = await build({
    root: packageFolder,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: join(packageFolder, `src/${module}.ts`), formats: ['es'] },
    },
  });
  const [bundle] = Array.isArray(result) ? result : [];
  const [chunk] = bundle?.output ?? [];
  if (!chunk?.code.includes('.linkspan-root'))
    throw new Error('The style sheet was not put into its module.');
  writeFileSync(join(packageFolder, `dist/${module}.js`), chunk.code);
  rmSync(join(packageFolder, `dist/${module}.js.map`));
}
