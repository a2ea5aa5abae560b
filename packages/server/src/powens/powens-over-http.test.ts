import { describeGateway, type GatewayScenarios } from '@linkspan/gateways/contract';
import { powensService } from '@linkspan/gateways/powens';
import { generateSealingKey, memoryLedger, sealValues } from '@linkspan/sandbox';
import { powensEmulator } from '@linkspan/sandbox/powens';
import { ORIGIN, testBench } from '../../test/bench.ts';
import { powensUsers } from './powens-users.ts';

const privateKey = await generateSealingKey();
const url = `${ORIGIN}/sandbox/powens/2.0`;
const TEST_CONNECTOR = await (await powensEmulator().fetch(new Request(`${url}/connectors/40`))).json();
const TEST: string = TEST_CONNECTOR.uuid;

const as = (persona: string) => ({
  providerId: TEST,
  channelId: `${TEST}:credentials:directaccess`,
  values: { website: 'par', login: 'jane', password: persona },
});

const scenarios: GatewayScenarios = {
  verified: as('verified'),
  rejected: as('rejected'),
  challenge: {
    ...as('otp'),
    right: { actionId: 'submit', values: { otp: '123456' } },
    wrong: { actionId: 'submit', values: { otp: '000000' } },
    cancel: { actionId: 'cancel' },
  },
  accounts: as('verified'),
  shared: as('verified'),
  redirect: { providerId: TEST, channelId: `${TEST}:webauth:openapi`, values: { website: 'par' } },
  retry: as('action_required'),
  silent: as('otp'),
};

describeGateway('The Powens gateway behind HTTP', scenarios, async () => {
  const emulator = powensEmulator({ pace: 0, privateKey, publicUrl: ORIGIN });
  const keys = { url, clientId: '1', fetch: emulator.fetch };
  const users = powensUsers({
    ...keys,
    clientSecret: 'demo-secret',
    secret: 'a secret of the test bench, long enough',
    ledger: memoryLedger(),
    users: 'temporary',
  });
  const service = powensService({
    ...keys,
    redirectUri: `${ORIGIN}/connect/return/powens`,
    pause: (_ms, signal) => soon(signal),
  });
  const bench = testBench({
    gateway: ({ applicationId, userId, sessionId, ...session }) => {
      const owner = { applicationId, userId };
      const gateway = service({
        ...session,
        token: (refused) => users.token(owner, refused),
        userId: `${applicationId}/${userId}`,
        ...(sessionId !== undefined && { openingId: sessionId }),
      });
      return users.keeping(owner, gateway);
    },
  });
  return {
    gateway: await bench.open('jane'),
    stranger: await bench.open('joe'),
    manager: await bench.manage('jane'),
    strangeManager: await bench.manage('joe'),
    seal: sealValues,
    asksAccounts: true,
    async comeBack(address) {
      const away = await emulator.fetch(new Request(address));
      const bank = new URL(away.headers.get('location') ?? address);
      const body = new URLSearchParams({
        authorization: bank.searchParams.get('authorization') ?? '',
        decision: 'bank',
      });
      const back = await emulator.fetch(new Request(bank, { method: 'POST', body }));
      return Object.fromEntries(new URL(back.headers.get('location') ?? '').searchParams);
    },
    dispose: () => bench.api.stop(),
  };
});

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
