import { describe, expect, test } from 'vitest';
import { EXAMPLES } from './examples/examples.ts';
import { hideSecrets } from './hide-secrets.ts';
import { readDefinition } from './read-definition.ts';

const NOW = 1_700_000_000_000;
const read = (given: unknown) => readDefinition(JSON.stringify(given), NOW);

test.each(Object.entries(EXAMPLES))('the example %s can be shown', (name, { definition }) => {
  const reading = read(definition);
  expect(reading.as).not.toBe('nothing');
  const [shape] = name.split('-');
  expect(reading).toMatchObject({
    shape: { own: 'Linkspan', powens: 'Powens', linxo: 'Linxo' }[shape ?? ''],
  });
});

describe('what is pasted is known by what it has', () => {
  const linxoField = { id: '1', label: 'Code', type: 'NUMERIC' };
  const powensField = { name: 'login', label: 'Login', type: 'text' };
  const ownField = { id: 'a', kind: 'text', label: 'A' };

  test.each([
    ['a list of Linxo’s credentials', [linxoField], 'form', 'Linxo'],
    ['a bare challenge of Linxo', [linxoField, { id: '2', type: 'OK_CANCEL' }], 'challenge', 'Linxo'],
    ['a challenge in its property', { challenge: [{ id: '2', type: 'INFO_MSG' }] }, 'challenge', 'Linxo'],
    ['a list of Powens’ fields', [powensField], 'form', 'Powens'],
    [
      'a list of connectors',
      { connectors: [{ uuid: 'x', name: 'X', fields: [powensField] }] },
      'form',
      'Powens',
    ],
    ['one field', ownField, 'form', 'Linkspan'],
    ['a list of fields', [ownField], 'form', 'Linkspan'],
    [
      'a provider',
      { id: 'p', name: 'P', channels: [{ id: 'c', mode: 'form', fields: [ownField] }] },
      'form',
      'Linkspan',
    ],
    ['a challenge', { id: 'c', fields: [ownField], actions: [] }, 'challenge', 'Linkspan'],
  ])('%s', (_, given, as, shape) => {
    expect(read(given)).toMatchObject({ as, shape });
  });

  test.each([
    ['no JSON', '{"fields": [', /^This is not JSON/],
    ['something else', '{"weather": "fine"}', /^Neither fields nor a challenge/],
    ['nothing', 'null', /^Neither/],
    ['a challenge that cannot be answered', '{"messages": []}', /has no id/],
    ['half of Linxo’s shape', '[{"id": null, "type": "TEXT"}]', /not what Linxo would send.*id/s],
  ])('%s is told, and nothing breaks', (_, text, why) => {
    expect(readDefinition(text, NOW)).toMatchObject({ as: 'nothing', why: expect.stringMatching(why) });
  });
});

test('Linxo’s time left counts from when it was pasted, and its answer is Linxo’s body', () => {
  const reading = read(EXAMPLES['linxo-code']?.definition);
  if (reading.as !== 'challenge') throw new Error(reading.as);
  expect(reading.challenge.expiresAt).toBe(NOW + 120_000);
  expect(reading.body('307.true', { '306': '123456' })).toEqual({
    credentials: [
      { id: '306', value: '123456' },
      { id: '307', value: 'true' },
    ],
  });
});

test('secrets are dots wherever they stand in what would be sent', () => {
  const body = { credentials: [{ id: '1', value: 'hunter2' }], hunter: 'two' };
  expect(JSON.parse(hideSecrets(body, new Set(['hunter2'])))).toEqual({
    credentials: [{ id: '1', value: '••••••' }],
    hunter: 'two',
  });
});
