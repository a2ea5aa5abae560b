import type { Gateway } from '@linkspan/protocol';
import { expect, test } from 'vitest';
import { getMicrosteps, type SnapshotFrom } from 'xstate';
import { adjacencyMapToArray, getAdjacencyMap, getStateNodes } from 'xstate/graph';
import { createConnectMachine } from '../connect-machine.ts';
import type { Environment } from '../environment.ts';
import { createVault } from '../vault.ts';
import { viewOf } from '../view-of.ts';
import { nameOf } from '../walk/testing/walk.ts';
import { SAMPLE_EVENTS, type SampleEvent } from './testing/sample-events.ts';

// Nothing is executed on the graph: what the actors would answer is among the samples.
const never = () => new Promise<never>(() => undefined);
const gateway: Gateway = {
  start: never,
  searchProviders: never,
  provider: never,
  sealingKey: never,
  submit: nothing,
  resume: nothing,
  answer: never,
  retry: never,
  chooseAccounts: never,
};
const environment: Environment = {
  now: () => 1000,
  newId: () => 'id',
  pause: never,
  recordConsent: never,
  record: { load: () => undefined, save: () => undefined, clear: () => undefined },
  emit: () => undefined,
  locale: () => 'en',
};

const machine = createConnectMachine({ gateway, environment, vault: createVault() });
type Snapshot = SnapshotFrom<typeof machine>;

const adjacency = getAdjacencyMap(machine, {
  // The machine's own events are no part of its public type.
  events: (snapshot) => SAMPLE_EVENTS.filter((event) => canCome(snapshot, event)) as never,
  serializeState: (snapshot) => facts(snapshot),
  limit: 1_000_000,
});
const edges = adjacencyMapToArray(adjacency);
const moves = edges.filter(({ state, nextState }) => nameOf(state.value) !== nameOf(nextState.value));
const snapshots = Object.values(adjacency).map(({ state }) => state);

const nodes = [...getStateNodes(machine)].filter(({ type }) => type === 'atomic' || type === 'final');
const transient = nodes.filter(({ always }) => always !== undefined && always.length > 0);
const resting = nodes.filter((node) => !transient.includes(node));
const nameOfNode = ({ path }: (typeof nodes)[number]) => path.join('.');

test('the samples hold every event that the machine knows', () => {
  const sampled = new Set(SAMPLE_EVENTS.map(({ type }) => type));
  const unsampled = machine.events.filter(
    (type) => !sampled.has(type) && !type.startsWith('xstate.done.state'),
  );
  expect(unsampled).toEqual([]);
});

test('every state is reached', () => {
  const reached = new Set(snapshots.map(({ value }) => nameOf(value)));
  expect(resting.map(nameOfNode).filter((name) => !reached.has(name))).toEqual([]);
});

test('every way out of a state that nobody rests in is taken', () => {
  const steps = new Set<string>();
  for (const { state, event } of moves) {
    const values = getMicrosteps(machine, state, event).map(([snapshot]) => nameOf(snapshot.value));
    for (const [index, value] of values.entries()) steps.add(`${value} -> ${values[index + 1]}`);
  }
  const untaken = transient.flatMap((node) =>
    (node.always ?? []).flatMap(({ target }) =>
      (target ?? [])
        .map(({ path }) => `${nameOfNode(node)} -> ${path.join('.')}`)
        .filter((way) => ![...steps].some((step) => step === way || step.startsWith(`${way}.`))),
    ),
  );
  expect(untaken).toEqual([]);
});

test('every state is left, and there is a way to the end from wherever anybody is', () => {
  const left = new Set(moves.map(({ state }) => nameOf(state.value)));
  const stuck = resting.filter(({ type }) => type !== 'final').map(nameOfNode);
  expect(stuck.filter((name) => !left.has(name))).toEqual([]);

  for (const snapshot of snapshots.filter(({ status }) => status === 'active')) {
    const asked = after(snapshot, { type: 'close.requested' });
    const closed = asked.status === 'done' ? asked : after(asked, { type: 'close.confirmed' });
    expect(viewOf(closed).closed, nameOf(snapshot.value)).toBe(true);
  }
});

test('every event is answered in every state', () => {
  for (const { state, event, nextState } of edges) {
    const place = `${nameOf(state.value)} on ${event.type}`;
    expect(nextState.status, place).not.toBe('error');
    const { screen, closed } = viewOf(nextState);
    const { session, consented } = nextState.context;
    expect(closed, place).toBe(nextState.status === 'done');
    if (session?.mode === 'update') expect(screen.name, place).not.toBe('provider');
    if (screen.name === 'credentials' && session?.consent) {
      expect(consented || session.consented, place).toBe(true);
    }
  }
});

/** An actor's word comes only while it lives. */
function canCome({ children }: Snapshot, { type }: SampleEvent): boolean {
  const actor = /^xstate\.(?:done\.actor|error\.actor|snapshot)\.(.+)$/.exec(type)?.[1];
  return actor === undefined || actor in children;
}

function after(snapshot: Snapshot, event: SampleEvent): Snapshot {
  return getMicrosteps(machine, snapshot, event as never).at(-1)?.[0] ?? snapshot;
}

/** What tells two snapshots apart for the choice of the next state. */
function facts({ value, context }: Snapshot): string {
  const { session, provider, attempt, attemptEnded, unconfirmed, problem } = context;
  return JSON.stringify([
    value,
    session?.id,
    session?.mode,
    context.root?.id,
    provider?.id,
    context.consentEnded,
    nameOf(value) === 'authorizing.waiting' && context.unreachable && context.connectionId === undefined,
    value === 'credentials' && context.chained.length,
    ['credentials', 'authorizing.waiting'].includes(nameOf(value)) && context.aside !== undefined,
    value === 'problem' && [problem?.code, problem?.gone, attempt && !attemptEnded, unconfirmed],
  ]);
}

async function* nothing(): AsyncIterable<never> {}
