import { describe, expect, test } from 'vitest';
import { directory } from './directory.ts';
import { providerOf } from './provider-of.ts';

const listings = directory();
const provider = (id: string) => {
  const listing = listings.find((one) => one.id === id);
  if (!listing) throw new Error(`No ${id}.`);
  return providerOf(listing);
};
const fieldIds = (id: string) => provider(id).channels[0]?.fields.map((field) => field.id);

describe('a utility', () => {
  test.each([
    ['eia-14328', ['username', 'password']],
    ['eia-4226', ['account_number', 'password']],
    ['eia-733', ['email', 'password']],
    ['eia-17609', ['account_type', 'username', 'password']],
    ['eia-195', ['phone', 'password']],
    ['eia-16612', ['username', 'password', 'pin']],
  ])('%s asks for %j, by a rule over its id', (id, expected) => {
    expect(fieldIds(id)).toEqual(expected);
  });

  test('always asks for a password that is secret, and has links for people who forgot it', () => {
    for (const { id } of listings.filter(({ id }) => id.startsWith('eia-'))) {
      const { channels, forgotUrl, supportUrl } = provider(id);
      const password = channels[0]?.fields.find((field) => field.id === 'password');
      expect(password).toMatchObject({ kind: 'password', secret: true, autocomplete: 'current-password' });
      expect([forgotUrl, supportUrl]).toEqual([
        expect.stringMatching(/^https:/),
        expect.stringMatching(/^https:/),
      ]);
    }
  });
});

test('Sixty Fields Electric asks for sixty things, each once, of every kind', () => {
  const ids = fieldIds('sixty-fields-electric') ?? [];
  expect(ids).toHaveLength(60);
  expect(new Set(ids).size).toBe(60);
});

test('Hostile Utility’s links do not survive, nor do its invisible characters; its patterns do', () => {
  const { logo, website, forgotUrl, supportUrl, channels } = provider('hostile-utility');
  expect([logo, website, forgotUrl, supportUrl]).toEqual([undefined, undefined, undefined, undefined]);
  const fields = channels[0]?.fields ?? [];
  expect(fields.find(({ id }) => id === 'password')?.label).toBe('Passdrow word');
  expect(fields.map(({ pattern }) => pattern)).toContain('([a-z');
  expect(fields.flatMap(({ options = [] }) => options.map(({ image }) => image))).toEqual(
    expect.not.arrayContaining([expect.any(String)]),
  );
});

test('Two Way Power has a redirect and a form, Redirect Energy a redirect, No Fields Co-op no fields', () => {
  expect(provider('two-way-power').channels.map(({ mode }) => mode)).toEqual(['redirect', 'form']);
  expect(provider('redirect-energy').channels.map(({ mode }) => mode)).toEqual(['redirect']);
  expect(fieldIds('no-fields-coop')).toEqual([]);
});
