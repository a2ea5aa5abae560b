// Checks what would be published: that it builds, that workspace and published exports name the same
// entries, and what publint and Are The Types Wrong find in the packed tarballs.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { packPackages } from './pack.ts';
import { findPackages, type Package } from './packages.ts';

const folder = mkdtempSync(join(tmpdir(), 'linkspan-pack-'));
try {
  const tarballs = await packPackages(folder);
  for (const each of findPackages()) {
    const tarball = tarballs.get(each.name) ?? '';
    const faults = [...entryFaults(each), ...(await publintFaults(tarball)), ...typeFaults(each, tarball)];
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
