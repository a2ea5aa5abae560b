import { powensService } from '@linkspan/gateways/powens';
import type { Attempt } from '@linkspan/protocol';
import { memoryLedger, sealValues } from '@linkspan/sandbox';
import { powensEmulator } from '@linkspan/sandbox/powens';
import { expect, test } from 'vitest';
import { ORIGIN, reading, testBench } from '../../test/bench.ts';
import { powensUsers } from './powens-users.ts';

const { signal } = new AbortController();
const url = `${ORIGIN}/sandbox/powens/2.0`;

test('accounts wait while another source is added, outlive its refusal, and one choice completes the session', async () => {
  const emulator = powensEmulator({ pace: 0, publicUrl: ORIGIN });
  const keys = { url, clientId: '1', fetch: emulator.fetch };
  const users = powensUsers({
    ...keys,
    clientSecret: 'demo-secret',
    secret: 'a secret of the test bench, long enough',
    ledger: memoryLedger(),
  });
  const service = powensService({
    ...keys,
    redirectUri: `${ORIGIN}/connect/return/powens`,
    pause: () => new Promise((resolve) => setImmediate(resolve)),
  });
  const bench = testBench({
    session: { accountSelection: 'ask', channels: { pick: 'all', optional: true } },
    gateway: ({ applicationId, userId, ...session }) =>
      service({ ...session, token: (refused) => users.token({ applicationId, userId }, refused) }),
  });
  const gateway = await bench.open();
  const connector = await (await emulator.fetch(new Request(`${url}/connectors/40`))).json();
  const form = { providerId: connector.uuid, channelId: `${connector.uuid}:credentials:directaccess` };
  const web = { providerId: connector.uuid, channelId: `${connector.uuid}:webauth:openapi` };

  const first = { id: 'form', ...form, seq: 0 };
  const values = { website: 'par', login: 'jane', password: 'verified' };
  const talk = reading(
    gateway.submit(first, await sealValues(await gateway.sealingKey(form.channelId, signal), values), signal),
  );
  const { connectionId } = await talk.until('opened');
  expect((await talk.until('accounts')).accounts).toHaveLength(2);

  /** Goes to the bank for the other source, and comes back with a decision. */
  const visit = async (attempt: Attempt, decision: string) => {
    const away = reading(gateway.submit(attempt, { scheme: 'none', values: { website: 'par' } }, signal));
    const { redirect } = await away.until('redirect');
    const bank = (await emulator.fetch(new Request(redirect.url))).headers.get('location') ?? '';
    const authorization = new URL(bank).searchParams.get('authorization') ?? '';
    const body = new URLSearchParams({ authorization, decision });
    const back = await emulator.fetch(new Request(bank, { method: 'POST', body }));
    await bench.request((back.headers.get('location') ?? '').slice(ORIGIN.length));
    return away;
  };

  const declined = await visit({ id: 'web-1', ...web, connectionId, seq: 0 }, 'decline');
  expect(await declined.until('failed')).toMatchObject({ problem: { code: 'challenge_cancelled' } });
  const waiting = reading(gateway.resume({ ...first, connectionId, seq: 0 }, undefined, signal));
  expect((await waiting.until('accounts')).accounts).toHaveLength(2);

  const added = await visit({ id: 'web-2', ...web, connectionId, seq: 0 }, 'bank');
  const { accounts } = await added.until('accounts');
  expect(accounts).toHaveLength(5);
  const chosen = accounts.slice(1, 3).map(({ id }) => id);
  const refused = accounts.map(({ id }) => id).filter((id) => !chosen.includes(id));
  await gateway.chooseAccounts(connectionId, { key: 'choice', chosen, refused }, signal);
  const end = await added.until('verified');
  expect(end.connection).toMatchObject({ id: connectionId, accounts: chosen.map((id) => ({ id })) });
  expect((await gateway.start(signal)).result).toMatchObject({ status: 'verified' });
  await bench.api.stop();
});
