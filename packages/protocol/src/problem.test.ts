import { expect, test } from 'vitest';
import { ConnectError, problemOf } from './connect-error.ts';
import { PROBLEM_CODES, problem, remediesOf } from './problem.ts';

test('every problem but one of the session has a way on', () => {
  const stuck = PROBLEM_CODES.filter((code) => remediesOf(problem(code)).length === 0);
  expect(stuck).toEqual(['session_expired', 'session_invalid', 'session_used', 'session_moved']);
});

test('a gateway’s own remedies win', () => {
  expect(remediesOf(problem('rate_limited', { remedies: ['retry'] }))).toEqual(['retry']);
});

test('an error that is none of ours is internal and says nothing of its cause', () => {
  expect(problemOf(new TypeError('secret of the inside'))).toEqual(problem('internal'));
  expect(problemOf(new ConnectError('network'))).toEqual(problem('network'));
});
