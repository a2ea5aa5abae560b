import { expect, test } from 'vitest';
import { powensPerson } from './testing/powens-person.ts';

const { signal: never } = new AbortController();
const DAY_MS = 24 * 60 * 60_000;

/** What a monitor hears of a connection in a state ("SCA & connection states", docs.powens.com). */
test.each([
  ['otp', { reason: 'presence' }],
  ['sca', { reason: 'presence' }],
  ['webauth', { reason: 'renewal' }],
  ['action_required', { reason: 'site', problem: 'action_required' }],
  ['password_expired', { reason: 'site', problem: 'password_expired' }],
  ['rate_limited', undefined],
  ['provider_down', undefined],
  ['error', undefined],
  ['unknown_state', undefined],
])('a connection made as %s wants %j', async (persona, wanted) => {
  const person = await powensPerson();
  const talk = await person.signIn(persona);
  const kinds = ['challenge', 'approval', 'redirect', 'failed', 'pending', 'verified'];
  let turn = await talk.next();
  while (turn && !kinds.includes(turn.kind)) turn = await talk.next();
  await talk.leave();
  const attention = await person.wait(person.gateway.attention?.(never) ?? Promise.resolve([]));
  const connectionId = talk.connectionId();
  expect(attention).toEqual(wanted ? [{ connectionId, channelId: expect.any(String), ...wanted }] : []);
});

test('a password that is refused after its question wants another', async () => {
  const person = await powensPerson();
  const talk = await person.signIn('wrongpass_later');
  const asked = await talk.until('challenge');
  await person.answer(talk.connectionId(), asked, { otp: '123456' });
  await talk.end();
  const attention = await person.wait(person.gateway.attention?.(never) ?? Promise.resolve([]));
  expect(attention).toMatchObject([{ reason: 'credentials', problem: 'invalid_credentials' }]);
});

test('access ends when the first of the sources says', async () => {
  const person = await powensPerson();
  const talk = await person.signIn('verified');
  await talk.until('accounts');
  const began = person.clock.now();
  const attention = await person.wait(person.gateway.attention?.(never) ?? Promise.resolve([]));
  expect(attention).toMatchObject([{ connectionId: talk.connectionId(), reason: 'renewal' }]);
  const inDays = ((attention[0]?.expiresAt ?? 0) - began) / DAY_MS;
  expect(inDays).toBeGreaterThan(179);
  expect(inDays).toBeLessThanOrEqual(180);
});
