import { ConnectEvent, EXIT_REASONS, FrameMessage, PROBLEM_CODES, SCREENS } from '@linkspan/protocol';
import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { isFrameMessage } from './frame-message.ts';

declare const process: { readonly env: Readonly<Record<string, string | undefined>> };

const RUNS = process.env.LINKSPAN_SCALE === 'full' ? 200_000 : 2_000;

const types = [
  'resize',
  'renew-token',
  'open',
  'connected',
  'pending',
  'exit',
  'screen',
  'closed',
  'constructor',
  '__proto__',
  'not_yet_invented',
];
const keys = ['type', 'version', 'height', 'connectionId', 'reason', 'screen', 'sequence', 'at', 'toString'];
const value = fc.oneof(
  fc.constantFrom<unknown>(...types, 1, 0, -1, NaN, Infinity, 1.5, '1', '', null, undefined, true),
  fc.anything({
    withBigInt: true,
    withNullPrototype: true,
    withDate: true,
    withMap: true,
    withTypedArray: true,
  }),
);
const shaped = fc
  .array(fc.tuple(fc.constantFrom(...keys), value), { maxLength: 6 })
  .map((entries) => Object.fromEntries(entries));
const likely = fc
  .tuple(
    fc.record({ type: fc.constantFrom(...types), version: fc.constantFrom<unknown>(1, 1, 1, 2, '1') }),
    shaped,
  )
  .map(([base, more]) => ({ ...more, ...base }));

test('the guard and the schema accept the same messages', () => {
  let accepted = 0;
  fc.assert(
    fc.property(fc.oneof(likely, shaped, value), (data) => {
      const is = v.is(FrameMessage, data);
      if (is) accepted += 1;
      expect(isFrameMessage(data)).toBe(is);
    }),
    { numRuns: RUNS },
  );
  expect(accepted).toBeGreaterThan(RUNS / 20);
});

const id = fc.stringMatching(/^[!-~]{1,40}$/);
const event = fc
  .record({
    type: fc.constantFrom(...eventTypes()),
    version: fc.constant(1),
    sessionId: fc.option(id, { nil: undefined }),
    sequence: fc.integer({ min: 1 }),
    at: fc.double({ noNaN: true, noDefaultInfinity: true }),
    mode: fc.constantFrom('create', 'update', 'manage'),
    granted: fc.boolean(),
    consentVersion: id,
    providerId: id,
    providerName: fc.string(),
    attemptId: id,
    connectionId: id,
    challengeId: id,
    actionId: id,
    count: fc.nat(),
    status: fc.constantFrom('verified', 'pending'),
    change: fc.constantFrom('name', 'accounts'),
    code: fc.constantFrom(...PROBLEM_CODES),
    problem: fc.option(fc.constantFrom(...PROBLEM_CODES), { nil: undefined }),
    reason: fc.constantFrom(...EXIT_REASONS),
    screen: fc.constantFrom(...SCREENS),
  })
  .map((fields) => v.parse(ConnectEvent, fields));

test('every event of the contract comes through, as structured clone leaves it', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(event, (event) => {
      seen.add(event.type);
      expect(isFrameMessage(structuredClone(event))).toBe(true);
    }),
    { numRuns: Math.max(500, RUNS / 10) },
  );
  expect([...seen].sort()).toEqual(eventTypes().sort());
});

function eventTypes(): ConnectEvent['type'][] {
  return ConnectEvent.options.flatMap((group) =>
    group.options.flatMap((option) => ('options' in option ? option.options.map(typeOf) : [typeOf(option)])),
  );
}

function typeOf(option: { entries: { type: { literal: ConnectEvent['type'] } } }) {
  return option.entries.type.literal;
}
