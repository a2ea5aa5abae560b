import { powensService } from '@linkspan/gateways/powens';
import { describe, expect, test } from 'vitest';
import { powensPerson } from './testing/powens-person.ts';
import { API, CALLBACK } from './testing/powens-user.ts';

const { signal: never } = new AbortController();

async function named(text: string, options: Parameters<typeof powensPerson>[1] = {}, country?: string) {
  const { gateway, wait } = await powensPerson({}, options);
  const page = await wait(gateway.searchProviders({ text, ...(country && { country }) }, never));
  return page.providers.map(({ name }) => name);
}

test.each([
  ['credit agricole', 'Crédit Agricole'],
  ['Crédit Agricole', 'Crédit Agricole'],
  ['credti agricole', 'Crédit Agricole'],
  ['caisse depargne', 'Caisse d’Épargne'],
  ['boursobnak', 'BoursoBank'],
  ['bnp paribs', 'BNP Paribas'],
  ['deutshe bank', 'Deutsche Bank'],
])('“%s” finds %s first', async (typed, name) => {
  expect((await named(typed))[0]).toBe(name);
});

describe('a filter', () => {
  test('of countries leaves the others out, and a list of one country does not name it', async () => {
    expect(await named('deutsche bank')).toContain('Deutsche Bank');
    expect(await named('deutsche bank', { filter: { countries: ['FR'] } })).not.toContain('Deutsche Bank');
    expect(await named('deutsche bank', {}, 'fr')).not.toContain('Deutsche Bank');
    const { gateway, wait } = await powensPerson({}, { filter: { countries: ['DE'] } });
    const { providers } = await wait(gateway.searchProviders({ text: 'deutsche bank' }, never));
    expect(providers[0]?.region).toBeUndefined();
  });

  test('of usages leaves out what only businesses can use', async () => {
    expect(await named('qonto')).toContain('Qonto');
    expect(await named('qonto', { filter: { usages: ['PRIV'] } })).not.toContain('Qonto');
  });

  test('of kinds of accounts leaves out what has none of them', async () => {
    expect(await named('nickel')).toContain('Nickel');
    expect(await named('nickel', { filter: { accountTypes: ['lifeinsurance'] } })).not.toContain('Nickel');
    expect(await named('bnp paribas', { filter: { accountTypes: ['lifeinsurance'] } })).toContain(
      'BNP Paribas',
    );
  });

  test('of capabilities leaves out what has none of them', async () => {
    const filter = { capabilities: ['document'] };
    expect(await named('bnp paribas', { filter })).not.toContain('BNP Paribas');
    expect(await named('connecteur de test', { filter })).toContain('Connecteur de test');
  });
});

test('the list is read at every opening, once for all keys of it, and without fields and sources', async () => {
  const { emulator, token, clock, wait } = await powensPerson();
  const lists: string[] = [];
  const service = powensService({
    url: API,
    clientId: '1',
    redirectUri: CALLBACK,
    pause: clock.pause,
    async fetch(request) {
      const { pathname, search } = new URL(request.url);
      if (pathname.endsWith('/connectors')) lists.push(search);
      return emulator.fetch(request);
    },
  });
  const type = (openingId: string, text: string) =>
    wait(service({ token, openingId }).searchProviders({ text }, never));
  for (const text of ['b', 'bn', 'bnp']) await type('first', text);
  expect(lists).toEqual(['?expand=countries']);
  await type('second', 'bnp');
  expect(lists).toHaveLength(2);
});

test('what could not be read is read again at the next key', async () => {
  let broken = true;
  const { gateway, wait, emulator } = await powensPerson(
    {},
    {
      async fetch(request) {
        const html = { 'content-type': 'text/html' };
        return broken ? new Response('<html>nginx</html>', { headers: html }) : emulator.fetch(request);
      },
    },
  );
  const search = (text: string) => wait(gateway.searchProviders({ text }, never));
  await expect(search('bnp')).rejects.toMatchObject({ problem: { code: 'network' } });
  broken = false;
  expect((await search('bnp p')).providers[0]?.name).toBe('BNP Paribas');
});
