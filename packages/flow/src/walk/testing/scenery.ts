import { Connection, Provider, Session } from '@linkspan/protocol';
import * as v from 'valibot';
import type { Chance } from './chance.ts';

const USERNAME = { id: 'username', kind: 'text', label: 'User name' };
const PASSWORD = { id: 'password', kind: 'password', label: 'Password', secret: true };

/** The providers of the walks, from the plainest to those that lead through several channels. */
export const PROVIDERS: readonly Provider[] = [
  {
    id: 'plain',
    name: 'Plain Power',
    channels: [{ id: 'plain:form', mode: 'form', fields: [USERNAME, PASSWORD] }],
  },
  {
    id: 'two',
    name: 'Two Ways',
    channels: [
      { id: 'two:redirect', mode: 'redirect', rank: 2, accountTypes: ['gas'] },
      { id: 'two:form', mode: 'form', fields: [USERNAME, PASSWORD], rank: 1 },
    ],
  },
  { id: 'elsewhere', name: 'Elsewhere', channels: [{ id: 'elsewhere:redirect', mode: 'redirect' }] },
  {
    id: 'three',
    name: 'Three in a Chain',
    channels: [
      { id: 'three:a', mode: 'form', fields: [USERNAME, PASSWORD], rank: 0 },
      { id: 'three:b', mode: 'form', fields: [USERNAME, { id: 'pin', kind: 'pin', label: 'PIN' }], rank: 1 },
      { id: 'three:c', mode: 'redirect', rank: 2 },
    ],
  },
].map((provider) => v.parse(Provider, provider));

export function providerById(id: string | undefined): Provider | undefined {
  return PROVIDERS.find((provider) => provider.id === id);
}

/** What the person of a list has, and may repair. */
export const OWN: readonly Connection[] = ['plain', 'three'].map((id) =>
  v.parse(Connection, {
    id: `own-${id}`,
    provider: { id, name: id },
    status: 'broken',
    actions: ['repair'],
    look: id === 'three',
  }),
);

/** A session of any kind; what the server knows of it besides is the server's. */
export function anySession(chance: Chance): Session {
  const mode = chance.of(0.65) ? 'create' : chance.pick(['update', 'manage']);
  const provider = chance.pick(['plain', 'two', 'elsewhere', 'three']);
  const session = v.parse(Session, {
    id: 'session',
    mode,
    another: chance.of(mode === 'manage' ? 0.8 : 0.2),
    application: { name: 'Bright' },
    ...(chance.of(mode === 'update' ? 0.3 : 0.8) && {
      consent: { version: 'v1', scopes: [{ id: 'accounts' }] },
      consented: chance.of(0.3),
    }),
    prefill: {
      ...(chance.of(0.5) && { zip: '94609' }),
      ...(mode === 'create' && chance.of(0.2) && { providerId: chance.of(0.1) ? 'nowhere' : provider }),
    },
    ...(chance.of(0.2) && { details: { sites: [{ id: 'home', name: 'Home' }] } }),
    channels: {
      pick: chance.pick(['choose', 'choose', 'first', 'all']),
      optional: chance.of(0.5),
      ...(chance.of(0.1) && { modes: ['form'] }),
      ...(chance.of(0.1) && { accountTypes: ['gas'] }),
    },
    accountSelection: chance.of(0.3) ? 'all' : 'ask',
    ...(mode === 'update' && {
      connection: {
        id: 'repaired',
        provider: { id: provider, name: provider },
        ...(chance.of(0.5) && { channelId: providerById(provider)?.channels[0]?.id }),
        status: 'broken',
      },
    }),
    expiresAt: Number.MAX_SAFE_INTEGER,
  });
  const { prefill } = session;
  const unlisted =
    mode === 'create' && !prefill.providerId && !prefill.zip && session.accountSelection === 'all';
  return unlisted ? { ...session, prefill: { ...prefill, providerUrl: 'https://tiny.example' } } : session;
}
