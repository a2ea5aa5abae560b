import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from '@playwright/test';
import { chromiumLaunchOptions } from '../scripts/chromium.mjs';

/**
 * Chromium with nothing attached to its pages but what a measurement asks for.
 *
 * Playwright always turns on the Runtime domain. With it V8 works out a position in the source for each Error
 * that is made; React makes one as it starts, which at a processor slowed four times takes 150 ms that no person
 * waits for.
 */
export interface BareBrowser {
  /** A page in a context of its own, with nothing cached. */
  newPage(): Promise<BarePage>;
  close(): Promise<void>;
}

export interface BarePage {
  /** A command of the DevTools protocol. */
  send(method: string, params?: object): Promise<Record<string, unknown>>;
  /** The value of an expression, awaited in the page. */
  evaluate(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

export async function launchBareBrowser(): Promise<BareBrowser> {
  const { args, executablePath = chromium.executablePath() } = chromiumLaunchOptions();
  const profile = await mkdtemp(join(tmpdir(), 'linkspan-bench-'));
  const child = spawn(
    executablePath,
    [...args, '--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, '--no-first-run'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const connection = await connectTo(await addressOf(child.stderr));
  return {
    async newPage() {
      const { browserContextId } = await connection.send('Target.createBrowserContext', {});
      const { targetId } = await connection.send('Target.createTarget', {
        url: 'about:blank',
        browserContextId,
      });
      const { sessionId } = await connection.send('Target.attachToTarget', { targetId, flatten: true });
      const send = (method: string, params = {}) => connection.send(method, params, String(sessionId));
      return {
        send,
        async evaluate(expression) {
          const { result, exceptionDetails } = await send('Runtime.evaluate', {
            expression,
            awaitPromise: true,
            returnByValue: true,
          });
          if (exceptionDetails) throw new Error(`The page threw: ${JSON.stringify(exceptionDetails)}`);
          return isRecord(result) ? result.value : undefined;
        },
        async close() {
          await connection.send('Target.disposeBrowserContext', { browserContextId });
        },
      };
    },
    async close() {
      const ended = once(child, 'exit');
      await connection.send('Browser.close', {});
      await ended;
      await rm(profile, { recursive: true, force: true });
    },
  };
}

async function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface(output)) {
    const address = /^DevTools listening on (ws:.*)$/.exec(line)?.[1];
    if (address) {
      // Nothing reads on, and a full pipe would stop the browser.
      output.resume();
      return address;
    }
  }
  throw new Error('Chromium did not say where it listens.');
}

interface Connection {
  send(method: string, params: object, sessionId?: string): Promise<Record<string, unknown>>;
}

async function connectTo(address: string): Promise<Connection> {
  const socket = new WebSocket(address);
  await once(socket, 'open');
  const waiting = new Map<unknown, PromiseWithResolvers<Record<string, unknown>>>();
  socket.addEventListener('message', ({ data }) => {
    const answer: unknown = JSON.parse(String(data));
    if (!isRecord(answer)) return;
    const { id, error, result } = answer;
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error) asked?.reject(new Error(`Chromium refused: ${JSON.stringify(error)}`));
    else asked?.resolve(isRecord(result) ? result : {});
  });
  let last = 0;
  return {
    send(method, params, sessionId) {
      last += 1;
      const answer = Promise.withResolvers<Record<string, unknown>>();
      waiting.set(last, answer);
      socket.send(JSON.stringify({ id: last, method, params, sessionId }));
      return answer.promise;
    },
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
