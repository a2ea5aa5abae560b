import { managementOf } from '@linkspan/protocol';
import { describe, expect, test } from 'vitest';
import { powensPerson } from './testing/powens-person.ts';

const { signal: never } = new AbortController();

/** A person who has connected a bank and shares the first of its accounts. */
async function sharingFirst(options: Parameters<typeof powensPerson>[1] = {}) {
  const person = await powensPerson({}, options);
  const talk = await person.signIn('verified');
  const { accounts } = await talk.until('accounts');
  const [first = '', second = ''] = accounts.map(({ id }) => id);
  await person.choose(talk.connectionId(), [first]);
  await talk.end();
  const own = await managementOf(person.gateway, () => 'en');
  const id = talk.connectionId();
  person.calls.length = 0;
  const share = (chosen: readonly string[], refused: readonly string[]) =>
    person.wait(
      own.share(id, { key: crypto.randomUUID(), chosen: [...chosen], refused: [...refused] }, never),
    );
  const shared = async () =>
    (await person.wait(own.accounts(id, never))).flatMap((each) => (each.shared ? each.id : []));
  return { person, own, id, first, second, share, shared };
}

describe('what a connection shares is changed afterwards', () => {
  test('in one call for what is on now and one for what is off, and only what changed is written', async () => {
    const { person, id, first, second, share, shared } = await sharingFirst();
    await share([first, second], []);
    expect(await shared()).toEqual([first, second]);
    await share([second], [first]);
    await share([second], [first]);
    expect(await shared()).toEqual([second]);
    const path = `/users/me/connections/${id}/accounts`;
    expect(person.asked('PUT', /accounts/).map((call) => [call.path, JSON.parse(call.body)])).toEqual([
      [`${path}/${second}?all`, { disabled: false }],
      [`${path}/${first}?all`, { disabled: true }],
    ]);
  });

  test('and nothing is written when none would be left, or one is not known', async () => {
    const { person, first, second, share, shared } = await sharingFirst();
    const none = { problem: { code: 'no_accounts' } };
    await expect(share([], [first])).rejects.toMatchObject(none);
    await expect(share(['77', second], [first])).rejects.toMatchObject(none);
    expect(person.asked('PUT', /accounts/)).toEqual([]);
    expect(await shared()).toEqual([first]);
  });

  test('where the session shares some kinds only, others can be left out and not added', async () => {
    const { person, id, first, second, share, shared } = await sharingFirst();
    await share([second], []);
    person.restart({ channels: { accountTypes: ['checking'] } });
    const own = await managementOf(person.gateway, () => 'en');
    const change = (key: string, chosen: readonly string[], refused: readonly string[]) =>
      person.wait(own.share(id, { key, chosen: [...chosen], refused: [...refused] }, never));
    await change('leave', [first], [second]);
    await expect(change('add', [second], [])).rejects.toMatchObject({ problem: { code: 'no_accounts' } });
    expect(await shared()).toEqual([first]);
  });

  test('a connection that was deleted meanwhile is gone', async () => {
    const { person, id, second, share, shared } = await sharingFirst();
    await person.wait(person.newGateway().disconnect?.(id, never) ?? Promise.resolve());
    const gone = { problem: { code: 'unknown_outcome', gone: true } };
    await expect(shared()).rejects.toMatchObject(gone);
    await expect(share([second], [])).rejects.toMatchObject(gone);
  });

  test('an update reaches its own connection and no other', async () => {
    const { person, id } = await sharingFirst();
    const other = person.newGateway({ mode: 'update', connectionId: '1' });
    const gone = { problem: { code: 'unknown_outcome', gone: true } };
    const read = Promise.resolve(other.sharedAccounts?.(id, never));
    await expect(person.wait(read)).rejects.toMatchObject(gone);
  });

  test('not where Powens’ webview chooses them', async () => {
    const { gateway } = await powensPerson({}, { mode: 'hosted' });
    expect(gateway).not.toHaveProperty('sharedAccounts');
    expect(gateway).not.toHaveProperty('shareAccounts');
  });
});
