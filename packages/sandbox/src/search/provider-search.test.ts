import { expect, test } from 'vitest';
import { directory } from '../providers/directory.ts';
import { PEOPLE_TYPE } from './people-type.fixture.ts';
import { providerSearch } from './provider-search.ts';

const search = providerSearch(directory);
const names = (page: ReturnType<typeof search>) => page.providers.map((provider) => provider.name);

test('of 100 names as people type them, 95 find the right utility first', () => {
  const missed = PEOPLE_TYPE.filter(([text, eiaId]) => search({ text }).providers[0]?.id !== `eia-${eiaId}`);
  expect(PEOPLE_TYPE).toHaveLength(100);
  expect(missed.length, JSON.stringify(missed)).toBeLessThanOrEqual(5);
});

test.each([
  ['94609', ['Pacific Gas & Electric (PG&E)']],
  ['94105', ['San Francisco Public Utilities Commission (SFPUC)']],
  ['10001', ['Con Edison']],
  ['90001', ['Southern California Edison (SCE)', 'Los Angeles Department of Water & Power (LADWP)']],
])('zip %s is served by %j, the first of them likely', (zip, expected) => {
  const page = search({ zip });
  expect(names(page)).toEqual(expected);
  expect(page.likely).toBe(page.providers[0]?.id);
});

test('a zip with seven utilities lists the investor-owned first, then by the zips they serve', () => {
  expect(names(search({ zip: '38860' }))).toEqual([
    'Tennessee Valley Authority (TVA)',
    '4-County Electric Power Association',
    'Tombigbee Electric Power Association',
    'Natchez Trace Electric Power Association',
    'Pontotoc Electric Power Association',
    'Monroe County Electric Power Association',
    'City of Okolona',
  ]);
});

test.each(['99999', '0', '9460', '946091', 'abcde', '94609-12', '１２３４５'])(
  'as a zip, %j finds nothing and is no error',
  (zip) => {
    expect(search({ zip })).toEqual({ providers: [], total: 0 });
  },
);

test.each(['94609-1234', '946091234', ' 94609 '])('%j is zip 94609', (zip) => {
  expect(search({ zip })).toEqual(search({ zip: '94609' }));
});

test('a zip typed as a name is a zip', () => {
  expect(search({ text: '10001' })).toEqual(search({ zip: '10001' }));
});

test('a name within a zip narrows to who serves it, and falls back to everyone', () => {
  expect(names(search({ text: 'water', zip: '90001' }))).toEqual([
    'Los Angeles Department of Water & Power (LADWP)',
  ]);
  expect(names(search({ text: 'con edison', zip: '94609' }))[0]).toBe('Con Edison');
});

test('the right utility stays first while a name is being typed', () => {
  for (let end = 4; end <= 'commonwealth'.length; end += 1) {
    expect(names(search({ text: 'commonwealth'.slice(0, end) }))).toContain('ComEd');
  }
  for (const text of ['paci', 'pacific g', 'pacific ga', 'pacific gas &', 'pacific gas & el']) {
    expect(names(search({ text }))).toContain('Pacific Gas & Electric (PG&E)');
  }
});

test('pages of 20 follow the cursor to the end, each provider once', () => {
  const first = search({ text: 'electric cooperative' });
  const ids: string[] = [];
  for (let page = first; ; page = search({ text: 'electric cooperative', cursor: page.cursor ?? '' })) {
    expect(page.total).toBe(first.total);
    ids.push(...page.providers.map((provider) => provider.id));
    if (!page.cursor) break;
    expect(page.providers).toHaveLength(20);
  }
  expect(new Set(ids).size).toBe(first.total);
  expect(ids).toHaveLength(first.total);
});

test.each(['zzzzqqqq', '!!!', '   ... ', '🙂', 'x'.repeat(5000)])(
  '%s finds nothing and is no error',
  (text) => {
    expect(search({ text }).providers).toEqual([]);
  },
);

test.each([
  'Redirect Energy',
  'Two Way Power',
  'No Fields Co-op',
  'Sixty Fields Electric',
  'Hostile Utility',
])('%s is found by name and in zip 00000', (name) => {
  expect(names(search({ text: name }))[0]).toBe(name);
  expect(names(search({ zip: '00000' }))).toContain(name);
});

test('health is told: one provider is degraded, one is down', () => {
  expect(search({ text: 'brownout' }).providers[0]).toMatchObject({ health: 'degraded' });
  expect(search({ text: 'blackout' }).providers[0]).toMatchObject({ health: 'down' });
});
