import { expect, test } from 'vitest';
import { fromPromise } from 'xstate';
import { getStateNodes } from 'xstate/graph';
import { createConnectMachine } from '../connect-machine.ts';
import { type Walk, type WalkOptions, walk } from './testing/walk.ts';

declare const process: { readonly env: Readonly<Record<string, string | undefined>> };

/** LINKSPAN_SEED repeats one walk. */
const { LINKSPAN_SEED: only, LINKSPAN_SCALE: scale } = process.env;
const count = scale === 'full' ? 25_000 : 1500;
const seeds = only === undefined ? Array.from({ length: count }, (_, index) => index + 1) : [Number(only)];

test(`${seeds.length} walks in bad weather keep every promise and rest in every state`, {
  timeout: 1_800_000,
}, async () => {
  const rested = new Set<string>();
  for (const seed of seeds) {
    const { broken, states, trace } = await walk({ seed });
    for (const state of states) rested.add(state);
    if (broken.length > 0) throw new Error(story(seed, broken, trace));
  }
  if (only === undefined) expect(restingStates().filter((state) => !rested.has(state))).toEqual([]);
});

test('a seed decides a walk down to the last detail', async () => {
  expect(await walk({ seed: 7 })).toEqual(await walk({ seed: 7 }));
});

const FAULTS: readonly (readonly [fault: string, rule: string, plant: Omit<WalkOptions, 'seed'>])[] = [
  [
    'requests that are not aborted',
    'I11 one live conversation',
    {
      spoilWorld: (world) => ({
        ...world,
        gateway: {
          ...world.gateway,
          resume: (attempt, returned) =>
            world.gateway.resume(attempt, returned, new AbortController().signal),
        },
      }),
    },
  ],
  [
    'a send before the record',
    'I2 the attempt is recorded before the first send',
    { spoil: (machine) => machine.provide({ actions: { saveRecord: () => undefined } }) },
  ],
  [
    'ids that repeat',
    'I2 never a second send before a look',
    { spoilWorld: (world) => ({ ...world, environment: { ...world.environment, newId: () => 'id' } }) },
  ],
  [
    'handles that are the secrets',
    'I4 no secret in context',
    {
      spoilWorld: (world) => ({
        ...world,
        vault: {
          ...world.vault,
          put: (sealed) => `${world.vault.put(sealed)}${sealed.values.password}` as never,
        },
      }),
    },
  ],
  [
    'an end that is not told',
    'I5 the end is told before closed',
    { spoil: (machine) => machine.provide({ actions: { conclude: () => undefined } }) },
  ],
  [
    'answers to any question',
    'I7 an answer is to the latest question',
    { spoil: (machine) => machine.provide({ guards: { answerFits: () => true } }) },
  ],
  [
    'a search in update mode',
    'I8 update mode never searches',
    { spoil: (machine) => machine.provide({ guards: { providerIsOpen: () => true } }) },
  ],
  [
    'credentials without consent',
    'I12 consent comes before credentials',
    { spoil: (machine) => machine.provide({ guards: { consentIsMissing: () => false } }) },
  ],
  [
    'a wait without an end',
    'L2 no wait is over 5 minutes',
    {
      spoil: (machine) =>
        machine.provide({ actors: { wait: fromPromise(() => new Promise(() => undefined)) as never } }),
    },
  ],
];

test.for(FAULTS)('%s would be noticed', { timeout: 600_000 }, async ([, rule, plant]) => {
  const noticed = async (seed: number) => (await walk({ seed, ...plant })).broken.includes(rule);
  let seed = 1;
  while (seed <= 600 && !(await noticed(seed))) seed += 1;
  expect(seed).toBeLessThanOrEqual(600);
});

function restingStates(): string[] {
  const machine = createConnectMachine(Object.create(null));
  return [...getStateNodes(machine)]
    .filter(({ type, always }) => (type === 'atomic' || type === 'final') && !always?.length)
    .map(({ path }) => path.join('.'));
}

function story(seed: number, broken: Walk['broken'], trace: Walk['trace']): string {
  return `LINKSPAN_SEED=${seed} repeats this walk\n${broken.join('\n')}\n\n${trace.join('\n')}`;
}
