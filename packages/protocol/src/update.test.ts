import { expect, test } from 'vitest';
import { isFinal, parseUpdate } from './update.ts';

test('an update of a kind that nobody knows yet is skipped, not an error', () => {
  expect(parseUpdate({ seq: 1, kind: 'telepathy' })).toBeUndefined();
});

test('an unknown stage is work', () => {
  expect(parseUpdate({ seq: 1, kind: 'verifying', stage: 'pondering' })).toEqual({
    seq: 1,
    kind: 'verifying',
    stage: 'working',
  });
});

test('an unknown problem is internal, and keeps what the provider said', () => {
  expect(
    parseUpdate({ seq: 2, kind: 'failed', problem: { code: 'new', message: 'Try <b>later</b>' } }),
  ).toEqual({
    seq: 2,
    kind: 'failed',
    problem: { code: 'internal', message: 'Try <b>later</b>', gone: false },
  });
});

test('a redirect to anything but https goes nowhere', () => {
  const redirect = { id: 'r1', url: 'javascript:alert(1)' };
  expect(parseUpdate({ seq: 1, kind: 'redirect', redirect })).toBeUndefined();
});

test('verified, pending and failed end a conversation', () => {
  const connection = { id: 'c1', provider: { id: 'p1', name: 'P' }, status: 'verified' };
  const kinds = [
    { kind: 'opened', connectionId: 'c1' },
    { kind: 'verified', connection },
    { kind: 'pending', connection },
    { kind: 'failed', problem: { code: 'network' } },
  ].map((body) => parseUpdate({ seq: 1, ...body }));
  expect(kinds.map((update) => update && isFinal(update))).toEqual([false, true, true, true]);
});
