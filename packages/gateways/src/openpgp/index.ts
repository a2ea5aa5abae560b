import type { EncryptPgp } from '@linkspan/protocol';

/**
 * OpenPGP for a gateway in a page, `{ ...connect({ url, token }), encryptPgp }`: OpenPGP.js is fetched when a
 * provider first needs it. Throws `not_supported` for a key that is too weak, over, or not for encryption.
 */
export const encryptPgp: EncryptPgp = async (publicKey, values) =>
  (await import('./encrypt-pgp.ts')).encryptPgp(publicKey, values);
