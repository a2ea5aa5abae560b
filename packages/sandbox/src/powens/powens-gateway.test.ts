import { describeGateway, type GatewayScenarios } from '@linkspan/gateways/contract';
import { powensService } from '@linkspan/gateways/powens';
import { simulatedClock } from '../clock/simulated-clock.ts';
import { sealValues } from '../conversation/seal-values.ts';
import { generateSealingKey } from '../conversation/sealing.ts';
import { powensEmulator } from './emulator.ts';
import { findConnector } from './institutions/connectors.ts';
import { bankVisitor } from './testing/powens-user.ts';

const TEST = findConnector(40)?.uuid ?? '';
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
  silent: as('validating'),
};

const privateKey = await generateSealingKey();

describeGateway('The Powens gateway', scenarios, async () => {
  const clock = simulatedClock();
  const emulator = powensEmulator({ clock, privateKey });
  const service = powensService({
    url: 'http://127.0.0.1:4400/sandbox/powens/2.0',
    clientId: '1',
    redirectUri: 'http://127.0.0.1:4400/connect/return/powens',
    fetch: emulator.fetch,
    now: clock.now,
    pause: clock.pause,
  });
  const user = async (userId: string) => {
    const { token, visit } = await bankVisitor(emulator);
    return { gateway: service({ token, userId }), visit };
  };
  const jane = await user('jane');
  return {
    gateway: jane.gateway,
    stranger: (await user('joe')).gateway,
    seal: sealValues,
    advance: clock.advance,
    asksAccounts: true,
    comeBack: (url) => jane.visit(url, 'bank'),
  };
});
