import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LinkBench, linkBench, partsOf } from '../../test/link-bench.ts';
import { tampered } from '../../test/tampered.ts';

const TRIES = process.env.LINKSPAN_SCALE === 'full' ? 100_000 : 5_000;

let bench: LinkBench;
beforeEach(() => {
  bench = linkBench();
});
afterEach(() => bench.api.stop());

test(`${TRIES} tampered, cut and swapped secrets of invitations: none gets in, and all hear the same`, async () => {
  const [own, other] = [await bench.company(), await bench.company('Another')];
  const invite = async ({ id }: { id: string }) =>
    (await bench.nectar(`/invitation/company/${id}`, { allowedEmails: ['maria@acme.example'] })).body;
  const [invited, sibling, stranger] = [await invite(own), await invite(own), await invite(other)];
  const { company, secret } = partsOf(invited.invitationUrl);
  const genuine = {
    address: { company, mode: 'create' as const },
    secret,
    sibling: partsOf(sibling.invitationUrl).secret,
    stranger: partsOf(stranger.invitationUrl).secret,
  };
  const heard = new Set<string>();
  for (let tries = 0; tries < TRIES; tries += 1) {
    const [address, wrong] = tampered(genuine);
    const claims = tries % 2 === 1;
    const answer = await bench.request(`/p/connect/${claims ? 'claim' : 'open'}`, {
      method: 'POST',
      json: { ...address, secret: wrong, ...(claims && { email: 'maria@acme.example' }) },
    });
    heard.add(JSON.stringify([answer.status, answer.body, [...answer.headers]]));
  }
  expect([...heard]).toHaveLength(1);
  const [status, body] = JSON.parse([...heard][0] ?? '');
  expect([status, body]).toEqual([200, { state: 'ended', reason: 'unknown' }]);
  for (const { id } of [invited, sibling, stranger]) {
    expect((await bench.nectar(`/invitation/${id}`)).body.useCount).toBe(0);
    const { activity } = (await bench.nectar(`/invitation/${id}/activity`)).body;
    expect(activity.map(({ type }: { type: string }) => type)).toEqual(['created']);
  }
}, 600_000);
