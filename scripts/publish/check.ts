// Checks what would be published: that it builds, that workspace and published exports name the same
// entries and its README tells of each, that each can be imported on a server, and what publint and Are The Types
// Wrong find in the packed tarballs.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { packPackages } from './pack.ts';
import { findPackages, type Package } from './packages.ts';
import { unpack } from './unpack.ts';

const folder = mkdtempSync(join(tmpdir(), 'linkspan-pack-'));
try {
  const tarballs = await packPackages(folder);
  unpack(tarballs, folder);
  for (const each of findPackages()) {
    const tarball = tarballs.get(each.name) ?? '';
    const faults = [
      ...entryFaults(each),
      ...readmeFaults(each),
      ...(await publintFaults(tarball)),
      ...typeFaults(each, tarball),
      ...importFaults(each),
    ];
    for (const fault of faults) console.error(`${each.name}: ${fault}`);
    if (faults.length > 0) process.exitCode = 1;
    else console.log(`${each.name} can be published`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function entryFaults({ exports, publishedExports }: Package): string[] {
  const missing = (from: object, to: object) => Object.keys(from).filter((entry) => !(entry in to));
  return [
    ...missing(exports, publishedExports).map((entry) => `"${entry}" is not in publishConfig.exports`),
    ...missing(publishedExports, exports).map((entry) => `"${entry}" is published, but not in exports`),
  ];
}

function readmeFaults({ name, folder, exports }: Package): string[] {
  const path = join(folder, 'README.md');
  if (!existsSync(path)) return ['there is no README.md'];
  const text = readFileSync(path, 'utf8');
  return Object.keys(exports)
    .map((entry) => name + entry.slice(1))
    .filter((entry) => !text.includes(`\`${entry}\``))
    .map((entry) => `README.md does not tell of \`${entry}\``);
}

async function publintFaults(tarball: string): Promise<string[]> {
  const bytes = new Uint8Array(readFileSync(tarball));
  const { messages, pkg } = await publint({ pack: { tarball: bytes.buffer }, strict: true });
  return messages.map((message) => formatMessage(message, pkg) ?? message.code);
}

function typeFaults({ exports }: Package, tarball: string): string[] {
  const styles = Object.keys(exports).filter((entry) => entry.endsWith('.css'));
  const { status, stdout } = spawnSync(
    'attw',
    [
      ...[tarball, '--profile', 'esm-only', '--format', 'ascii', '--no-color'],
      ...(styles.length > 0 ? ['--exclude-entrypoints', ...styles] : []),
    ],
    { encoding: 'utf8' },
  );
  return status === 0 ? [] : [`the types do not resolve\n${stdout}`];
}

/** Imports each entry in Node, where there is no window: only suites for Vitest need more than that. */
function importFaults({ name, exports }: Package): string[] {
  const entries = Object.keys(exports).filter((entry) => entry !== './contract' && !entry.endsWith('.css'));
  const code = entries.map((entry) => `await import(${JSON.stringify(name + entry.slice(1))});`).join('\n');
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: folder,
    encoding: 'utf8',
  });
  return status === 0 ? [] : [`an entry cannot be imported in Node\n${stderr}`];
}
