import { describe, expect, test } from 'vitest';
import { linxoPerson } from './testing/linxo-person.ts';

/** The server is started again while the person is at the bank, and is what they come back to. */
describe('back from the bank in another process', () => {
  const away = async (decision: string, completion: 'linxo' | 'own', onVisit?: (again: boolean) => void) => {
    let isRestarted = false;
    const person = await linxoPerson({
      options: { completion },
      onAnswer({ url }, answer) {
        if (url.endsWith('/authorize_url')) onVisit?.(isRestarted);
        return answer;
      },
    });
    const listener = await person.goToTheBank();
    const { redirect } = await listener.until('redirect');
    const returned = await person.decide(redirect.url, decision);
    person.restart();
    isRestarted = true;
    return { person, attempt: listener.attempt(), returned };
  };

  test('the bank’s code is good for the connection', async () => {
    const { person, attempt, returned } = await away('approve', 'own');
    const page = person.resume(attempt, returned);
    await page.until('accounts');
    expect(page.kinds()).not.toContain('redirect');
  });

  test.each([
    ['decline', 'challenge_cancelled'],
    ['fault', 'provider_unavailable'],
  ])('%s is %s, and nobody is sent there again', async (decision, code) => {
    const { person, attempt, returned } = await away(decision, 'linxo');
    expect(await person.resume(attempt, returned).next()).toMatchObject({
      kind: 'failed',
      problem: { code },
    });
  });

  test('a look that is broken off does not take what was made there for something older', async () => {
    const left = new AbortController();
    const { person, attempt, returned } = await away('approve', 'linxo', (isAgain) => {
      if (isAgain) left.abort();
    });
    const look = person.gateway.resume(attempt, undefined, left.signal)[Symbol.asyncIterator]();
    await expect(person.wait(look.next())).rejects.toThrow();
    const page = person.resume(attempt, returned);
    await page.until('accounts');
    expect(page.connectionId()).toBe(returned.connection_id);
  });
});

test('what another tab connects by a form is not what the bank is visited for', async () => {
  const person = await linxoPerson();
  const visit = await person.goToTheBank();
  const { redirect } = await visit.until('redirect');
  const opened = visit.until('opened');
  const form = await person.signIn('verified');
  await form.until('accounts');
  await person.clock.advance(10_000);
  await person.decide(redirect.url, 'stay');
  expect((await opened).connectionId).not.toBe(form.connectionId());
});
