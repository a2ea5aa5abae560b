import type { ConnectEvent, ConnectEventBody } from '@linkspan/protocol';
import { expect, test } from 'vitest';
import { errorsIn, factsIn } from './arcadia-config.ts';
import { type SubmissionStatus, statusAfter } from './submission-status.ts';

const token = (claims: object) => `e30.${btoa(JSON.stringify(claims))}.x`;
const create = token({ sid: 's1', mode: 'create' });
const update = token({ sid: 's2', mode: 'update', con: '10000001' });

test('a token says which session it is of, and in update mode which connection', () => {
  expect(factsIn(create)).toEqual({ sessionId: 's1', mode: 'create', connectionId: undefined });
  expect(factsIn(update)).toEqual({ sessionId: 's2', mode: 'update', connectionId: '10000001' });
  for (const none of [undefined, 7, '', 'x', 'a.b.c', token({ mode: 'create' })]) {
    expect(factsIn(none)).toBeUndefined();
  }
});

test.each([
  [{ connectToken: create, env: 'sandbox', newCredentialData: { zipCode: '94609' } }, undefined],
  [{ connectToken: create, callbacks: { onClose: () => undefined } }, undefined],
  [{ connectToken: update, newCredentialData: {} }, undefined],
  [{ env: 'sandbox' }, { connectToken: 'Missing "connectToken" value.' }],
  [undefined, { connectToken: 'Missing "connectToken" value.' }],
  [{ connectToken: 'x' }, { connectToken: 'Invalid "connectToken" value.' }],
  [{ connectToken: create, env: 'staging' }, { env: 'Invalid "env" value.' }],
  [{ connectToken: create, variant: 'other' }, { variant: 'Invalid "variant" value.' }],
  [
    { connectToken: create, newCredentialData: { zipCode: 94609 } },
    { newCredentialData: 'Invalid "newCredentialData" value.' },
  ],
  [
    { connectToken: update, newCredentialData: { zipCode: '94609' } },
    { newCredentialData: '"newCredentialData" is only available in create mode.' },
  ],
  [{ connectToken: create, callbacks: { onClose: 'close' } }, { onClose: 'Invalid "onClose" value.' }],
])('%j: %j', (config, errors) => {
  expect(errorsIn(config)).toEqual(errors);
});

const submitted: ConnectEventBody = { type: 'credentials_submitted', providerId: 'p', attemptId: 'a' };
const problem = (code: 'invalid_credentials' | 'internal' | 'network'): ConnectEventBody => ({
  type: 'problem',
  code,
});
const exit: ConnectEventBody = { type: 'exit', reason: 'closed', screen: 'credentials' };

test.each<[SubmissionStatus, readonly ConnectEventBody[]]>([
  ['no_submit', [{ type: 'open', mode: 'create' }, exit]],
  ['verified', [submitted, { type: 'connected', connectionId: '1' }]],
  ['rejected', [submitted, problem('invalid_credentials'), exit]],
  ['pending', [submitted, problem('invalid_credentials'), submitted, exit]],
  ['pending', [submitted, { type: 'pending', connectionId: '1', cause: 'left' }]],
  ['pending', [submitted, { type: 'pending', connectionId: '1', cause: 'provider' }]],
  ['timed_out', [submitted, { type: 'pending', connectionId: '1', cause: 'timeout' }]],
  ['error', [submitted, problem('internal'), exit]],
  ['pending', [submitted, problem('internal'), { type: 'screen', screen: 'waiting' }, exit]],
  ['error', [problem('network'), exit]],
  ['error', [{ ...exit, problem: 'network' }]],
])('%s', (status, bodies) => {
  const events = bodies.map(
    (body, index): ConnectEvent => ({ version: 1, sequence: index + 1, at: 0, ...body }),
  );
  expect(events.reduce<SubmissionStatus>(statusAfter, 'no_submit')).toBe(status);
});
