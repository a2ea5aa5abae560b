import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { challengeDefinition, channelDefinition } from '../arbitrary/definitions.ts';
import { Challenge } from '../challenge.ts';
import { Provider } from '../provider.ts';
import { salvageChallenge } from './salvage-challenge.ts';
import { salvageFields } from './salvage-fields.ts';
import { salvageProvider } from './salvage-provider.ts';

declare const process: { readonly env: Readonly<Record<string, string | undefined>> };

const numRuns = process.env.LINKSPAN_SCALE === 'full' ? 20_000 : 500;
const field = (more: object) => ({ id: 'a', kind: 'text', label: 'A', ...more });
const one = (more: object) => salvageFields([field(more)])[0];

describe('one thing that makes no sense', () => {
  test('leaves its field and the form as they are', () => {
    const broken = field({
      help: 7,
      pattern: 'x'.repeat(2000),
      minLength: '6',
      maxLength: 5000,
      rank: 'first',
    });
    const fields = salvageFields([broken, field({ id: 'b' })]);
    expect(fields.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(fields[0]).toEqual({ ...one({}), id: 'a' });
  });

  test('is a field that cannot be answered: it alone is left out', () => {
    const ids = [undefined, '', 'é', 'x'.repeat(201), 17].map((id) => field({ id }));
    expect(salvageFields([...ids, null, 'field', [], field({})]).map(({ id }) => id)).toEqual(['a']);
    expect(salvageFields('fields')).toEqual([]);
  });
});

test('a label that cannot be seen gives way to the id', () => {
  const labels = ['', ' ', '\u200B\u2060', '\u0301', '\u3164', '\u2800', undefined, 17];
  expect(labels.map((label) => one({ label })?.label)).toEqual(labels.map(() => 'a'));
  expect(one({ label: ' <b>Name</b>\u202E ' })?.label).toBe('<b>Name</b>');
});

test('of two fields with one id the first is asked', () => {
  expect(salvageFields([field({ label: 'First' }), field({ label: 'Second' })])).toMatchObject([
    { label: 'First' },
  ]);
});

test('ids that objects inherit are ids', () => {
  const ids = ['__proto__', 'constructor', 'prototype', 'toString'];
  expect(salvageFields(ids.map((id) => field({ id }))).map(({ id }) => id)).toEqual(ids);
});

test('in doubt a field is secret, and may stay empty', () => {
  expect(one({ secret: 'yes', required: 'yes' })).toMatchObject({ secret: true, required: false });
  expect(one({})).toMatchObject({ secret: false, required: true });
});

test('over 100 fields are cut', () => {
  const many = Array.from({ length: 5000 }, (_, index) => field({ id: `f${index}` }));
  expect(salvageFields(many)).toHaveLength(100);
});

describe('options', () => {
  test('without a label have their value, and those with one value are one', () => {
    const options = [
      { value: '1' },
      { value: '2', label: '\u200B' },
      { value: '1', label: 'One' },
      { label: '3' },
      null,
    ];
    expect(one({ kind: 'select', options })?.options).toEqual([
      { value: '1', label: '1' },
      { value: '2', label: '2' },
    ]);
  });

  test('over 1,000 are cut, and it says so, also the second time', () => {
    const options = Array.from({ length: 1001 }, (_, index) => ({ value: `${index}`, label: `${index}` }));
    const whole = one({ kind: 'select', options: options.slice(1) });
    expect([whole?.options?.length, whole?.optionsCut]).toEqual([1000, false]);
    const cut = salvageFields([field({ kind: 'select', options })]);
    expect(salvageFields(cut)).toEqual(cut);
    expect([cut[0]?.options?.length, cut[0]?.optionsCut]).toEqual([1000, true]);
  });

  test('a choice that has none is a text', () => {
    for (const kind of ['select', 'radio', 'image-choice']) {
      for (const options of [undefined, [], [{ value: '' }], 'x'])
        expect(one({ kind, options })?.kind).toBe('text');
    }
  });

  test('a value that is none of them is not chosen in advance', () => {
    const options = [{ value: '1' }];
    expect(one({ kind: 'radio', options, value: '2' })).not.toHaveProperty('value');
    expect(one({ kind: 'radio', options, value: '1' })).toHaveProperty('value', '1');
  });
});

test.each([
  ['lengths that cross', { minLength: 9, maxLength: 3 }],
  ['a length that no value may have', { minLength: 1001 }],
  ['lengths of a day', { kind: 'date', minLength: 12 }],
  ['lengths of a choice', { kind: 'select', options: [{ value: 'x' }], minLength: 5 }],
  ['lengths of a number that has bounds', { kind: 'number', min: '100', maxLength: 2 }],
  ['no day as a bound', { kind: 'date', max: '0000-00-00' }],
  ['a day that is none', { kind: 'date', max: '2020-02-30' }],
  ['bounds that cross', { kind: 'number', min: '10', max: '9' }],
  ['days that cross', { kind: 'date', min: '2021-01-01', max: '2020-01-01' }],
  ['a number in words', { kind: 'number', min: 'ten' }],
  ['no number at all', { kind: 'number', max: ' ' }],
  ['an empty bound beside one that it crosses', { kind: 'number', min: '100', max: '' }],
])('%s cannot stop a form', (_, more) => {
  const { min, max, minLength, maxLength } = one(more) ?? {};
  const impossible = { ...more, min: undefined, max: undefined, minLength: undefined, maxLength: undefined };
  const possible = one(impossible);
  expect({ ...one(more), min: undefined, max: undefined }).toEqual({
    ...possible,
    min: undefined,
    max: undefined,
  });
  expect([minLength, maxLength, max]).toEqual([undefined, undefined, undefined]);
  expect(['100', undefined]).toContain(min);
});

test('links without a safe address are none', () => {
  const links = [
    { url: 'javascript:alert(1)', label: 'Where is it?' },
    { url: 'data:text/html,x' },
    { url: 'https://user@provider.example' },
    { url: 'https://provider.example/help' },
    { label: 'Help' },
  ];
  expect(one({ links })?.links).toEqual([{ url: 'https://provider.example/help' }]);
});

describe('a challenge', () => {
  const asked = (more: object) => salvageChallenge({ id: 'c', ...more });

  test('keeps what it can of messages and actions', () => {
    const messages = [{ text: 'Hello', tone: 'shout' }, { text: '\u200B' }, null, { tone: 'error' }];
    const actions = [
      { id: 'go', kind: 'submit' },
      { id: 'x', kind: 'telepathy' },
      { id: 'go', kind: 'cancel' },
    ];
    expect(asked({ messages, actions, expiresAt: 'soon', attemptsLeft: -1 })).toEqual({
      ...asked({}),
      messages: [{ text: 'Hello', tone: 'info' }],
      actions: [{ id: 'go', kind: 'submit' }],
    });
  });

  test('with fields and no way to send them gets one', () => {
    const actions = [{ id: 'no', kind: 'cancel' }];
    expect(asked({ fields: [field({})], actions })?.actions[0]).toEqual({ id: 'submit', kind: 'submit' });
    expect(asked({ actions })?.actions).toEqual(actions);
  });

  test('without an id is none', () => {
    expect(salvageChallenge({ fields: [field({})] })).toBeUndefined();
  });
});

describe('whatever a vendor defines', () => {
  test('as a provider is what the schema takes as it is, and salvaging twice is salvaging once', {
    timeout: 300_000,
  }, () => {
    fc.assert(
      fc.property(fc.array(channelDefinition, { maxLength: 3 }), (channels) => {
        const provider = salvageProvider({ id: 'p', name: 'P', channels });
        expect(v.parse(Provider, provider)).toEqual(provider);
        expect(salvageProvider(provider)).toEqual(provider);
      }),
      { numRuns },
    );
  });

  test('as a challenge too', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(challengeDefinition, (definition) => {
        const challenge = salvageChallenge(definition);
        expect(v.parse(Challenge, challenge)).toEqual(challenge);
        expect(salvageChallenge(challenge)).toEqual(challenge);
      }),
      { numRuns },
    );
  });
});
