import { createActor } from 'xstate';
import { createConnectMachine } from '../../connect-machine.ts';
import type { World } from '../../conversation.ts';
import type { Environment } from '../../environment.ts';
import type { ResumeRecord } from '../../resume-record.ts';
import { createVault } from '../../vault.ts';
import { viewOf } from '../../view-of.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { faultyGateway } from './faulty-gateway.ts';
import { anySession } from './scenery.ts';
import { settle, walkClock } from './walk-clock.ts';
import { anyDeed } from './walk-person.ts';
import { type Affair, walkServer } from './walk-server.ts';
import { watch } from './watch.ts';

type Machine = ReturnType<typeof createConnectMachine>;

export interface Walk {
  /** What was promised and not kept; empty when all is well. */
  readonly broken: readonly string[];
  /** Every state that was rested in. */
  readonly states: ReadonlySet<string>;
  /** What happened, for whoever has to find out why. */
  readonly trace: readonly string[];
}

export interface WalkOptions {
  readonly seed: number;
  /** Plants a fault in the machine or in its world, to prove that it would be noticed. */
  readonly spoil?: (machine: Machine) => Machine;
  readonly spoilWorld?: (world: World) => World;
}

const STEPS = 40;
const SPELLS = [8000, 8000, 8000, 8000, 8000, 8000, 8000, 8000, 60_000, 400_000] as const;

/** One person's way through the flow, in bad weather, which the seed decides down to the last detail. */
export async function walk({ seed, spoil = unspoilt, spoilWorld = unspoilt }: WalkOptions): Promise<Walk> {
  const chance = chanceFrom(seed);
  const clock = walkClock();
  const session = anySession(chance);
  const weather = { stormy: chance.of(0.8), lostSilently: false, hung: 0 };
  const records = new Map<string, ResumeRecord>();
  const server = walkServer(session, clock, chance);
  const trace: string[] = [];
  const eye = watch(session, clock, () => server, records, trace);
  const gateway = faultyGateway(server, clock, chance, weather, eye.traffic);
  const states = new Set<string>();
  let lastId = 0;

  const environment: Environment = {
    now: clock.now,
    newId: () => {
      lastId += 1;
      return `id-${lastId}`;
    },
    pause: clock.pause,
    recordConsent: async (decision, signal) => {
      if (weather.stormy && chance.of(0.1)) await clock.pause(chance.below(20_000), signal);
      if (decision.granted) server.grant();
      eye.onConsent(decision);
    },
    record: {
      load: (id) => records.get(id),
      save: (record) => void records.set(record.sessionId, record),
      clear: (id) => void records.delete(id),
    },
    emit: (event) => {
      trace.push(`    tells ${event.type}${'screen' in event ? ` ${event.screen}` : ''}`);
      if (event.type === 'problem' && event.code === 'consent_expired') eye.onRefusal();
      eye.onEvent(event);
    },
    locale: () => 'en',
  };

  let widget = open({ gateway, environment, vault: createVault() });
  for (let step = 0; step < STEPS && eye.broken.length === 0; step += 1) {
    if (chance.of(0.04)) {
      trace.push('reload');
      widget.actor.stop();
      await settle();
      widget = open({ gateway, environment, vault: createVault() });
    } else if (widget.view().closed) {
      break;
    } else {
      await oneStep(widget, chance);
    }
    await clock.advance(0);
    look();
  }
  if (eye.broken.length === 0) await comeToAnEnd();
  widget.actor.stop();
  return { broken: eye.broken, states, trace };

  function open(sound: World) {
    eye.opened();
    const world = spoilWorld(sound);
    const actor = createActor(spoil(createConnectMachine(world)), { clock });
    // Every state that is rested in counts, those between two steps too.
    actor.subscribe({
      next: (snapshot) => states.add(nameOf(snapshot.value)),
      error: (error) => eye.broken.push(`the machine failed: ${String(error)}`),
    });
    actor.start();
    return { actor, vault: world.vault, view: () => viewOf(actor.getSnapshot()) };
  }

  async function oneStep({ actor, vault, view }: typeof widget, chance: Chance) {
    if (chance.of(0.55)) {
      const deed = anyDeed(view(), chance, vault);
      trace.push(`${view().screen.name}: ${JSON.stringify(deed)}`);
      eye.onDeed(deed);
      actor.send(deed);
      if (chance.of(0.1) && !view().closed) actor.send(deed);
    } else {
      const ms = chance.below(chance.pick(SPELLS));
      trace.push(`${view().screen.name}: ${ms} ms pass`);
      await clock.advance(ms);
    }
  }

  function look() {
    const snapshot = widget.actor.getSnapshot();
    const persisted = chance.of(0.1) ? JSON.stringify(widget.actor.getPersistedSnapshot()) : undefined;
    eye.onView(viewOf(snapshot), snapshot.context, persisted);
  }

  /** The weather clears: what is under way goes on by itself (L3), and there is a way out of wherever this is (L1). */
  async function comeToAnEnd() {
    weather.stormy = false;
    // What was delayed on its way may still come late.
    await clock.advance(20_000);
    await clock.advance(10_000);
    look();
    const { screen, closed } = widget.view();
    if (closed) return;
    const { attempt } = widget.actor.getSnapshot().context;
    const open = attempt && server.find(attempt);
    const lost = weather.lostSilently || weather.hung > 0;
    if (screen.name === 'waiting' && open && !lost && isForThePerson(open, clock.now() - 10_000)) {
      eye.broken.push('L3 what is open was not heard of within 10 s');
    }
    widget.actor.send({ type: 'close.requested' });
    if (!widget.view().closed) widget.actor.send({ type: 'close.confirmed' });
    await settle();
    look();
    if (!widget.view().closed) eye.broken.push(`L1 there is no way out of ${widget.view().screen.name}`);
  }
}

function unspoilt<T>(sound: T): T {
  return sound;
}

function isForThePerson({ open, openSince }: Affair, since: number): boolean {
  return open !== undefined && open.kind !== 'verifying' && openSince <= since;
}

/** A state's name, its parents before it. */
export function nameOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const [name, inner] = Object.entries(value ?? {})[0] ?? ['', ''];
  return `${name}.${nameOf(inner)}`;
}
