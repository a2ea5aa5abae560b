import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ConnectGateway, connect } from '@linkspan/gateways/connect';
import type { Attempt, ConnectionUpdate } from '@linkspan/protocol';
import { sealValues } from '@linkspan/sandbox';
import { linkspan } from '@linkspan/server/client';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  findPostgres,
  type PostgresServer,
  startPostgres,
} from '../../../packages/server/test/postgres-server.ts';
import { freePort, ready, start } from './testing/start-server.ts';

const programs = findPostgres();
const never = new AbortController().signal;
const CHANNEL = 'eia-14328:form';
/** What is told of a connection that works. */
const TOLD = ['utility_accounts_discovered', 'utility_credential_verified'];

describe.skipIf(!programs)('two server processes on one PostgreSQL', () => {
  const data = mkdtempSync(join(tmpdir(), 'linkspan-two-'));
  const webhooks: { id: string; type: string }[] = [];
  const servers: { child: ChildProcess; url: string }[] = [];
  let database: PostgresServer;
  let receiver: Server;

  beforeAll(async () => {
    database = await startPostgres(programs ?? '');
    for (const _ of ['one', 'other']) {
      const port = await freePort();
      const env = { PORT: String(port), LINKSPAN_DATA: data, LINKSPAN_PACE: '0', DATABASE_URL: database.url };
      const child = start(env);
      await ready(child, port);
      servers.push({ child, url: `http://127.0.0.1:${port}` });
    }
    receiver = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => {
        webhooks.push({ id: String(request.headers['webhook-id']), type: JSON.parse(body).type });
        response.writeHead(204).end();
      });
    }).listen(0, '127.0.0.1');
    await once(receiver, 'listening');
  }, 90_000);

  afterAll(async () => {
    for (const { child } of servers) child.kill('SIGKILL');
    receiver.close();
    await database.stop();
    rmSync(data, { recursive: true, force: true });
  });

  const [urlOf, hostOf] = [
    (index: number) => servers[index]?.url ?? '',
    (index: number) =>
      linkspan({ url: servers[index]?.url ?? '', clientId: 'demo-client', clientSecret: 'demo-secret' }),
  ];
  const at = (index: number, token: string) => connect({ url: `${urlOf(index)}/api`, token });

  async function hearAt(url: string) {
    const post = async (path: string, json: object, token?: string) => {
      const headers = {
        'content-type': 'application/json',
        ...(token && { authorization: `Bearer ${token}` }),
      };
      return (
        await fetch(`${url}/arc${path}`, { method: 'POST', headers, body: JSON.stringify(json) })
      ).json();
    };
    const keys = { client_id: 'demo-client', client_secret: 'demo-secret' };
    const { access_token } = await post('/auth/access_token', keys);
    const address = receiver.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const made = await post('/webhook/endpoints', { url: `http://127.0.0.1:${port}/` }, access_token);
    return { id: String(made.id), authorization: `Bearer ${access_token}` };
  }

  /** Waits until this many connections were told of and both servers know it: nothing more is due, each left once. */
  async function heard(endpoint: Awaited<ReturnType<typeof hearAt>>, connections: number) {
    const wanted = Array.from({ length: connections }, () => TOLD).flat();
    await vi.waitFor(
      async () => {
        const { authorization, id } = endpoint;
        const events = await fetch(`${urlOf(1)}/arc/webhook/endpoints/${id}/events`, {
          headers: { authorization },
        });
        const { data } = await events.json();
        expect(data.filter(({ delivered }: { delivered: boolean }) => delivered)).toHaveLength(wanted.length);
        expect(data).toHaveLength(wanted.length);
      },
      { timeout: 30_000 },
    );
    expect(webhooks.map(({ type }) => type).sort()).toEqual(wanted.sort());
    expect(new Set(webhooks.map(({ id }) => id)).size).toBe(wanted.length);
  }

  test('a session moves between them, updates reach both, one may die, and each webhook leaves once', async () => {
    const endpoint = await hearAt(urlOf(0));
    const options = { accountSelection: 'all', consent: 'elsewhere' } as const;

    const token = await hostOf(0).connectToken({ userId: 'jane' }, options);
    const [here, there] = [at(0, token), at(1, token)];
    const attempt: Attempt = { id: crypto.randomUUID(), providerId: 'eia-14328', channelId: CHANNEL, seq: 0 };
    const talk = reading(
      here.submit(attempt, await seal(here, { username: 'jane', password: 'otp' }), never),
    );
    const asked = await talk('challenge');
    const moved = reading(there.resume(attempt, undefined, never));
    await answer(there, await moved('challenge'));
    const ends = await Promise.all([talk('verified'), moved('verified')]);
    expect(ends[0].connection).toEqual(ends[1].connection);
    expect(asked.challenge.fields).toMatchObject([{ id: 'code' }]);
    expect(await hostOf(1).connections('jane')).toMatchObject([{ verification_status: 'verified' }]);

    // What a process has sent when it dies and not yet written down would leave once more.
    await heard(endpoint, 1);

    const second = await hostOf(1).connectToken({ userId: 'joe' }, options);
    const dying = at(0, second);
    const sealed = await seal(dying, { username: 'joe', password: 'otp' });
    const broken = { ...attempt, id: crypto.randomUUID() };
    await reading(dying.submit(broken, sealed, never))('challenge');
    const died = once(servers[0]?.child ?? process, 'exit');
    servers[0]?.child.kill('SIGKILL');
    await died;
    const left = at(1, second);
    const resumed = reading(left.resume(broken, undefined, never));
    await answer(left, await resumed('challenge'));
    expect((await resumed('verified')).connection.id).not.toBe(ends[0].connection.id);
    expect(await hostOf(1).connections('joe')).toHaveLength(1);

    await heard(endpoint, 2);
  }, 90_000);
});

/** A conversation read up to the next update of a kind. */
function reading(updates: AsyncIterable<ConnectionUpdate>) {
  const iterator = updates[Symbol.asyncIterator]();
  return async <K extends ConnectionUpdate['kind']>(
    kind: K,
  ): Promise<Extract<ConnectionUpdate, { kind: K }>> => {
    for (;;) {
      const { done, value } = await iterator.next();
      if (done) throw new Error(`The conversation ended before "${kind}".`);
      if (isKind(value, kind)) return value;
      if (value.kind === 'failed') throw new Error(`Failed with ${value.problem.code} before "${kind}".`);
    }
  };
}

function isKind<K extends ConnectionUpdate['kind']>(
  update: ConnectionUpdate,
  kind: K,
): update is Extract<ConnectionUpdate, { kind: K }> {
  return update.kind === kind;
}

async function seal(gateway: ConnectGateway, values: Readonly<Record<string, string>>) {
  return sealValues(await gateway.sealingKey(CHANNEL, never), values);
}

async function answer(
  gateway: ConnectGateway,
  { challenge }: Extract<ConnectionUpdate, { kind: 'challenge' }>,
): Promise<void> {
  const { open } = await gateway.start(never);
  const { id: challengeId, version } = challenge;
  const sealed = await seal(gateway, { code: '123456' });
  const given = { key: crypto.randomUUID(), challengeId, version, actionId: 'submit', sealed };
  await gateway.answer(open?.connectionId ?? '', given, never);
}
