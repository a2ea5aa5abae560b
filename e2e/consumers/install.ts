import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Consumer } from './consumer.ts';
import { packedTarballs } from './pack-once.ts';

const ROOT = join(import.meta.dirname, '../..');
const LIMIT_MS = 300_000;

const run = promisify(execFile);

/** A copy of a consumer in a folder of its own, far from the workspace, with all that it needs, and built. */
export async function install({ folders, packages, build }: Consumer): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'linkspan-consumer-'));
  for (const each of folders) {
    await cp(join(import.meta.dirname, each), folder, { recursive: true, filter: isSource });
  }
  const tarballs = await packedTarballs();
  if (await hasLockfile(folder)) {
    await pnpm(folder, 'install', '--frozen-lockfile');
    await takeOursFrom(tarballs, folder);
    if (packages.length > 0) await pnpm(folder, 'add', ...packages.map((name) => tarballs[name] ?? name));
  }
  for (const [command, ...args] of build) {
    await runIn(folder, join(folder, 'node_modules/.bin', command), args);
  }
  return folder;
}

function isSource(path: string): boolean {
  return !/\/(node_modules|dist|\.next)$/.test(path);
}

function hasLockfile(folder: string): Promise<boolean> {
  return readFile(join(folder, 'pnpm-lock.yaml')).then(
    () => true,
    () => false,
  );
}

/** What our packages need of each other comes from tarballs too: the registry may have other ones, or none. */
async function takeOursFrom(tarballs: Readonly<Record<string, string>>, folder: string): Promise<void> {
  const overrides = Object.fromEntries(
    Object.entries(tarballs).map(([name, tarball]) => [name, `file:${tarball}`]),
  );
  // JSON is YAML too.
  await writeFile(join(folder, 'pnpm-workspace.yaml'), JSON.stringify({ overrides }));
}

async function pnpm(folder: string, ...args: string[]): Promise<void> {
  const { packageManager } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  await runIn(folder, 'npx', ['--yes', packageManager, ...args, '--prefer-offline']);
}

async function runIn(folder: string, command: string, args: readonly string[]): Promise<void> {
  try {
    await run(command, args, {
      cwd: folder,
      timeout: LIMIT_MS,
      // As on an integrator's machine: nothing of this workspace's, and nobody to answer a question.
      env: {
        ...process.env,
        NODE_ENV: undefined,
        NODE_OPTIONS: '',
        CI: 'true',
        NEXT_TELEMETRY_DISABLED: '1',
      },
    });
  } catch (cause) {
    const { stdout = '', stderr = '' } = cause as { stdout?: string; stderr?: string };
    throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}\n${stderr}`, { cause });
  }
}
