import { expect, test } from 'vitest';
import { attentionOf } from './attention.ts';

const END = '2026-12-24 10:00:00';

test.each([
  ['SCARequired', 'presence'],
  ['additionalInformationNeeded', 'presence'],
  ['decoupled', 'presence'],
  ['webauthRequired', 'renewal'],
  ['wrongpass', 'credentials'],
  ['actionNeeded', 'site'],
  ['passwordExpired', 'site'],
  ['validating', undefined],
  ['rateLimiting', undefined],
  ['websiteUnavailable', undefined],
  ['bug', undefined],
  ['notSupported', undefined],
  ['full_moon', undefined],
])('a connection in the state %s wants %s', (state, reason) => {
  const [wanted] = attentionOf({ id: '1', state, expire: END });
  expect(wanted?.reason).toBe(reason);
  // In a state of its own, the end that is said is not one of access.
  expect(wanted?.expiresAt).toBeUndefined();
});

test('one that is well ends when the first of its sources does, or when it says itself', () => {
  const sources = [
    { name: 'openapi', access_expire: END },
    { name: 'directaccess', access_expire: '2027-01-01 00:00:00' },
  ];
  const renewal = { connectionId: '1', reason: 'renewal', expiresAt: Date.parse('2026-12-24T10:00:00Z') };
  expect(attentionOf({ id: '1', state: null, sources, expire: '2027-01-01 00:00:00' })).toEqual([renewal]);
  expect(attentionOf({ id: '1', state: null, expire: END })).toEqual([renewal]);
  expect(attentionOf({ id: '1', state: null, expire: 'soon' })).toEqual([]);
});
