import { ConnectError, type EncryptPgp } from '@linkspan/protocol';
import { createMessage, encrypt, readKey } from 'openpgp/lightweight';

/** What OpenPGP.js refuses (RSA below 2,047 bits, above all) is refused: its rules are not loosened. */
export const encryptPgp: EncryptPgp = async (publicKey, values) => {
  try {
    const encryptionKeys = await readKey({ armoredKey: publicKey });
    const sealed = Object.entries(values).map(async ([id, value]) => {
      const message = await createMessage({ text: value });
      return [id, await encrypt({ message, encryptionKeys })] as const;
    });
    return Object.fromEntries(await Promise.all(sealed));
  } catch (cause) {
    throw new ConnectError(
      'not_supported',
      'The provider’s OpenPGP key is too weak, over, or not for encryption, so nothing was sent. Tell the provider.',
      { cause },
    );
  }
};
