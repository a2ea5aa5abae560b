import { expect, test } from 'vitest';
import { tampered } from '../../test/tampered.ts';
import { type LinkAddress, linkSecrets } from './link-secret.ts';

const TRIES = process.env.LINKSPAN_SCALE === 'full' ? 100_000 : 10_000;

const secrets = linkSecrets(['the first secret of this test, long enough']);
const acme: LinkAddress = { company: 'pub_acme', mode: 'create' };
const content = { linkId: '00112233445566778899aabbccddeeff', expiresAt: 1_800_000_000 };

test('a secret opens at its own address, as often as one likes, and is another one each time', async () => {
  const secret = await secrets.seal(acme, content);
  expect(secret).toMatch(/^[\w-]{76}$/);
  expect(await secrets.open(acme, secret)).toEqual(content);
  expect(await secrets.open(acme, secret)).toEqual(content);
  expect(await secrets.seal(acme, content)).not.toBe(secret);
});

test('nothing of what it says can be read in it', async () => {
  const many = await Promise.all(Array.from({ length: 300 }, () => secrets.seal(acme, content)));
  const bytes = many.map((secret) => Buffer.from(secret, 'base64url'));
  const hidden = bytes[0]?.length ?? 0;
  // Version and key id are the same in all; any other byte takes many values.
  for (let at = 7; at < hidden; at += 1) {
    expect(new Set(bytes.map((one) => one[at])).size, `byte ${at}`).toBeGreaterThan(100);
  }
});

test(`of ${TRIES} changed, cut, mixed and moved secrets none opens`, async () => {
  const elsewhere = { ...content, linkId: 'f'.repeat(32) };
  const genuine = {
    address: acme,
    secret: await secrets.seal(acme, content),
    sibling: await secrets.seal(acme, elsewhere),
    stranger: await secrets.seal({ ...acme, company: 'pub_other' }, elsewhere),
  };
  let accepted = 0;
  for (let done = 0; done < TRIES; done += 1) {
    if (await secrets.open(...tampered(genuine))) accepted += 1;
  }
  expect(accepted).toBe(0);
}, 600_000);

test('after the server’s secret has changed, links of the one before open as long as it is named', async () => {
  const secret = await secrets.seal(acme, content);
  const changed = 'the second secret of this test, long enough';
  expect(await linkSecrets([changed]).open(acme, secret)).toBeUndefined();
  const both = linkSecrets([changed, 'the first secret of this test, long enough']);
  expect(await both.open(acme, secret)).toEqual(content);
  expect(await linkSecrets([changed]).open(acme, await both.seal(acme, content))).toEqual(content);
});
