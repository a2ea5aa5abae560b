import { once } from 'node:events';
import { createAdaptorServer } from '@hono/node-server';
import { StartError } from './start-error.ts';

type Serve = (request: Request) => Promise<Response>;

/**
 * Serves on a host and port, and on both loopback addresses where the host is one, because
 * `localhost` is either. Returns what closes it all: open requests get a second.
 * Throws a StartError if that cannot be, as where the port is taken.
 */
export async function listen(serve: Serve, host: string, port: number): Promise<() => Promise<void>> {
  const servers = [await listenOn(serve, host, port)];
  if (host === '127.0.0.1') {
    const other = await listenOn(serve, '::1', port).catch(() => undefined);
    if (other) servers.push(other);
  }
  return async () => {
    await Promise.all(
      servers.map(async (server) => {
        const closed = once(server, 'close');
        server.close();
        if ('closeIdleConnections' in server) server.closeIdleConnections();
        const late = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), 1000);
        await closed;
        clearTimeout(late);
      }),
    );
  };
}

async function listenOn(serve: Serve, host: string, port: number) {
  const server = createAdaptorServer({ fetch: serve });
  server.listen(port, host);
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') {
      throw new StartError(
        `The demo cannot listen on port ${port} of ${host} (${error.code}): check PORT and HOST.`,
      );
    }
    throw new StartError(
      `Port ${port} of ${host} is taken, perhaps by another demo: end that, or start this one elsewhere by PORT=${port + 10} npm start.`,
    );
  });
  return server;
}
