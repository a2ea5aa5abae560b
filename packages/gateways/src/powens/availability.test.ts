import { expect, test } from 'vitest';
import { powens } from './powens.ts';

const UUID = '338178e6-3d01-564f-9a7b-52ca442459bf';

function gatewayThatReads(connector: object | undefined) {
  return powens({
    url: 'https://domain.biapi.pro/2.0',
    clientId: '1',
    redirectUri: 'https://host.example/return',
    token: 'token',
    userId: 'jane',
    fetch: async () =>
      connector
        ? Response.json({ uuid: UUID, name: 'Bank', ...connector })
        : Response.json({ code: 'notFound' }, { status: 404 }),
  });
}

const ask = (connector: object | undefined) =>
  gatewayThatReads(connector).availability?.(UUID, new AbortController().signal);

test.each([
  ['stable', 'up'],
  ['unstable', 'down'],
  ['waning', 'unknown'],
  [null, 'unknown'],
])('a connector whose stability is %s is %s', async (status, availability) => {
  expect(await ask({ stability: { status, last_update: '2026-01-05 04:00:00' } })).toBe(availability);
});

test('a connector that says nothing of it, or takes no new connection, is not known to be there', async () => {
  expect(await ask({})).toBe('unknown');
  expect(await ask({ stability: { status: 'stable' }, restricted: true })).toBe('unknown');
  expect(await ask({ stability: { status: 'unstable' }, hidden: true })).toBe('unknown');
});

test('a connector that is not served is not_supported', async () => {
  await expect(ask(undefined)).rejects.toMatchObject({ problem: { code: 'not_supported' } });
});
