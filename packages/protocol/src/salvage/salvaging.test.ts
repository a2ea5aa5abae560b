import { expect, test } from 'vitest';
import type { Gateway } from '../gateway.ts';
import type { ConnectionUpdate } from '../update.ts';
import { salvaging } from './salvaging.ts';

const { signal } = new AbortController();
const attempt = { id: 'a', seq: 0 };
const sealed = { scheme: 'none', values: {} } as const;

/** A gateway that tells what a vendor said as it came, which its types would not let it do. */
function careless(said: { provider?: object; page?: object; updates?: readonly object[] }): Gateway {
  const told = async function* (): AsyncIterable<ConnectionUpdate> {
    for (const update of said.updates ?? []) yield JSON.parse(JSON.stringify(update));
  };
  const unused = () => Promise.reject(new Error('Not asked for.'));
  return {
    start: unused,
    searchProviders: async () => JSON.parse(JSON.stringify(said.page)),
    provider: async () => JSON.parse(JSON.stringify(said.provider)),
    sealingKey: unused,
    submit: told,
    resume: told,
    answer: unused,
    retry: unused,
    chooseAccounts: unused,
  };
}

async function all(updates: AsyncIterable<ConnectionUpdate>): Promise<ConnectionUpdate[]> {
  const list: ConnectionUpdate[] = [];
  for await (const update of updates) list.push(update);
  return list;
}

test('a provider keeps its usable channels, and each channel its usable fields', async () => {
  const provider = {
    id: 'p',
    name: '\u200B',
    logo: 'javascript:alert(1)',
    health: 'poorly',
    channels: [
      { id: 'form', mode: 'form', fields: [{ id: 'login' }, { label: 'No id' }], rank: 'first' },
      { id: 'form', mode: 'form' },
      { id: 'fax', mode: 'fax' },
    ],
  };
  expect(await salvaging(careless({ provider })).provider('p', signal)).toMatchObject({
    name: 'p',
    health: 'ok',
    channels: [{ id: 'form', fields: [{ id: 'login', label: 'login', kind: 'text' }], rank: 0 }],
  });
});

test('a provider that cannot be named is not supported', async () => {
  const { provider } = salvaging(careless({ provider: { name: 'Nobody' } }));
  await expect(provider('p', signal)).rejects.toMatchObject({ problem: { code: 'not_supported' } });
});

test('one provider that makes no sense does not empty a search', async () => {
  const page = {
    providers: [{ id: 'é' }, { id: 'p', name: 'P' }, { id: 'p', name: 'Again' }],
    total: 'many',
  };
  expect(await salvaging(careless({ page })).searchProviders({}, signal)).toEqual({
    providers: [{ id: 'p', name: 'P', health: 'ok' }],
    total: 1,
  });
});

test('questions are made usable, and one that cannot be ends the attempt', async () => {
  const updates = [
    {
      seq: 1,
      kind: 'challenge',
      challenge: { id: 'c', messages: 'Hello', fields: [{ id: 'code', kind: 7 }] },
    },
    { seq: 2, kind: 'approval', approval: { id: 'd', actions: [{ id: 'x', kind: 'dance' }] } },
    { seq: 3, kind: 'challenge', challenge: {} },
  ];
  for (const told of ['submit', 'resume'] as const) {
    const gateway = salvaging(careless({ updates }));
    const heard =
      told === 'submit'
        ? gateway.submit(attempt, sealed, signal)
        : gateway.resume(attempt, undefined, signal);
    expect(await all(heard)).toMatchObject([
      { seq: 1, challenge: { messages: [], fields: [{ id: 'code', kind: 'text', label: 'code' }] } },
      { seq: 2, approval: { actions: [] } },
      { seq: 3, kind: 'failed', problem: { code: 'internal' } },
    ]);
  }
});
