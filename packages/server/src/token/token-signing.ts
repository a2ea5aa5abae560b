import { base64url } from 'jose';
import { hmacKey } from './hmac-key.ts';

/** What a token is made of: texts in base64url, and the HMAC-SHA256 of one under a secret. */
export interface TokenSigning {
  encode(text: string): string;
  sign(secret: Uint8Array<ArrayBuffer>, text: string): Promise<string>;
}

/** By what every platform has. */
export const webSigning: TokenSigning = {
  encode: (text) => base64url.encode(text),
  async sign(secret, text) {
    const signed = await crypto.subtle.sign('HMAC', await hmacKey(secret), new TextEncoder().encode(text));
    return base64url.encode(new Uint8Array(signed));
  },
};

/**
 * The same by Node, which has signed a text before it has told another thread to; asked for at run time, because this
 * entry of the package runs elsewhere too. Undefined there.
 */
export const nodeSigning = signingOf(globalThis.process?.getBuiltinModule);

/** The fastest that there is. */
export const tokenSigning = nodeSigning ?? webSigning;

function signingOf(builtin: typeof process.getBuiltinModule | undefined): TokenSigning | undefined {
  if (!builtin) return undefined;
  const { createHmac, createSecretKey } = builtin('node:crypto');
  const { Buffer } = builtin('node:buffer');
  const keys = new WeakMap<Uint8Array, ReturnType<typeof createSecretKey>>();
  return {
    encode: (text) => Buffer.from(text).toString('base64url'),
    async sign(secret, text) {
      const key = keys.get(secret) ?? createSecretKey(secret);
      keys.set(secret, key);
      return createHmac('sha256', key).update(text).digest('base64url');
    },
  };
}
