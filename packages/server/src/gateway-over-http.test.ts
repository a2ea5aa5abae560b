import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeGateway, type GatewayScenarios } from '@linkspan/gateways/contract';
import { sealValues } from '@linkspan/sandbox';
import { afterAll } from 'vitest';
import { testBench } from '../test/bench.ts';
import { memoryStore } from './memory/index.ts';
import { sqliteStore } from './sqlite/index.ts';
import type { Store } from './store/store.ts';

const as = (persona: string) => ({
  providerId: 'eia-14328',
  channelId: 'eia-14328:form',
  values: { username: 'jane@example.org', password: persona },
});

// What the server does by itself is not seen here: it looks again where an answer was lost.
const scenarios: GatewayScenarios = {
  verified: as('verified'),
  rejected: as('rejected'),
  challenge: {
    ...as('otp'),
    right: { actionId: 'submit', values: { code: '123 456' } },
    wrong: { actionId: 'submit', values: { code: '000000' } },
    cancel: { actionId: 'cancel' },
  },
  accounts: as('two_accounts'),
  shared: as('two_accounts'),
  redirect: { providerId: 'redirect-energy', channelId: 'redirect-energy:redirect', values: {} },
  pending: as('pending'),
  retry: as('error'),
  silent: as('timeout'),
};

const folder = mkdtempSync(join(tmpdir(), 'linkspan-http-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;

function overHttp(name: string, open: () => Store) {
  describeGateway(name, scenarios, async () => {
    const store = open();
    const bench = testBench({ store });
    return {
      gateway: await bench.open('jane'),
      stranger: await bench.open('joe'),
      manager: await bench.manage('jane'),
      strangeManager: await bench.manage('joe'),
      seal: sealValues,
      async comeBack(url) {
        const state = new URL(url).searchParams.get('state') ?? '';
        const body = new URLSearchParams({ state, decision: 'approve' });
        const answer = await bench.network.fetch(new Request(url, { method: 'POST', body }));
        return Object.fromEntries(new URL(answer.headers.get('location') ?? '').searchParams);
      },
      async dispose() {
        await bench.api.stop();
        await store.close();
      },
    };
  });
}

overHttp('The sandbox network behind HTTP and the memory store', memoryStore);
overHttp('The sandbox network behind HTTP and the sqlite store', () => {
  files += 1;
  return sqliteStore(join(folder, `${files}.sqlite`));
});
