import { describe, expect, test } from 'vitest';
import { linxoPerson } from './testing/linxo-person.ts';

const { signal: never } = new AbortController();

/** What Linxo may answer, too: documents leave it open, or are silent on it. */
describe('a list of providers', () => {
  test('is read on after a page of which nothing is offered', async () => {
    const all = Array.from({ length: 150 }, (_, index) => ({
      id: String(index),
      name: `Bank ${index}`,
      country_code: index < 120 ? 'BEL' : 'FRA',
    }));
    const person = await linxoPerson({
      options: { filter: { countries: ['FR'] } },
      onAnswer({ url }, answer) {
        const { pathname, searchParams } = new URL(url);
        if (!pathname.endsWith('/providers')) return answer;
        const from = (Number(searchParams.get('page')) - 1) * 100;
        return Response.json(all.slice(from, from + 100));
      },
    });
    const found = await person.wait(person.gateway.searchProviders({ text: 'Bank 121' }, never));
    expect(found.providers[0]).toMatchObject({ id: '121' });
  });
});
