import { Provider, ProviderPage, SealingKey, Session } from '@linkspan/protocol';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { never, type Person } from './person.ts';
import type { GatewayScenarios } from './scenario.ts';

/** What only looks: parses, may be repeated, and finds nothing without an error. */
export function readsContract({ verified }: GatewayScenarios, enter: () => Promise<Person>): void {
  test('start gives a session that parses, the same twice', async () => {
    const person = await enter();
    const first = await person.wait(person.gateway.start(never()));
    expect(v.parse(Session, first)).toEqual(first);
    expect(await person.wait(person.gateway.start(never()))).toMatchObject({
      id: first.id,
      mode: first.mode,
    });
  });

  test.each([{ text: 'qqqq zzzz nowhere at all' }, { zip: '99999' }, { zip: 'abc' }])(
    'a search for %j that finds nothing is an empty page',
    async (query) => {
      const person = await enter();
      const page = await person.wait(person.gateway.searchProviders(query, never()));
      expect(page).toMatchObject({ providers: [], total: 0 });
      expect(page.cursor).toBeUndefined();
    },
  );

  test('a provider is found by its name, and its channels hold what the form needs', async () => {
    const person = await enter();
    const provider = await person.wait(person.gateway.provider(verified.providerId, never()));
    expect(v.parse(Provider, provider)).toEqual(provider);
    const channel = provider.channels.find(({ id }) => id === verified.channelId);
    expect(channel?.fields.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(verified.values)));
    const page = await person.wait(person.gateway.searchProviders({ text: provider.name }, never()));
    expect(v.parse(ProviderPage, page)).toEqual(page);
    expect(page.providers.map(({ id }) => id)).toContain(provider.id);
  });

  test('a provider that is not served is not_supported', async () => {
    const person = await enter();
    const provider = person.wait(person.gateway.provider('no-such-provider', never()));
    await expect(provider).rejects.toMatchObject({
      name: 'ConnectError',
      problem: { code: 'not_supported' },
    });
  });

  test('the sealing key parses and seals what the gateway then reads', async () => {
    const person = await enter();
    const key = await person.wait(person.gateway.sealingKey(verified.channelId, never()));
    expect(v.parse(SealingKey, key)).toEqual(key);
    expect((await person.connect(verified)).kinds.at(-1)).toBe('verified');
  });
}
