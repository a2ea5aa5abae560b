import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packPackages } from '../../scripts/publish/pack.ts';

const FOLDER = 'LINKSPAN_TARBALLS';

/** Packs what would be published, once for all consumers; Playwright calls it, and what it gives at the end. */
export default async function packOnce(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'linkspan-tarballs-'));
  const tarballs = await packPackages(folder);
  await writeFile(join(folder, 'tarballs.json'), JSON.stringify(Object.fromEntries(tarballs)));
  process.env[FOLDER] = folder;
  return () => rm(folder, { recursive: true, force: true });
}

/** The tarballs by the name of their package. */
export async function packedTarballs(): Promise<Readonly<Record<string, string>>> {
  return JSON.parse(await readFile(join(process.env[FOLDER] ?? '', 'tarballs.json'), 'utf8'));
}
