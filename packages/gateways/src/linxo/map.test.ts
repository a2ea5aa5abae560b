import { remediesOf } from '@linkspan/protocol';
import { describe, expect, test } from 'vitest';
import { meaningOf, problemFrom, problemIn, problemOfReturn, STATUSES } from './map.ts';

/** The statuses that "Full API integration" and the guide to errors (developers.linxo.com) name. */
test.each([
  ['NEVER', 'wait'],
  ['EMPTY', 'empty'],
  ['RUNNING', 'wait'],
  ['SUCCESS', 'done'],
  ['AUTH_FAILED', 'invalid_credentials'],
  ['TOO_MANY_ATTEMPTS', 'too_many_attempts'],
  ['PASSWORD_CHANGE_REQUIRED', 'password_expired'],
  ['TOKEN_EXPIRED', 'consent_expired'],
  ['CHALLENGE_REQUIRED', 'challenge_timed_out'],
  ['CHALLENGE_TIMED_OUT', 'challenge_timed_out'],
  ['CHALLENGE_FAILED', 'challenge_failed'],
  ['CHALLENGE_CANCELLED', 'challenge_cancelled'],
  ['USER_ACTION_REQUIRED', 'action_required'],
])('%s means %s', (status, meaning) => {
  const meant = meaningOf(status);
  expect(typeof meant === 'string' ? meant : meant.code).toBe(meaning);
});

test('each status that is a problem has a way on', () => {
  for (const status of Object.keys(STATUSES)) {
    const meaning = meaningOf(status);
    if (typeof meaning === 'string') continue;
    const told = problemIn(meaning, 'https://bank.example/');
    expect(remediesOf(told).length).toBeGreaterThan(0);
    if (meaning.visit) expect(told.visitUrl).toBe('https://bank.example/');
  }
});

test.each(['FULL_MOON', 'constructor', ''])(
  '%j, which nobody knows, is technical and can be tried again',
  (status) => {
    const meaning = meaningOf(status);
    expect(meaning).toMatchObject({ code: 'internal', remedies: ['retry', 'other-provider'] });
  },
);

test('a channel without a status has not begun', () => {
  expect(meaningOf(undefined)).toBe('wait');
});

describe('an answer that is an error', () => {
  test.each([
    [401, 'session_expired'],
    [403, 'session_invalid'],
    [404, 'not_supported'],
    [409, 'internal'],
    [429, 'rate_limited'],
  ])('%i is %s', (status, code) => {
    expect(problemFrom(status, 'ref')).toMatchObject({ code, reference: 'ref' });
  });

  test.each([
    ['access_denied', 'challenge_cancelled'],
    ['server_error', 'provider_unavailable'],
    ['anything', 'internal'],
  ])('a return with %s is %s', (error, code) => {
    expect(problemOfReturn(error).code).toBe(code);
  });
});
