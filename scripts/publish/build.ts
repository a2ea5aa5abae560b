import { cpSync, globSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../install.mjs';
import { runTool } from '../run-tool.ts';
import { alone } from './alone.ts';
import { bundleArcadiaScript, bundleScript, freezeLoader } from './embed-bundles.ts';
import { findPackages } from './packages.ts';
import { writeStyleText } from './style-text.ts';

/** Builds every package into its dist/, from nothing: a file whose source is gone must not be published. */
export async function buildPackages(): Promise<void> {
  const folders = findPackages().map(({ folder }) => folder);
  for (const folder of folders) rmSync(join(folder, 'dist'), { recursive: true, force: true });
  const built = await runTool('tsc', ['-b', ...folders.map((folder) => join(folder, 'tsconfig.build.json'))]);
  if (!built) throw new Error('The packages do not build.');
  for (const folder of folders) {
    for (const style of globSync('**/*.css', { cwd: join(folder, 'src') })) {
      cpSync(join(folder, 'src', style), join(folder, 'dist', style));
    }
  }
  await writeStyleText(join(root, 'packages/react'));
  writeFileSync(join(root, 'packages/embed/dist/embed.js'), await bundleScript());
  writeFileSync(join(root, 'packages/embed/dist/arcadia.js'), await bundleArcadiaScript());
}

if (import.meta.main) {
  await alone(buildPackages);
  await freezeLoader();
}
