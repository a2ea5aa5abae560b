import { expect, test } from 'vitest';
import { accounts } from './en/accounts.ts';
import { credentials } from './en/credentials.ts';
import { frame } from './en/frame.ts';
import { link } from './en/link.ts';
import { provider } from './en/provider.ts';
import { languageAtHand, loadLanguage } from './language.ts';
import { linkLanguages } from './link-languages.ts';

test('English counts', async () => {
  const { translate } = await loadLanguage('en-US');
  const t = translate(provider);
  expect([0, 1, 2, 1234].map((count) => t('provider.count', { count }))).toEqual([
    'Nothing found',
    '1 provider',
    '2 providers',
    '1,234 providers',
  ]);
});

test.each(['en', 'fr-CH', 'de-AT', 'ar', 'ar-EG', 'he', 'ja', 'zh', 'en-u-nu-deva', 'sv-u-nu-arab', 'C'])(
  'numbers are written as Intl writes them in %s',
  async (locale) => {
    const { format } = await loadLanguage(locale);
    const known = Intl.NumberFormat.supportedLocalesOf(locale === 'C' ? 'en' : locale);
    for (const value of [0, 7, 12, 999, 1000, 1234567, -3, 1.5, 0.25]) {
      expect(format.number(value)).toBe(new Intl.NumberFormat(known).format(value));
    }
  },
);

test('French counts in its own way', async () => {
  const { translate, dir } = await loadLanguage('fr');
  const t = translate(accounts);
  expect(dir).toBe('ltr');
  expect([0, 1, 2, 1234].map((count) => t('accounts.share', { count }))).toEqual([
    'Partager',
    'Partager 1 compte',
    'Partager 2 comptes',
    'Partager 1\u202f234 comptes',
  ]);
});

test('the page of a link brings its own words', async () => {
  expect((await loadLanguage('fr')).translate(link)('link.continue')).toBe('Continue');
  expect((await loadLanguage('fr', linkLanguages)).translate(link)('link.continue')).toBe('Continuer');
});

test('a region keeps the words of its language and writes numbers its own way', async () => {
  const { translate, format } = await loadLanguage('fr-CA');
  expect(translate(frame)('frame.back')).toBe('Retour');
  expect(format.money(1234.5, 'CAD')).toBe('1\u00a0234,50\u00a0$');
});

test('a language without messages, or no language at all, is English', async () => {
  expect((await loadLanguage('xx-YY')).locale).toBe('en');
  expect((await loadLanguage('not a locale')).translate(frame)('frame.back')).toBe('Back');
});

test('parts of English are translated together', async () => {
  const { translate } = await loadLanguage('fr');
  const t = translate({ ...frame, ...accounts });
  expect([t('frame.label'), t('accounts.title'), t('frame.all'), t('accounts.leave')]).toEqual([
    'Connecter un compte',
    'Quels comptes voulez-vous partager\u202f?',
    'Tout sélectionner',
    'Fermer',
  ]);
});

test('English needs no waiting, French does', () => {
  expect(languageAtHand('en-GB')?.locale).toBe('en-GB');
  expect(languageAtHand('fr')).toBeUndefined();
});

test('what a provider is called stays as it is, whatever it looks like', async () => {
  const { translate } = await loadLanguage('en');
  const name = `<b>{count, plural}</b> $\{x} $&`;
  expect(translate(credentials)('credentials.title', { what: 'password', provider: name })).toBe(
    `Sign in to ${name}`,
  );
});

test.each(['C', 'POSIX', 'en_US', '', 'not a locale'])(
  'what is no locale can be counted and formatted in: %j',
  async (locale) => {
    const { translate, format } = await loadLanguage(locale);
    expect(translate(provider)('provider.count', { count: 1234 })).toBe('1,234 providers');
    expect(format.money(1.5, 'USD')).toBe('$1.50');
  },
);

test.each([
  ['pl', [1, 2, 5, 22], ['1 dostawca', '2 dostawców', '5 dostawców', '22 dostawców']],
  ['ar', [0, 1, 2, 3, 11], ['لا نتائج', 'مزوّد واحد', 'مزوّدان', '3 مزوّدين', '11 مزوّدًا']],
  ['he', [0, 1, 2, 3], ['לא נמצא דבר', 'ספק אחד', 'שני ספקים', '3 ספקים']],
  ['ja', [0, 1, 1234], ['見つかりませんでした', '1件の事業者', '1,234件の事業者']],
])('%s counts with the plurals it has', async (locale, counts, said) => {
  const t = (await loadLanguage(locale)).translate(provider);
  expect(counts.map((count) => t('provider.count', { count }))).toEqual(said);
});

test('Arabic and Hebrew run from right to left, no other language does', async () => {
  const directions = ['ar', 'ar-EG', 'he', 'fr', 'ja'].map(
    async (locale) => (await loadLanguage(locale)).dir,
  );
  expect(await Promise.all(directions)).toEqual(['rtl', 'rtl', 'rtl', 'ltr', 'ltr']);
});
