import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SealingKey } from '@linkspan/protocol';
import { memoryLedger, sealValues } from '@linkspan/sandbox';
import { expect, test } from 'vitest';
import { ownKey } from './own-key.ts';

const key = `%no-protection
Key-Type: RSA
Key-Length: 2048
Key-Usage: sign
Subkey-Type: RSA
Subkey-Length: 2048
Subkey-Usage: encrypt
Name-Real: LINXO SAS
Expire-Date: 0
%commit
`;

test('GnuPG reads what OpenPGP.js encrypts for its key', async () => {
  // Short: the socket of its agent stands there.
  const home = mkdtempSync(join(tmpdir(), 'gpg-'));
  const gpg = (args: readonly string[], input?: string) =>
    execFileSync('gpg', ['--homedir', home, '--batch', '--quiet', ...args], {
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'ignore'],
      ...(input !== undefined && { input }),
    });
  try {
    gpg(['--gen-key'], key);
    const own = await ownKey({ secret: 'a secret that is long enough', ledger: memoryLedger() }).key();
    const publicKey = gpg(['--armor', '--export']);
    const sealing: SealingKey = { scheme: 'pgp', kid: '87', publicKey, fields: ['301'], own };
    const { values } = await sealValues(sealing, { '301': 'Réponse mémorable' });
    expect(gpg(['--decrypt'], values['301'])).toBe('Réponse mémorable');
  } finally {
    execFileSync('gpgconf', ['--homedir', home, '--kill', 'all']);
    rmSync(home, { recursive: true, force: true });
  }
});
