import { ConnectError, type EncryptPgp, type JweKey, type Sealed, type SealingKey } from '@linkspan/protocol';

/** Encrypts what the vendor reads by OpenPGP, and everything else for whoever passes it on. */
export async function sealForTwo(
  { kid, publicKey, fields, own }: Extract<SealingKey, { readonly scheme: 'pgp' }>,
  values: Readonly<Record<string, string>>,
  encryptPgp: EncryptPgp | undefined,
  sealJwe: (key: JweKey, value: string) => Promise<string>,
): Promise<Sealed> {
  const entries = Object.entries(values);
  const theirs = Object.fromEntries(entries.filter(([id]) => fields.includes(id)));
  const ours = entries.filter(([id]) => !fields.includes(id));
  const jwes = await Promise.all(ours.map(async ([id, value]) => [id, await sealJwe(own, value)] as const));
  return { scheme: 'pgp', kid, values: { ...Object.fromEntries(jwes), ...(await sealTheirs()) } };

  async function sealTheirs(): Promise<Readonly<Record<string, string>>> {
    if (Object.keys(theirs).length === 0) return {};
    if (!encryptPgp)
      throw new ConnectError('not_supported', 'This provider needs OpenPGP, which this page does not bring.');
    return encryptPgp(publicKey, theirs);
  }
}
