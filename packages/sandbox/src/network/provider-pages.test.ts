import { describe, expect, test } from 'vitest';
import { network, person } from './person.fixture.ts';

const redirected = async () => {
  const world = network();
  const jane = person(world);
  const talk = await jane.submit({}, jane.attempt({ providerId: 'redirect-energy' }));
  await talk.settle();
  const turn = talk.last();
  const url = turn?.kind === 'redirect' ? turn.redirect.url : '';
  const decide = (decision: string, state = new URL(url).searchParams.get('state') ?? '') =>
    world.network.fetch(new Request(url, { method: 'POST', body: new URLSearchParams({ state, decision }) }));
  return { world, jane, talk, url, decide };
};

describe('the page of Redirect Energy', () => {
  test('names the provider and can approve, which returns to the application', async () => {
    const { world, talk, url, decide } = await redirected();
    const page = await world.network.fetch(new Request(url));
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Redirect Energy');
    const answer = await decide('approve');
    expect(answer.status).toBe(303);
    const back = new URL(answer.headers.get('Location') ?? '');
    expect(back.origin + back.pathname).toBe('http://127.0.0.1:4400/connect/return/sandbox');
    expect(back.searchParams.get('state')).toBe(new URL(url).searchParams.get('state'));
    expect(await talk.end()).toMatchObject({ kind: 'verified' });
  });

  test('reads no more than a form of its own can hold', async () => {
    const { world, url, decide } = await redirected();
    const body = `state=${'x'.repeat(20_000)}`;
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await world.network.fetch(new Request(url, { method: 'POST', headers, body }))).status).toBe(413);
    expect((await decide('approve')).status).toBe(303);
  });

  test('can decline', async () => {
    const { talk, decide } = await redirected();
    await decide('decline');
    expect(await talk.end()).toMatchObject({ problem: { code: 'challenge_cancelled' } });
  });

  test('can approve without ever returning, and the network knows all the same', async () => {
    const { talk, decide } = await redirected();
    const answer = await decide('approve-and-stay');
    expect(answer.status).toBe(200);
    expect(await talk.end()).toMatchObject({ kind: 'verified' });
  });

  test('that nobody comes back from ends after ten minutes', async () => {
    const { world, talk } = await redirected();
    await world.clock.advance(10 * 60_000);
    expect(await talk.end()).toMatchObject({ problem: { code: 'challenge_timed_out' } });
  });

  test('takes a decision once, and none with a state that is not its own', async () => {
    const { talk, url, decide } = await redirected();
    const [id] = (new URL(url).searchParams.get('state') ?? '').split('.');
    expect((await decide('approve', `${id}.guessed`)).status).toBe(404);
    expect((await decide('approve', '')).status).toBe(404);
    expect(talk.last()?.kind).toBe('redirect');
    await decide('decline');
    expect((await decide('approve')).status).toBe(404);
    expect(await talk.end()).toMatchObject({ kind: 'failed' });
  });
});

test('the pictures of a challenge are served, and no others', async () => {
  const { network: net } = network();
  const get = (name: string) => net.fetch(new Request(`http://127.0.0.1:4400/sandbox/pictures/${name}`));
  expect((await get('bulb.svg')).headers.get('Content-Type')).toBe('image/svg+xml');
  expect((await get('..%2Fsecret.svg')).status).toBe(404);
  for (const name of ['constructor', '__proto__', 'bulb']) expect((await get(name)).status).toBe(404);
});
