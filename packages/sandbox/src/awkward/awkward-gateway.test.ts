import { describeGateway, type GatewayScenarios, type Scenario } from '@linkspan/gateways/contract';
import type { Attempt, ConnectionUpdate } from '@linkspan/protocol';
import { expect, test } from 'vitest';
import { simulatedClock } from '../clock/simulated-clock.ts';
import { memoryLedger } from '../conversation/ledger.ts';
import { sealValues } from '../conversation/seal-values.ts';
import { awkwardGateway } from './awkward-gateway.ts';
import { AWKWARD_CODE } from './awkward-providers.ts';

const at = (providerId: string): Scenario => ({
  providerId,
  channelId: `${providerId}:form`,
  values: { username: 'jane', password: 'secret' },
});
const asking = (providerId: string) => ({
  ...at(providerId),
  right: { actionId: 'submit', values: { code: AWKWARD_CODE } },
  wrong: { actionId: 'submit', values: { code: '000000' } },
  cancel: { actionId: 'cancel' },
});
const verified: Scenario = { ...at('chained'), channelId: 'chained:first' };
const rejected = at('gone');

const everything: GatewayScenarios = {
  verified,
  rejected,
  challenge: asking('silent'),
  accounts: at('accounts-first'),
  redirect: { providerId: 'nameless-return', channelId: 'nameless-return:redirect', values: {} },
  silent: at('silent'),
};

describeGateway('The awkward gateway', everything, make);
for (const providerId of ['repeating', 'unknown-kinds']) {
  const challenge = asking(providerId);
  describeGateway(
    `The awkward gateway (${providerId})`,
    { verified, rejected, challenge, repeats: true },
    make,
  );
}

function make() {
  const clock = simulatedClock();
  const ledger = memoryLedger();
  const { gateway, comeBack } = awkwardGateway({ clock, ledger });
  const { gateway: stranger } = awkwardGateway({ clock, ledger, userId: 'someone else' });
  return { gateway, stranger, comeBack, seal: sealValues, advance: clock.advance };
}

test('the silent provider says nothing for 90 seconds and then asks', async () => {
  const clock = simulatedClock();
  const begun = clock.now();
  const { gateway } = awkwardGateway({ clock });
  const heard: string[] = [];
  const { signal, abort } = aborter();
  const talk = (async () => {
    for await (const { kind } of gateway.submit(attempt('silent'), PLAIN, signal)) heard.push(kind);
  })();
  await clock.advance(89_000);
  expect(heard).toEqual(['opened']);
  await clock.advance(1000);
  expect(heard).toEqual(['opened', 'challenge']);
  expect(clock.now() - begun).toBe(90_000);
  abort();
  await talk.catch(() => undefined);
});

test('the repeating provider tells numbers that do not rise', async () => {
  const clock = simulatedClock();
  const { gateway } = awkwardGateway({ clock });
  const seqs: number[] = [];
  const { signal, abort } = aborter();
  const talk = (async () => {
    for await (const { seq } of gateway.submit(attempt('repeating'), PLAIN, signal)) seqs.push(seq);
  })();
  await clock.advance(10_000);
  expect(seqs).toEqual([1, 1, 1, 3, 2, 3]);
  abort();
  await talk.catch(() => undefined);
});

test('a chain of two channels is one connection, and what the first asked need not be given again', async () => {
  const clock = simulatedClock();
  const { gateway } = awkwardGateway({ clock });
  const never = aborter().signal;
  const first = await last(
    clock,
    gateway.submit({ ...attempt('chained'), channelId: 'chained:first' }, PLAIN, never),
  );
  const connectionId = first?.kind === 'verified' ? first.connection.id : '';
  const second: Attempt = { ...attempt('chained'), id: 'second', channelId: 'chained:second', connectionId };
  const updates = gateway.submit(second, { scheme: 'none', values: { pin: '1234' } }, never);
  for await (const update of during(clock, updates)) {
    if (update.kind !== 'challenge') continue;
    const sealed = { scheme: 'none' as const, values: { code: AWKWARD_CODE } };
    const { id, version } = update.challenge;
    await gateway.answer(
      connectionId,
      { key: 'k', challengeId: id, version, actionId: 'submit', sealed },
      never,
    );
  }
  const all = await gateway.connections?.(never);
  expect(all).toMatchObject([{ id: connectionId, channelId: 'chained:second', status: 'verified' }]);
});

const PLAIN = { scheme: 'none' as const, values: { username: 'jane', password: 'secret' } };

function attempt(providerId: string): Attempt {
  return { id: 'first', providerId, seq: 0 };
}

function aborter() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}

/** The updates, with time passing between them. */
async function* during(clock: ReturnType<typeof simulatedClock>, updates: AsyncIterable<ConnectionUpdate>) {
  const iterator = updates[Symbol.asyncIterator]();
  for (;;) {
    const next = iterator.next();
    await clock.advance(1000);
    const { done, value } = await next;
    if (done) return;
    yield value;
  }
}

async function last(clock: ReturnType<typeof simulatedClock>, updates: AsyncIterable<ConnectionUpdate>) {
  let latest: ConnectionUpdate | undefined;
  for await (const update of during(clock, updates)) latest = update;
  return latest;
}
