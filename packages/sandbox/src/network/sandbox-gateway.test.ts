import { describeGateway, type GatewayScenarios } from '@linkspan/gateways/contract';
import { simulatedClock } from '../clock/simulated-clock.ts';
import { sealValues } from '../conversation/seal-values.ts';
import { generateSealingKey } from '../conversation/sealing.ts';
import { sandboxNetwork } from './sandbox-network.ts';

const as = (persona: string) => ({
  providerId: 'eia-14328',
  channelId: 'eia-14328:form',
  values: { username: 'jane@example.org', password: persona },
});

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
  lost: as('lost_answer'),
  silent: as('timeout'),
  known: as('verified'),
  down: as('provider_down'),
};

const privateKey = await generateSealingKey();

describeGateway('The sandbox network', scenarios, () => {
  const clock = simulatedClock();
  const network = sandboxNetwork({ clock, privateKey });
  return {
    gateway: network.gateway({ userId: 'jane', mode: 'create' }),
    stranger: network.gateway({ userId: 'joe', mode: 'create' }),
    seal: sealValues,
    advance: clock.advance,
    recover: network.recover,
    comeBack: async (url) => {
      const { searchParams } = new URL(url);
      const state = searchParams.get('state') ?? '';
      const body = new URLSearchParams({ state, decision: 'approve' });
      const answer = await network.fetch(new Request(url, { method: 'POST', body }));
      const back = new URL(answer.headers.get('Location') ?? '');
      return Object.fromEntries(back.searchParams);
    },
  };
});
