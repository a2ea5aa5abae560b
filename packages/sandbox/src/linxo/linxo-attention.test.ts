import { describe, expect, test } from 'vitest';
import { FORM, linxoPerson, SITE } from './testing/linxo-person.ts';

const { signal: never } = new AbortController();
const END = 1_900_000_000;

async function seeded() {
  const person = await linxoPerson();
  await person.seed();
  return {
    ...person,
    wanted: async (id: string) => {
      const all = await person.wait(person.gateway.attention?.(never) ?? Promise.resolve([]));
      return all.filter(({ connectionId }) => connectionId === id);
    },
  };
}

/** What a monitor hears of a connection ("Manage connection channels lifecycle", developers.linxo.com). */
describe('a connection wants its person', () => {
  test.each([
    ['NEVER', undefined],
    ['EMPTY', undefined],
    ['SUCCESS', undefined],
    ['AUTH_FAILED', { reason: 'credentials', problem: 'invalid_credentials' }],
    ['TOO_MANY_ATTEMPTS', { reason: 'site', problem: 'too_many_attempts' }],
    ['PASSWORD_CHANGE_REQUIRED', { reason: 'site', problem: 'password_expired' }],
    ['TOKEN_EXPIRED', { reason: 'renewal', problem: 'consent_expired' }],
    ['CHALLENGE_REQUIRED', { reason: 'presence', problem: 'challenge_timed_out' }],
    ['CHALLENGE_TIMED_OUT', { reason: 'presence', problem: 'challenge_timed_out' }],
    ['CHALLENGE_FAILED', { reason: 'presence', problem: 'challenge_failed' }],
    ['CHALLENGE_CANCELLED', { reason: 'presence', problem: 'challenge_cancelled' }],
    ['USER_ACTION_REQUIRED', { reason: 'site', problem: 'action_required' }],
    ['FULL_MOON', undefined],
  ])('whose channel is %s: %j', async (status, wanted) => {
    const { control, wanted: wantedBy } = await seeded();
    await control('PUT', '/connections/18903/channels/17650', { status });
    const about = { connectionId: '18903', channelId: '182:17650' };
    expect(await wantedBy('18903')).toEqual(wanted ? [{ ...about, ...wanted }] : []);
  });

  test('when a REDIRECT channel ends, by `expires`', async () => {
    const { control, wanted } = await seeded();
    await control('PUT', '/connections/18902/channels/8701', { status: 'SUCCESS', expires: END });
    expect(await wanted('18902')).toEqual([
      { connectionId: '18902', channelId: SITE, reason: 'renewal', expiresAt: END * 1000 },
    ]);
    await control('PUT', '/connections/18902/channels/8701', { status: 'TOKEN_EXPIRED', expires: 1 });
    expect(await wanted('18902')).toMatchObject([{ problem: 'consent_expired', expiresAt: 1000 }]);
  });

  test('for new accounts, which are chosen by looking; who decided hears nothing more', async () => {
    const person = await linxoPerson();
    const attention = async () => person.wait(person.gateway.attention?.(never) ?? Promise.resolve([]));
    const listener = await person.signIn('verified');
    const { accounts } = await listener.until('accounts');
    const id = listener.connectionId();
    const all = accounts.map((account) => account.id);
    await person.choose(id, all.slice(0, 2), all.slice(2));
    await listener.end();
    expect(await attention()).toEqual([]);

    await person.control('POST', `/connections/${id}/accounts`, { name: 'Livret jeune' });
    await person.control('POST', `/connections/${id}/accounts`, { name: 'Prêt auto', type: 'LOAN' });
    expect(await attention()).toEqual([{ connectionId: id, reason: 'accounts', accounts: 2 }]);
    person.restart({ mode: 'update', connectionId: id });
    const look = person.resume(person.attempt(FORM, { connectionId: id }));
    const asked = await look.until('accounts');
    expect(asked.accounts).toMatchObject([{ name: 'Livret jeune' }, { name: 'Prêt auto' }]);
    const [yes = '', no = ''] = asked.accounts.map((account) => account.id);
    await person.choose(id, [yes], [no]);
    expect(await look.end()).toMatchObject({
      kind: 'verified',
      connection: { accounts: [{}, {}, { id: yes }] },
    });
    expect(await attention()).toEqual([]);
  });
});
