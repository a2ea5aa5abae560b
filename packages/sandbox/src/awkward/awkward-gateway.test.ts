import { describeGateway, type GatewayScenarios, type Scenario } from '@linkspan/gateways/contract';
import { type Attempt, type ConnectionUpdate, parseUpdate } from '@linkspan/protocol';
import { expect, test } from 'vitest';
import { simulatedClock } from '../clock/simulated-clock.ts';
import { memoryLedger } from '../conversation/ledger.ts';
import { listen } from '../conversation/listen.fixture.ts';
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
  const { clock, send } = awkward();
  const talk = send(attempt('silent'));
  await talk.until('opened');
  const begun = clock.now();
  await clock.advance(89_000);
  expect(talk.kinds()).toEqual(['opened']);
  await talk.settle();
  expect(talk.kinds()).toEqual(['opened', 'challenge']);
  expect(clock.now() - begun).toBeGreaterThanOrEqual(90_000);
});

test('the repeating provider tells numbers that do not rise', async () => {
  const { send } = awkward();
  const talk = send(attempt('repeating'));
  await talk.settle();
  expect(talk.heard.map(({ seq }) => seq)).toEqual([1, 1, 1, 3, 2, 3]);
});

test('the provider of unknown kinds says things that no version knows, numbered like the rest', async () => {
  const { send } = awkward();
  const talk = send(attempt('unknown-kinds'));
  await talk.settle();
  const known = talk.heard.map((update) => parseUpdate(update)?.kind);
  expect(known).toEqual(['opened', undefined, 'verifying', undefined, 'challenge', undefined]);
  expect(talk.heard.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6]);
});

test('a question after the accounts comes before the end', async () => {
  const { gateway, send, answer } = awkward();
  const talk = send(attempt('late-challenge'));
  await talk.settle();
  const offered = talk.last();
  const chosen = offered?.kind === 'accounts' ? offered.accounts.map(({ id }) => id) : [];
  await gateway.chooseAccounts(talk.connectionId(), { key: 'choice', chosen, refused: [] }, never);
  await talk.until('challenge');
  await answer(talk.connectionId(), talk.last());
  expect(await talk.end()).toMatchObject({
    kind: 'verified',
    connection: { accounts: chosen.map((id) => ({ id })) },
  });
});

test('a chain of two channels is one connection, and what the first asked need not be given again', async () => {
  const { gateway, send, answer } = awkward();
  const first = send({ ...attempt('chained'), channelId: 'chained:first' });
  await first.end();
  const connectionId = first.connectionId();
  const next: Attempt = { ...attempt('chained'), id: 'second', channelId: 'chained:second', connectionId };
  const second = send(next, { pin: '1234' });
  await second.settle();
  await answer(connectionId, second.last());
  await second.end();
  const all = await gateway.connections?.(never);
  expect(all).toMatchObject([{ id: connectionId, channelId: 'chained:second', status: 'verified' }]);
});

const never = new AbortController().signal;

function attempt(providerId: string): Attempt {
  return { id: 'first', providerId, seq: 0 };
}

function awkward() {
  const clock = simulatedClock();
  const { gateway } = awkwardGateway({ clock });
  return {
    clock,
    gateway,
    send: (attempt: Attempt, values: Record<string, string> = { username: 'jane', password: 'secret' }) =>
      listen(clock, gateway.submit(attempt, { scheme: 'none', values }, never), attempt),
    async answer(connectionId: string, asked: ConnectionUpdate | undefined) {
      if (asked?.kind !== 'challenge') throw new Error('No question came.');
      const { id: challengeId, version } = asked.challenge;
      const sealed = { scheme: 'none' as const, values: { code: AWKWARD_CODE } };
      const answer = { key: crypto.randomUUID(), challengeId, version, actionId: 'submit', sealed };
      await gateway.answer(connectionId, answer, never);
    },
  };
}
