import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { START_ARGUMENTS } from '../../../../scripts/start-arguments.mjs';

/** What a server printed until it was ready. */
export function ready(started: ChildProcess, own: number): Promise<string> {
  return new Promise((resolve) => {
    let printed = '';
    started.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      if (printed.includes(`ready http://127.0.0.1:${own}`)) resolve(printed);
    });
  });
}

/** The demo's server as a process of its own, with nothing but this in its environment. */
export function start(env: Record<string, string>, stderr: 'ignore' | 'pipe' = 'ignore'): ChildProcess {
  return spawn(process.execPath, START_ARGUMENTS, {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', stderr],
  });
}

/** How one ended that could not start: its exit code, and what it complained of. */
export async function refusal(env: Record<string, string>): Promise<{ code: number; said: string }> {
  const refused = start(env, 'pipe');
  let said = '';
  refused.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const [code] = await once(refused, 'close');
  return { code, said };
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}
