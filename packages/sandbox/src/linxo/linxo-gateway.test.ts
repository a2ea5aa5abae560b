import { describeGateway, type GatewayScenarios } from '@linkspan/gateways/contract';
import { linxoService } from '@linkspan/gateways/linxo';
import { simulatedClock } from '../clock/simulated-clock.ts';
import { sealValues } from '../conversation/seal-values.ts';
import type { QueueManners } from './domain.ts';
import { linxoEmulator } from './emulator.ts';
import { API, CALLBACK, decideAtBank, keyPair, newLinxoUser } from './testing/linxo-user.ts';
import { ownKey } from './testing/own-key.ts';

const as = (persona: string) => ({
  providerId: '87',
  channelId: '87:13400',
  values: { '300': 'dev', '301': persona },
});

const verified = as('verified');
const rejected = as('rejected');
const challenge = {
  ...as('otp'),
  right: { actionId: '307.true', values: { '306': '123456' } },
  wrong: { actionId: '307.true', values: { '306': '000000' } },
  cancel: { actionId: '307.false' },
};
const redirect = { providerId: '87', channelId: '87:8701', values: {} };

const scenarios: GatewayScenarios = {
  verified,
  rejected,
  challenge,
  redirect,
  accounts: verified,
  retry: as('action_required'),
  pending: as('silent'),
  silent: as('silent'),
};

function over(queue: Partial<QueueManners>, completion: 'linxo' | 'own') {
  return async () => {
    const clock = simulatedClock();
    const emulator = linxoEmulator({ clock, keyPair, queue });
    const service = linxoService({
      url: API,
      clientId: 'demo-client',
      clientSecret: 'demo-secret',
      redirectUri: CALLBACK,
      ownKey,
      completion,
      fetch: emulator.fetch,
      now: clock.now,
      pause: clock.pause,
    });
    const user = async (userId: string) => service({ token: (await newLinxoUser(emulator)).token, userId });
    return {
      gateway: await user('jane'),
      stranger: await user('joe'),
      seal: sealValues,
      advance: clock.advance,
      asksAccounts: true,
      returnFinishes: completion === 'own',
      async comeBack(url: string) {
        return Object.fromEntries((await decideAtBank(emulator, url, 'approve')).searchParams);
      },
    };
  };
}

describeGateway('The Linxo gateway', scenarios, over({}, 'linxo'));

describeGateway(
  'The Linxo gateway over a queue that consumes, with connections of its own',
  { verified, rejected, challenge, redirect },
  over({ reading: 'consumes', envelope: 'events', naming: 'event_status' }, 'own'),
);
