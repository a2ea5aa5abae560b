import { lookup } from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import type { WebhookAnswer, WebhookRequest, WebhookSender } from '../webhook/webhook-sender.ts';
import { addressKind } from './address-kind.ts';
import { guardedLookup, isAllowed, RefusedTarget, type ResolveAll } from './guarded-lookup.ts';

export interface WebhookSenderOptions {
  /** Sends to this machine too, and there over http: for development. Defaults to false. */
  readonly allowLoopback?: boolean;
  /** How long an endpoint has for its answer, in milliseconds. Defaults to 10,000, must be below 60,000. */
  readonly timeoutMs?: number;
  /** All addresses of a name. Defaults to the system's. */
  readonly resolveAll?: ResolveAll;
}

/** More of an answer is not read: only its status counts. */
const MOST_READ = 64 * 1024;

/**
 * Sends webhooks from Node, to public addresses over https only. A name is resolved once for each connection, all
 * of its addresses are checked, and the connection goes to one of them. Redirects are failures.
 */
export function webhookSender(options: WebhookSenderOptions = {}): WebhookSender {
  const { allowLoopback = false, timeoutMs = 10_000 } = options;
  const { resolveAll = (hostname) => lookup(hostname, { all: true }) } = options;
  const guarded = guardedLookup(resolveAll, allowLoopback);
  const agents = {
    'http:': new http.Agent({ keepAlive: true, maxSockets: 16, lookup: guarded }),
    'https:': new https.Agent({ keepAlive: true, maxSockets: 16, lookup: guarded }),
  };

  function admits(address: string): boolean {
    if (!URL.canParse(address)) return false;
    const { protocol, hostname, username, password } = new URL(address);
    if (username !== '' || password !== '') return false;
    const host = hostname.replace(/^\[(.*)\]$/, '$1');
    const loopback = host === 'localhost' || (isIP(host) !== 0 && addressKind(host) === 'loopback');
    if (protocol === 'http:') return allowLoopback && loopback;
    if (protocol !== 'https:') return false;
    return isIP(host) === 0 ? !loopback || allowLoopback : isAllowed(host, allowLoopback);
  }

  async function send({ url, headers, body }: WebhookRequest, signal: AbortSignal): Promise<WebhookAnswer> {
    if (!admits(url)) return { error: 'refused_target' };
    const target = new URL(url);
    const secure = target.protocol === 'https:';
    const late = AbortSignal.timeout(timeoutMs);
    try {
      return { status: await post(target, secure, { headers, body }, AbortSignal.any([signal, late])) };
    } catch (error) {
      signal.throwIfAborted();
      if (late.aborted) return { error: 'timeout' };
      return { error: error instanceof RefusedTarget ? 'refused_target' : 'unreachable' };
    }
  }

  function post(
    target: URL,
    secure: boolean,
    { headers, body }: Pick<WebhookRequest, 'headers' | 'body'>,
    signal: AbortSignal,
  ): Promise<number> {
    return new Promise((resolve, reject) => {
      const request = (secure ? https : http).request(target, {
        method: 'POST',
        agent: agents[secure ? 'https:' : 'http:'],
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        signal,
      });
      request.on('error', reject);
      request.on('response', (response) => {
        resolve(response.statusCode ?? 0);
        let read = 0;
        response.on('data', (chunk: Buffer) => {
          read += chunk.length;
          if (read > MOST_READ) response.destroy();
        });
        response.on('error', () => undefined);
      });
      request.end(body);
    });
  }

  return { admits, send };
}
