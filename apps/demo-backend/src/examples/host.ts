import { linkspan } from '@linkspan/server/client';

const host = linkspan({
  url: process.env.CONNECT_URL ?? 'http://127.0.0.1:4400',
  clientId: process.env.CONNECT_CLIENT_ID ?? 'demo-client',
  clientSecret: process.env.CONNECT_CLIENT_SECRET ?? 'demo-secret',
});

/** To connect something, for one of your users. */
export async function tokenToConnect(userId: string): Promise<string> {
  return host.connectToken({ userId }, { zip: '94609', accountSelection: 'ask' });
}

/** To repair a connection; undefined if it is not this user's. */
export async function tokenToRepair(userId: string, connectionId: string): Promise<string | undefined> {
  const own = (await host.connections(userId)).some(({ id }) => String(id) === connectionId);
  return own ? host.connectToken({ connectionId }) : undefined;
}
