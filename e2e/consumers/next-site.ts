import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { DemoServer } from '../fixtures/demo-server.ts';
import type { Site } from './consumer.ts';

/** What `next start` serves, on a port that it chooses. */
export async function nextSite(folder: string, { apiUrl }: DemoServer): Promise<Site> {
  const server = spawn(
    join(folder, 'node_modules/.bin/next'),
    ['start', '--hostname', 'localhost', '--port', '0'],
    {
      cwd: folder,
      // Its launcher starts another process: both end with their group.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        NODE_ENV: 'production',
        NEXT_TELEMETRY_DISABLED: '1',
        CONNECT_SERVER: apiUrl,
        CONNECT_CLIENT_ID: 'demo-client',
        CONNECT_CLIENT_SECRET: 'demo-secret',
      },
    },
  );
  const end = async () => {
    if (server.pid === undefined || server.exitCode !== null) return;
    const ended = once(server, 'exit');
    process.kill(-server.pid, 'SIGTERM');
    await ended;
  };
  const ready = Promise.withResolvers<string>();
  let printed = '';
  const read = (chunk: Buffer) => {
    printed += chunk.toString();
    const [, origin] = /Local:\s+(http:\/\/localhost:[1-9]\d*)/.exec(printed) ?? [];
    if (origin && /Ready in/.test(printed)) ready.resolve(origin);
  };
  server.stdout.on('data', read);
  server.stderr.on('data', read);
  server.once('error', ready.reject);
  server.once('exit', (code) => ready.reject(new Error(`next start ended with ${code}:\n${printed}`)));
  return { origin: await ready.promise, close: end };
}
