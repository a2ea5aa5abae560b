import { goingBackTo, leavingFor } from '../../manage/leaving-for.ts';
import type { PersonEvent } from '../../person-event.ts';
import type { Screen, View } from '../../screen.ts';
import type { Vault } from '../../vault.ts';
import type { Chance } from './chance.ts';
import { OWN } from './scenery.ts';

/** What the walks look for wherever it must not be. */
export const CANARY = 'canary-7Q';

/** What somebody might do at this view: mostly what the screen is for, now and then anything at all. */
export function anyDeed(view: View, chance: Chance, vault: Vault): PersonEvent {
  if (view.leaving && chance.of(0.7)) return { type: chance.pick(['close.confirmed', 'close.cancelled']) };
  if (chance.of(0.12)) return anything(view.screen, chance, vault);
  if (view.canGoBack && chance.of(0.08)) return { type: 'back' };
  return sensible(view.screen, chance, vault) ?? anything(view.screen, chance, vault);
}

function sensible(screen: Screen, chance: Chance, vault: Vault): PersonEvent | undefined {
  switch (screen.name) {
    case 'consent':
      return { type: chance.of(0.95) ? 'consent.granted' : 'consent.declined' };
    case 'provider':
      return {
        type: 'provider.chosen',
        providerId: chance.pick(['plain', 'two', 'elsewhere', 'three', 'nowhere']),
        zip: '10001',
      };
    case 'unlisted':
      return { type: chance.pick(['provider.requested', 'provider.dismissed']) };
    case 'details':
      if (screen.mode === 'update' && chance.of(0.3)) return { type: 'details.saved', details: {} };
      if (screen.anotherProvider && chance.of(0.2)) return { type: 'provider.dismissed' };
      return { type: 'details.given', details: { sites: ['home'] } };
    case 'channel':
      return {
        type: 'channel.chosen',
        channelId: screen.channels[chance.below(screen.channels.length)]?.id ?? '',
      };
    case 'credentials':
      if (screen.skippable && chance.of(0.3)) return { type: 'channel.skipped' };
      return { type: 'credentials.submitted', handle: typed(vault, screen.provider.id) };
    case 'challenge': {
      if (screen.expired && chance.of(0.5)) return { type: 'remedy.chosen', remedy: 'retry' };
      const { challenge } = screen;
      const actions = challenge.actions.map(({ id }) => id);
      return {
        type: 'challenge.answered',
        challengeId: challenge.id,
        version: chance.of(0.95) ? challenge.version : challenge.version - 1,
        actionId: actions[chance.below(actions.length)] ?? (chance.of(0.9) ? 'submit' : 'cancel'),
        handle: typed(vault, ''),
      };
    }
    case 'redirect':
      return chance.of(0.4)
        ? { type: 'redirect.returned', returned: { code: CANARY } }
        : { type: chance.pick(['redirect.opened', 'redirect.blocked', 'redirect.closed']) };
    case 'approval':
      return {
        type: 'challenge.answered',
        challengeId: screen.approval.id,
        version: 1,
        actionId: screen.approval.actions[0]?.id ?? 'cancel',
      };
    case 'accounts':
      if (screen.more && chance.of(0.4)) return { type: 'accounts.more', chosen: [] };
      return {
        type: 'accounts.chosen',
        chosen: screen.accounts.slice(0, 1).map(({ id }) => id),
        refused: screen.accounts.slice(1).map(({ id }) => id),
      };
    case 'problem': {
      const remedy = screen.remedies[chance.below(screen.remedies.length)];
      return remedy ? { type: 'remedy.chosen', remedy } : { type: 'close.requested' };
    }
    case 'waiting':
      return screen.patience === 'choice' && chance.of(0.3) ? { type: 'wait.retried' } : undefined;
    case 'done':
      return chance.of(0.3) ? { type: 'close.requested' } : undefined;
    case 'manage':
      return listed(screen, chance);
    default:
      return undefined;
  }
}

function anything(screen: Screen, chance: Chance, vault: Vault): PersonEvent {
  const provider = screen.name === 'credentials' ? screen.provider.id : '';
  return chance.pick<PersonEvent>([
    { type: 'consent.granted' },
    { type: 'provider.chosen', providerId: 'plain' },
    { type: 'details.given', details: {} },
    { type: 'channel.chosen', channelId: 'two:form' },
    { type: 'channel.skipped' },
    { type: 'credentials.submitted', handle: typed(vault, provider) },
    { type: 'challenge.answered', challengeId: 'challenge-0', version: 1, actionId: 'submit' },
    { type: 'challenge.answered', challengeId: 'challenge-0', version: 1, actionId: 'cancel' },
    { type: 'redirect.opened' },
    { type: 'redirect.blocked' },
    { type: 'redirect.closed' },
    { type: 'redirect.returned', returned: {} },
    { type: 'accounts.chosen', chosen: [], refused: [] },
    { type: 'remedy.chosen', remedy: chance.pick(['edit', 'retry', 'visit', 'other-provider', 'wait']) },
    { type: 'wait.retried' },
    { type: 'back' },
    { type: 'close.requested' },
    { type: 'close.cancelled' },
    { type: 'close.confirmed' },
    { type: 'offline' },
    { type: 'online' },
  ]);
}

/** What somebody might do in the list of what they have. */
function listed(screen: Extract<Screen, { name: 'manage' }>, chance: Chance): PersonEvent {
  const { session } = screen;
  const [one] = OWN;
  const cutOff = goingBackTo(screen, { connections: OWN, consents: [] });
  if (session.mode === 'create') return { type: 'manage.left', facts: leavingFor(session) };
  return chance.pick<PersonEvent>([
    { type: 'manage.changed', told: { type: 'connection_removed', connectionId: one?.id ?? '' } },
    ...(cutOff ? [{ type: 'manage.left', facts: cutOff } as const] : []),
    ...(session.another ? [{ type: 'manage.left', facts: leavingFor(session) } as const] : []),
    ...OWN.map((own): PersonEvent => ({ type: 'manage.left', facts: leavingFor(session, own) })),
  ]);
}

/** Sealed as whoever reads it would find it: with the name of the provider it is meant for. */
function typed(vault: Vault, provider: string) {
  return vault.put({ scheme: 'none', values: { password: CANARY, provider } });
}
