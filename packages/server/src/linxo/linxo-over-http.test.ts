import { describeGateway, type GatewayScenarios } from '@linkspan/gateways/contract';
import { linxoService } from '@linkspan/gateways/linxo';
import { memoryLedger, sealValues } from '@linkspan/sandbox';
import { linxoEmulator } from '@linkspan/sandbox/linxo';
import { ORIGIN, testBench } from '../../test/bench.ts';
import { linxoUsers } from './linxo-users.ts';
import { ownKey } from './own-key.ts';

const LINXO = `${ORIGIN}/sandbox/linxo`;
const secret = 'a secret of the test bench, long enough';
/** OpenPGP keys take a while to be made: one ledger, and so one key, for all tests. */
const ledger = memoryLedger();
const own = ownKey({ secret, ledger });

const as = (persona: string) => ({
  providerId: '87',
  channelId: '87:13400',
  values: { '300': 'dev', '301': persona },
});

const scenarios: GatewayScenarios = {
  verified: as('verified'),
  rejected: as('rejected'),
  challenge: {
    ...as('otp'),
    right: { actionId: '307.true', values: { '306': '123456' } },
    wrong: { actionId: '307.true', values: { '306': '000000' } },
    cancel: { actionId: '307.false' },
  },
  accounts: as('verified'),
  redirect: { providerId: '87', channelId: '87:8701', values: {} },
  retry: as('action_required'),
  silent: as('otp'),
};

let users = 0;

describeGateway('The Linxo gateway behind HTTP', scenarios, async () => {
  const emulator = linxoEmulator({ pace: 0, ledger, publicUrl: ORIGIN });
  const keys = { url: `${LINXO}/v2.1`, clientId: 'demo-client', clientSecret: 'demo-secret' };
  const minted = linxoUsers({ ...keys, authUrl: `${LINXO}/auth`, fetch: emulator.fetch, secret, ledger });
  const service = linxoService({
    ...keys,
    fetch: emulator.fetch,
    redirectUri: `${ORIGIN}/connect/return/linxo`,
    ownKey: own,
    pause: (_ms, signal) => soon(signal),
  });
  const bench = testBench({
    gateway: ({ applicationId, userId, sessionId, ...session }) => {
      const owner = { applicationId, userId };
      return service({
        ...session,
        token: (refused) => minted.token(owner, refused),
        refreshToken: () => minted.refreshToken(owner),
        userId: `${applicationId}/${userId}`,
        ...(sessionId !== undefined && { openingId: sessionId }),
      });
    },
  });
  users += 1;
  return {
    gateway: await bench.open(`jane-${users}`),
    stranger: await bench.open(`joe-${users}`),
    seal: sealValues,
    asksAccounts: true,
    async comeBack(address) {
      const state = new URL(address).searchParams.get('state') ?? '';
      let at = await follow(new Request(address.split('?')[0] ?? '', form({ state, decision: 'approve' })));
      while (at.href.startsWith(LINXO)) at = await follow(new Request(at));
      return Object.fromEntries(at.searchParams);

      async function follow(request: Request): Promise<URL> {
        const answer = await emulator.fetch(request);
        return new URL(answer.headers.get('location') ?? '', request.url);
      }
    },
    dispose: () => bench.api.stop(),
  };
});

function form(values: Record<string, string>): RequestInit {
  return { method: 'POST', body: new URLSearchParams(values) };
}

/** A moment instead of seconds, which a signal still ends. */
function soon(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, 5);
    signal.addEventListener('abort', stop, { once: true });
  });
}
