import { expect, test } from 'vitest';
import { languageAtHand, loadLanguage } from './language.ts';

test('English counts', async () => {
  const { t } = await loadLanguage('en-US');
  expect([0, 1, 2, 1234].map((count) => t('provider.count', { count }))).toEqual([
    'Nothing found',
    '1 provider',
    '2 providers',
    '1,234 providers',
  ]);
});

test('French counts in its own way', async () => {
  const { t, dir } = await loadLanguage('fr');
  expect(dir).toBe('ltr');
  expect([0, 1, 2, 1234].map((count) => t('accounts.share', { count }))).toEqual([
    'Partager',
    'Partager 1 compte',
    'Partager 2 comptes',
    'Partager 1\u202f234 comptes',
  ]);
});

test('a region keeps the words of its language and writes numbers its own way', async () => {
  const { t, format } = await loadLanguage('fr-CA');
  expect(t('frame.back')).toBe('Retour');
  expect(format.money(1234.5, 'CAD')).toBe('1\u00a0234,50\u00a0$');
});

test('a language without messages, or no language at all, is English', async () => {
  expect((await loadLanguage('xx-YY')).locale).toBe('en');
  expect((await loadLanguage('not a locale')).t('frame.back')).toBe('Back');
});

test('English needs no waiting, French does', () => {
  expect(languageAtHand('en-GB')?.locale).toBe('en-GB');
  expect(languageAtHand('fr')).toBeUndefined();
});

test('what a provider is called stays as it is, whatever it looks like', async () => {
  const { t } = await loadLanguage('en');
  const provider = `<b>{count, plural}</b> $\{x} $&`;
  expect(t('credentials.title', { provider })).toBe(`Sign in to ${provider}`);
});
