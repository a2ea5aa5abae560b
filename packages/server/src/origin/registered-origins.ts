import type { Client, ConnectContext } from '../connect-context.ts';
import type { Caller } from '../session/authorize.ts';
import { includesOrigin, type Origins } from './origin.ts';

/** The origins of a session: those it was minted with, else its client's, else the server's. */
export function originsOf(
  { origins }: ConnectContext,
  client: Client | undefined,
  named: readonly string[] | undefined,
): Origins {
  return named ?? client?.origins ?? origins;
}

/** Whether a page of this origin may use the caller's token: one that is registered, or the frame page itself. */
export function mayUse(
  context: ConnectContext,
  { client, token }: Caller,
  origin: string,
  own: string,
): boolean {
  return origin === own || includesOrigin(originsOf(context, client, token.options.allowedOrigins), origin);
}

/**
 * Whether any session could be used from a page of this origin. That is all a preflight can be asked: it
 * carries no token.
 */
export async function mayAsk(context: ConnectContext, origin: string): Promise<boolean> {
  const { clients, origins, store, now } = context;
  return (
    includesOrigin(origins, origin) ||
    clients.some((client) => client.origins?.includes(origin)) ||
    store.isNamedOrigin(origin, now())
  );
}
