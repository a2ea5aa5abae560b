import { PROBLEM_CODES, remediesOf } from '@linkspan/protocol';
import { describe, expect, test } from 'vitest';
import { problemFrom } from './error-answer.ts';
import { meaningOf, problemIn, problemOfReturn, STATES } from './map.ts';
import { isWrongpass, problemOfValues } from './refused-values.ts';

/** The states of "SCA & connection states" (docs.powens.com), and what each is to a person. */
const ROWS = [
  [null, 'done'],
  [undefined, 'done'],
  ['SCARequired', 'confirm'],
  ['webauthRequired', 'redirect'],
  ['additionalInformationNeeded', 'question'],
  ['decoupled', 'approval'],
  ['validating', 'wait'],
  ['actionNeeded', 'action_required'],
  ['passwordExpired', 'password_expired'],
  ['wrongpass', 'invalid_credentials'],
  ['wrongPass', 'invalid_credentials'],
  ['rateLimiting', 'rate_limited'],
  ['websiteUnavailable', 'provider_unavailable'],
  ['bug', 'internal'],
  ['notSupported', 'not_supported'],
  ['somethingNobodyHasHeardOf', 'internal'],
] as const;

test.each(ROWS)('%s is %s', (state, expected) => {
  const meaning = meaningOf(state);
  expect(typeof meaning === 'string' ? meaning : meaning.code).toBe(expected);
});

test('every row of the table is walked', () => {
  const walked = new Set(ROWS.map(([state]) => state?.toLowerCase()));
  expect(Object.keys(STATES).filter((state) => !walked.has(state))).toEqual([]);
});

describe('a problem', () => {
  const failed = (state: string, more: object = {}) => {
    const meaning = meaningOf(state);
    if (typeof meaning === 'string') throw new Error('That is no problem.');
    return problemIn(meaning, { id: '1', error_message: 'Bonjour', ...more });
  };

  test('says what Powens says only where that is for the person', () => {
    expect(failed('actionNeeded').message).toBe('Bonjour');
    expect(failed('bug').message).toBeUndefined();
    expect(failed('websiteUnavailable').message).toBeUndefined();
  });

  test('that Powens tries again by itself can be waited for', () => {
    for (const state of ['websiteUnavailable', 'rateLimiting', 'bug'])
      expect(remediesOf(failed(state))[0]).toBe('wait');
  });

  test('says when it is tried again', () => {
    expect(failed('rateLimiting', { next_try: '2026-01-15 12:01:00' }).retryAt).toBe(
      Date.UTC(2026, 0, 15, 12, 1),
    );
    expect(failed('rateLimiting', { next_try: 'soon' }).retryAt).toBeUndefined();
  });
});

describe('an error answer', () => {
  test.each([
    ['wrongpass', 'invalid_credentials'],
    ['websiteUnavailable', 'provider_unavailable'],
    ['tooManySync', 'rate_limited'],
    ['connectionLocked', 'rate_limited'],
    ['bankMessage', 'action_required'],
    ['actionNeeded', 'action_required'],
    ['notSupported', 'not_supported'],
    ['noAccount', 'no_accounts'],
    ['invalidToken', 'session_expired'],
    ['config', 'internal'],
    ['keymanager', 'internal'],
    ['dataError', 'internal'],
    ['forbidden', 'internal'],
    ['bug', 'internal'],
    ['neverHeardOf', 'internal'],
  ])('%s is %s', (code, expected) => {
    expect(problemFrom({ code }).code).toBe(expected);
  });

  test('names the field that it speaks of', () => {
    const error = { code: 'invalidValue', description: 'Invalid value for field: login', message: null };
    expect(problemOfValues(error, ['login', 'password'])).toMatchObject({
      code: 'invalid_credentials',
      fieldErrors: { login: 'Invalid value for field: login' },
    });
    expect(problemOfValues(error, ['log']).fieldErrors).toBeUndefined();
  });

  test('keeps the request for support, and its sentence for the person', () => {
    const error = { code: 'wrongpass', description: 'login failed', message: 'Non.', request_id: 'r1' };
    expect(problemOfValues(error, ['login'])).toMatchObject({ message: 'Non.', reference: 'r1' });
    expect(problemOfValues(error, ['login']).fieldErrors).toBeUndefined();
  });
});

test.each([
  ['access_denied', 'challenge_cancelled'],
  ['tos_declined', 'challenge_cancelled'],
  ['session_expired', 'challenge_timed_out'],
  ['server_error', 'provider_unavailable'],
  ['unheard_of', 'internal'],
])('a return with %s is %s', (error, code) => {
  expect(problemOfReturn(error)).toMatchObject({ code, remedies: ['retry', 'other-provider'] });
});

test('wrongpass is known in any casing', () => {
  expect(['wrongpass', 'wrongPass', 'WRONGPASS'].every(isWrongpass)).toBe(true);
  expect(PROBLEM_CODES).toContain('invalid_credentials');
});
