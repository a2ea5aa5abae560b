import { join } from 'node:path';
import type { Ledger } from '@linkspan/sandbox';
import type { PowensEmulator } from '@linkspan/sandbox/powens';
import { callbackUrl } from '@linkspan/server';
import { sqliteLedger } from '@linkspan/server/sqlite';
import { Hono } from 'hono';
import { sandboxKey, signingSecret } from '../kept-secrets.ts';
import type { Settings } from '../settings.ts';
import { bankClient } from './bank-client.ts';
import { lazy } from './lazy.ts';
import type { Vendor } from './vendor.ts';

const SANDBOX_KEYS = { clientId: '1', clientSecret: 'demo-secret' };

/**
 * Powens: the real service where the environment names a domain and its keys, else the emulator at
 * /sandbox/powens/. Neither is loaded before somebody asks for a bank.
 */
export function powensVendor(settings: Settings, ledger: Ledger, secret: string): Vendor {
  const { dataFolder, pace, publicUrl, powens: real, powensMode: mode } = settings;

  const emulator = lazy(async (): Promise<PowensEmulator> => {
    const [{ powensEmulator }, privateKey] = await Promise.all([
      import('@linkspan/sandbox/powens'),
      sandboxKey(settings),
    ]);
    return powensEmulator({ ledger, pace, publicUrl, privateKey });
  });
  const emulated = {
    ...SANDBOX_KEYS,
    url: `${publicUrl}/sandbox/powens/2.0`,
    webviewUrl: `${publicUrl}/sandbox/powens/webview`,
    fetch: async (request: Request) => (await emulator()).fetch(request),
  };

  const service = lazy(async () => {
    const [{ powensService }, { powensUsers }] = await Promise.all([
      import('@linkspan/gateways/powens'),
      import('@linkspan/server/powens'),
    ]);
    const keys = real ?? emulated;
    // A user of one domain is nobody, or somebody else, at another: each has a ledger of its own.
    const own = real && sqliteLedger(join(dataFolder, `powens-${real.domain}-${real.clientId}.sqlite`));
    return {
      own,
      users: powensUsers({ ...keys, secret: signingSecret(settings), ledger: own ?? ledger }),
      gateways: powensService({ ...keys, mode, redirectUri: callbackUrl(publicUrl, 'powens') }),
    };
  });

  const sandbox = new Hono();
  sandbox.all('/sandbox/powens/*', async (c) => (await emulator()).fetch(c.req.raw));
  const client = bankClient('demo-powens', secret);
  return {
    name: 'powens',
    client: { ...client, session: { ...client.session, channels: { pick: 'all', optional: true } } },
    async gateway({ applicationId, userId, sessionId, ...session }) {
      const { users, gateways } = await service();
      const owner = { applicationId, userId };
      const gateway = gateways({
        ...session,
        token: (refused) => users.token(owner, refused),
        userId: `${applicationId}/${userId}`,
        ...(sessionId !== undefined && { openingId: sessionId }),
      });
      return users.keeping(owner, gateway);
    },
    sandbox,
    keys: real ? undefined : `Powens ${SANDBOX_KEYS.clientId} / ${SANDBOX_KEYS.clientSecret}`,
    close: async () => (await service.made())?.own?.close(),
  };
}
