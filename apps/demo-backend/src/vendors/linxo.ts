import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type Ledger, systemClock } from '@linkspan/sandbox';
import type { LinxoEmulator } from '@linkspan/sandbox/linxo';
import { callbackUrl, type Store } from '@linkspan/server';
import { sqliteLedger } from '@linkspan/server/sqlite';
import { Hono } from 'hono';
import { signingSecret } from '../kept-secrets.ts';
import type { Settings } from '../settings.ts';
import { bankClient } from './bank-client.ts';
import { lazy } from './lazy.ts';
import type { Vendor } from './vendor.ts';

const SANDBOX_KEYS = { clientId: 'demo-client', clientSecret: 'demo-secret' };
const SHORTEST_LOOK_MS = 250;
/** The connections of Linxo's documents that can be gone on with, and the names of their banks. */
const SAMPLES = [
  { id: '18902', providerId: '87', name: 'Linxo Test Bank' },
  { id: '18903', providerId: '182', name: 'Demo Bank' },
] as const;

/**
 * Linxo: the real service where the environment names its addresses and keys, else the emulator at
 * /sandbox/linxo/. Neither is loaded before somebody asks for a bank, nor OpenPGP before a key is needed.
 */
export function linxoVendor(settings: Settings, store: Store, ledger: Ledger, secret: string): Vendor {
  const { dataFolder, pace, publicUrl, linxo: real, linxoMode: mode } = settings;
  const client = bankClient('demo-linxo', secret);
  const emulated = `${publicUrl}/sandbox/linxo`;

  const emulator = lazy(async (): Promise<LinxoEmulator> => {
    const { linxoEmulator } = await import('@linkspan/sandbox/linxo');
    return linxoEmulator({ ledger, pace, publicUrl });
  });
  const fetch = async (request: Request) => (await emulator()).fetch(request);

  const service = lazy(async () => {
    const [{ linxoService }, { linxoUsers, ownKey }] = await Promise.all([
      import('@linkspan/gateways/linxo'),
      import('@linkspan/server/linxo'),
    ]);
    const keys = real ?? {
      ...SANDBOX_KEYS,
      url: `${emulated}/v2.1`,
      authUrl: `${emulated}/auth`,
      embedUrl: `${emulated}/embed`,
      // Looks keep pace with what is looked at.
      pause: (ms: number, signal: AbortSignal) =>
        systemClock.pause(Math.max(SHORTEST_LOOK_MS, ms * pace), signal),
      fetch,
    };
    // A user of one service is nobody, or somebody else, at another: each has a ledger of its own.
    const own = real && sqliteLedger(join(dataFolder, `linxo-${nameOf(real)}.sqlite`));
    const kept = { secret: signingSecret(settings), ledger: own ?? ledger };
    return {
      own,
      users: linxoUsers({ ...keys, ...kept }),
      gateways: linxoService({
        ...keys,
        mode,
        redirectUri: callbackUrl(publicUrl, 'linxo'),
        ownKey: ownKey(kept),
      }),
    };
  });

  const sandbox = new Hono();
  sandbox.all('/sandbox/linxo/*', (c) => fetch(c.req.raw));

  /** Plants the connections of the documents, so that there is something to repair and to add to. */
  async function plant(userId: string): Promise<void> {
    const owner = { applicationId: client.id, userId };
    const authorization = `Bearer ${await (await service()).users.token(owner)}`;
    const order = { method: 'POST', headers: { authorization } };
    await fetch(new Request(`${emulated}/control/connections`, order));
    const at = Date.now();
    for (const { id, providerId, name } of SAMPLES) {
      const provider = { id: providerId, name, health: 'ok' } as const;
      const connection = { id, provider, status: 'pending', accounts: [] } as const;
      const known = { ...owner, gatewayId: id, status: 'pending', at, updatedAt: at } as const;
      await store.openConnection({ ...known, connection: { ...connection, accounts: [] } });
    }
  }

  return {
    name: 'linxo',
    client,
    async gateway({ applicationId, userId, sessionId, ...session }) {
      const { users, gateways } = await service();
      const owner = { applicationId, userId };
      return gateways({
        ...session,
        token: (refused) => users.token(owner, refused),
        refreshToken: () => users.refreshToken(owner),
        userId: `${applicationId}/${userId}`,
        ...(sessionId !== undefined && { openingId: sessionId }),
      });
    },
    sandbox,
    keys: real ? undefined : `Linxo ${SANDBOX_KEYS.clientId} / ${SANDBOX_KEYS.clientSecret}`,
    ...(!real && { plant }),
    close: async () => (await service.made())?.own?.close(),
  };
}

function nameOf({ url, clientId }: { readonly url: string; readonly clientId: string }): string {
  return createHash('sha256').update(`${url} ${clientId}`).digest('hex').slice(0, 16);
}
