import { expect, test } from 'vitest';
import { credentials } from './en/credentials.ts';
import { loadLanguage } from './language.ts';

const NAME = 'Pacific Gas and Electric (PG&E)';

test.each(['ar', 'he'])(
  'a name in Latin letters keeps the sign at its end where it was, in %s',
  async (locale) => {
    const language = await loadLanguage(locale);
    const said = language.translate(credentials)('credentials.title', { what: 'password', provider: NAME });
    const line = document.body.appendChild(document.createElement('p'));
    line.dir = language.dir;
    line.textContent = said;
    const text = line.firstChild;
    if (!text) throw new Error('Nothing was said.');
    const leftOf = (sign: string) => {
      const range = document.createRange();
      range.setStart(text, said.indexOf(sign));
      range.setEnd(text, said.indexOf(sign) + 1);
      return range.getBoundingClientRect().left;
    };
    expect(leftOf('(')).toBeLessThan(leftOf('&'));
    expect(leftOf('&')).toBeLessThan(leftOf(')'));
    line.remove();
  },
);
