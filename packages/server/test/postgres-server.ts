import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

export interface PostgresServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** The folder of PostgreSQL's programs; undefined, with the reason printed, where there is none. */
export function findPostgres(): string | undefined {
  const folder = globSync('/usr/lib/postgresql/*/bin').sort().at(-1) ?? onPath();
  if (!folder) {
    console.warn(
      'SKIPPED: the tests of the PostgreSQL store. PostgreSQL is not installed (Debian: apt-get install postgresql).',
    );
  }
  return folder;
}

/** A server of its own in a temporary folder, on loopback; or the one at LINKSPAN_TEST_POSTGRES. */
export async function startPostgres(programs: string): Promise<PostgresServer> {
  const known = process.env.LINKSPAN_TEST_POSTGRES;
  if (known) return { url: known, stop: async () => undefined };
  const folder = mkdtempSync(join(tmpdir(), 'linkspan-postgres-'));
  const data = join(folder, 'data');
  // It refuses to run as root.
  const user = userInfo().uid === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {};
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const settings = { ...user, cwd: folder, env: { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8' } };
  execFileSync(join(programs, 'initdb'), ['-D', data, '-U', 'linkspan', '-A', 'trust', '--no-sync'], {
    ...settings,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const port = await freePort();
  const options = { listen_addresses: '127.0.0.1', unix_socket_directories: '', fsync: 'off' };
  const server = spawn(
    join(programs, 'postgres'),
    [
      '-D',
      data,
      '-p',
      String(port),
      ...Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    { ...settings, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  await untilReady(server);
  return {
    url: `postgres://linkspan@127.0.0.1:${port}/postgres`,
    async stop() {
      server.kill('SIGINT');
      await once(server, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function onPath(): string | undefined {
  return (process.env.PATH ?? '').split(':').find((folder) => existsSync(join(folder, 'initdb')));
}

function idOf(which: '-u' | '-g'): number {
  return Number(execFileSync('id', [which, 'postgres'], { encoding: 'utf8' }));
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

async function untilReady(server: ChildProcess): Promise<void> {
  let log = '';
  await new Promise<void>((resolve, reject) => {
    server.stderr?.on('data', (chunk: Buffer) => {
      log += chunk.toString();
      if (log.includes('ready to accept connections')) resolve();
    });
    server.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${log}`)));
  });
}
