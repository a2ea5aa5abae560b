import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { type AskedIn, askedFields } from './asked-fields.ts';
import { type FieldDefinition, Fields } from './field.ts';

type Rules = Omit<FieldDefinition, 'kind' | 'label'>;

function asked(rules: readonly Rules[], values: Record<string, string> = {}, form: Partial<AskedIn> = {}) {
  const fields = v.parse(
    Fields,
    rules.map((rule) => ({ kind: 'text', label: rule.id, ...rule })),
  );
  return askedFields(fields, { read: (id) => values[id] ?? '', ...form }).map(({ id }) => id);
}

describe('a condition', () => {
  const form: Rules[] = [
    { id: 'type' },
    { id: 'company', showWhen: [{ field: 'type', is: ['business', 'farm'] }] },
    { id: 'tax', showWhen: [{ field: 'company', is: ['Acme'] }] },
  ];

  test.each([
    ['nothing chosen', {}, ['type']],
    ['another value', { type: 'home' }, ['type']],
    ['one of its values', { type: 'farm' }, ['type', 'company']],
    ['one behind another', { type: 'business', company: 'Acme' }, ['type', 'company', 'tax']],
    ['a value left in a field that is hidden again', { type: 'home', company: 'Acme' }, ['type']],
  ])('%s', (_, values, expected) => {
    expect(asked(form, values)).toEqual(expected);
  });

  test('all of several must hold', () => {
    const both: Rules[] = [
      { id: 'a' },
      { id: 'b' },
      {
        id: 'c',
        showWhen: [
          { field: 'a', is: ['1'] },
          { field: 'b', is: ['2'] },
        ],
      },
    ];
    expect(asked(both, { a: '1' })).toEqual(['a', 'b']);
    expect(asked(both, { a: '1', b: '2' })).toEqual(['a', 'b', 'c']);
  });

  test('on a field that the form has not, as when an earlier channel asked it, is none', () => {
    expect(asked([{ id: 'pin', showWhen: [{ field: 'gone', is: ['x'] }] }])).toEqual(['pin']);
  });
});

test('a condition that leads back to its own field hides nothing', () => {
  const circle: Rules[] = [
    { id: 'a', showWhen: [{ field: 'b', is: ['1'] }] },
    { id: 'b', showWhen: [{ field: 'a', is: ['1'] }] },
    { id: 'self', showWhen: [{ field: 'self', is: ['1'] }] },
  ];
  expect(asked(circle)).toContain('self');
  expect(asked(circle, { a: '1', b: '1' })).toEqual(['a', 'b', 'self']);
});

describe('a method', () => {
  const methods = [
    { id: 'name', label: 'User name' },
    { id: 'card', label: 'Card' },
  ];
  const form: Rules[] = [
    { id: 'user', methods: ['name'] },
    { id: 'number', methods: ['card'] },
    { id: 'birth' },
    { id: 'all', methods: ['name', 'card'] },
    { id: 'lost', methods: ['fingerprint'] },
  ];

  test.each([
    [undefined, ['user', 'birth', 'all', 'lost']],
    ['card', ['number', 'birth', 'all', 'lost']],
    ['iris', ['user', 'birth', 'all', 'lost']],
  ])('%s asks its own fields and the shared ones', (method, expected) => {
    expect(asked(form, {}, { methods, method })).toEqual(expected);
  });

  test('binds nothing in a form without methods', () => {
    expect(asked(form)).toEqual(['user', 'number', 'birth', 'all', 'lost']);
  });
});

test('lower ranks come first, equal ones stay in order', () => {
  expect(asked([{ id: 'c', rank: 2 }, { id: 'a' }, { id: 'd', rank: 2 }, { id: 'z', rank: -1 }])).toEqual([
    'z',
    'a',
    'c',
    'd',
  ]);
});

test('whatever the rules, each field is asked at most once and one without rules always', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', '__proto__', 'constructor');
  const value = fc.constantFrom('', '1', '2');
  const rule = fc.record({
    id,
    showWhen: fc.option(fc.array(fc.record({ field: id, is: fc.array(value) })), { nil: undefined }),
    methods: fc.option(fc.array(id), { nil: undefined }),
    rank: fc.option(fc.integer(), { nil: undefined }),
  });
  const forms = fc.uniqueArray(rule, { selector: (one) => one.id });
  fc.assert(
    fc.property(
      forms,
      fc.array(fc.record({ id, label: id })),
      fc.dictionary(id, value),
      (form, methods, values) => {
        const ids = asked(form, values, { methods });
        expect(new Set(ids).size).toBe(ids.length);
        for (const one of form)
          if (!one.showWhen?.length && !one.methods?.length) expect(ids).toContain(one.id);
      },
    ),
  );
});
