import type { WaitState } from '@linkspan/protocol';
import type { ConnectContext } from '../connect-context.ts';
import { gatewayFor } from '../session/gateway-for.ts';
import type { ConnectToken } from '../token/connect-token.ts';

/**
 * How it stands with a token's user and a provider. To wait for it is possible only while the vendor itself says that
 * it is down, which then can say that it is back, and where the application hears of it.
 */
export async function waitState(
  context: ConnectContext,
  token: ConnectToken,
  providerId: string,
  signal: AbortSignal,
): Promise<WaitState> {
  const { store } = context;
  if (await store.waitOf(token, providerId)) return 'waiting';
  if (!(await hears(context, token.applicationId))) return 'impossible';
  const gateway = await gatewayFor(context, token);
  switch (await gateway.availability?.(providerId, signal)) {
    case 'down':
      return 'possible';
    case 'up':
      return 'over';
    default:
      return 'impossible';
  }
}

/** Has the token's user told when a provider is back, if that is possible: once, however often they ask. */
export async function waitForProvider(
  context: ConnectContext,
  token: ConnectToken,
  providerId: string,
  signal: AbortSignal,
): Promise<WaitState> {
  const state = await waitState(context, token, providerId, signal);
  if (state !== 'possible') return state;
  const { applicationId, userId } = token;
  const provider = await (await gatewayFor(context, token)).provider(providerId, signal);
  await context.store.addWait({
    ...{ applicationId, userId, providerId },
    id: crypto.randomUUID(),
    providerName: provider.name,
    at: context.now(),
  });
  return 'waiting';
}

async function hears({ store, webhookSender }: ConnectContext, applicationId: string): Promise<boolean> {
  return webhookSender !== undefined && (await store.endpoints(applicationId)).some(({ enabled }) => enabled);
}
