import { Session } from '@linkspan/protocol';
import { AWKWARD_CODE, awkwardGateway, simulatedClock } from '@linkspan/sandbox/awkward';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { createActor } from 'xstate';
import { createConnectMachine } from './connect-machine.ts';
import type { Environment } from './environment.ts';
import type { PersonEvent } from './person-event.ts';
import type { Screen } from './screen.ts';
import { createVault, type SealedHandle } from './vault.ts';
import { viewOf } from './view-of.ts';

type Seal = (values: Record<string, string>) => SealedHandle;

/** Somebody patient who knows the code, shares everything and comes back from wherever they are sent. */
function deed(screen: Screen, seal: Seal): PersonEvent | undefined {
  switch (screen.name) {
    case 'credentials':
      return {
        type: 'credentials.submitted',
        handle: seal(Object.fromEntries(screen.fields.map(({ id }) => [id, 'typed']))),
      };
    case 'challenge':
      return {
        type: 'challenge.answered',
        challengeId: screen.challenge.id,
        version: screen.challenge.version,
        actionId: 'submit',
        handle: seal({ code: AWKWARD_CODE }),
      };
    case 'accounts':
      return { type: 'accounts.chosen', chosen: screen.accounts.map(({ id }) => id), refused: [] };
    case 'redirect':
      return screen.state === 'ready' ? { type: 'redirect.opened' } : undefined;
    default:
      return undefined;
  }
}

async function drive(providerId: string, channels: object = {}) {
  const clock = simulatedClock();
  const { gateway, comeBack } = awkwardGateway({ clock });
  const vault = createVault();
  const screens: string[] = [];
  const ends: string[] = [];
  let count = 0;
  const environment: Environment = {
    now: clock.now,
    newId: () => `id-${++count}`,
    pause: clock.pause,
    recordConsent: async () => undefined,
    record: { load: () => undefined, save: () => undefined, clear: () => undefined },
    emit: (event) => {
      if (event.type === 'screen') screens.push(event.screen);
      if (event.type === 'connected' || event.type === 'pending' || event.type === 'exit')
        ends.push(event.type);
    },
    locale: () => 'en',
  };
  const session = v.parse(Session, {
    id: 'session',
    mode: 'create',
    application: { name: 'Bright' },
    prefill: { providerId },
    channels,
    expiresAt: Number.MAX_SAFE_INTEGER,
  });
  const actor = createActor(
    createConnectMachine({ gateway: { ...gateway, start: async () => session }, environment, vault }),
    { clock: machineClock(clock) },
  );
  actor.start();
  for (let second = 0; second < 120 && screens.at(-1) !== 'done' && ends.length === 0; second += 1) {
    await clock.advance(1000);
    const { screen } = viewOf(actor.getSnapshot());
    if (screen.name === 'credentials' && screen.notice) break;
    const next = deed(screen, (values) => vault.put({ scheme: 'none', values }));
    if (next) actor.send(next);
    if (screen.name === 'redirect' && screen.state === 'away') {
      actor.send({ type: 'redirect.returned', returned: await comeBack(screen.redirect.url) });
    }
  }
  const { screen } = viewOf(actor.getSnapshot());
  actor.stop();
  return { screen, screens, ends };
}

test.for([
  ['silent', ['credentials', 'waiting', 'challenge', 'waiting', 'done']],
  ['repeating', ['credentials', 'waiting', 'challenge', 'waiting', 'done']],
  ['unknown-kinds', ['credentials', 'waiting', 'challenge', 'waiting', 'done']],
  ['nameless-return', ['credentials', 'waiting', 'redirect', 'waiting', 'done']],
  ['accounts-first', ['credentials', 'waiting', 'accounts', 'waiting', 'done']],
  ['late-challenge', ['credentials', 'waiting', 'accounts', 'waiting', 'challenge', 'waiting', 'done']],
] as const)('the awkward provider %s is driven to the end', async ([providerId, way]) => {
  const { screens, ends } = await drive(providerId);
  expect(screens).toEqual(way);
  expect(ends).toEqual(['connected']);
});

test('two channels in a chain make one connection, told once, and nothing is asked twice', async () => {
  const { screens, ends, screen } = await drive('chained', { pick: 'all' });
  expect(screens).toEqual([
    'credentials',
    'waiting',
    'credentials',
    'waiting',
    'challenge',
    'waiting',
    'done',
  ]);
  expect(ends).toEqual(['connected']);
  expect(screen).toMatchObject({ name: 'done', status: 'verified' });
});

test('a connection that is gone is asked for again', async () => {
  const { screen, ends } = await drive('gone');
  expect(screen).toMatchObject({ name: 'credentials', notice: { code: 'invalid_credentials', gone: true } });
  expect(ends).toEqual([]);
});

/** The machine's timers on the gateway's clock. */
function machineClock({ pause }: ReturnType<typeof simulatedClock>) {
  const timers = new Map<number, AbortController>();
  let last = 0;
  return {
    setTimeout(run: () => void, ms: number) {
      const id = ++last;
      const controller = new AbortController();
      timers.set(id, controller);
      pause(ms, controller.signal).then(run, () => undefined);
      return id;
    },
    clearTimeout: (id: number) => timers.get(id)?.abort(),
  };
}
