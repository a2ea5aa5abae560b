import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { linkspan } from '@linkspan/server/client';
import type { DemoServer } from '../fixtures/demo-server.ts';
import type { Site } from './consumer.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

interface SiteOptions {
  readonly trustedTypes?: string;
  readonly scripts?: readonly string[];
  readonly posts?: (path: string) => Promise<object | undefined>;
}

/**
 * A site of files with what a host's server adds: `POST /connect-token` and `POST /connect-url`, each for a new
 * user; and the strict policy that docs/guides/embedding.md says is enough. In its pages `https://connect.example.org`
 * stands for the demo. `trustedTypes` names the policies that the host's own framework makes, or is empty where
 * it uses none of them; `scripts` are other origins' that it loads; `posts` answers what its server does more.
 */
export async function staticSite(
  folder: string,
  demo: DemoServer,
  { trustedTypes = "'none'", scripts = [], posts = async () => undefined }: SiteOptions = {},
): Promise<Site> {
  const { apiUrl } = demo;
  const host = linkspan({ url: apiUrl, clientId: 'demo-client', clientSecret: 'demo-secret' });
  const policy = strictPolicy(apiUrl, [`${apiUrl}/embed.js`, ...scripts], trustedTypes);
  const user = () => ({ userId: `user-${randomUUID()}` });

  async function answer(method: string, path: string): Promise<[body: string | Buffer, type: string]> {
    const json = (body: object): [string, string] => [JSON.stringify(body), 'application/json'];
    if (method === 'POST' && path === '/connect-token')
      return json({ apiUrl: `${apiUrl}/api`, token: await host.connectToken(user(), { zip: '94609' }) });
    if (method === 'POST' && path === '/connect-url')
      return json({ url: await host.connectUrl(user(), { zip: '94609' }) });
    const more = method === 'POST' ? await posts(path) : undefined;
    if (more) return json(more);
    const file = normalize(path.endsWith('/') ? `${path}index.html` : path);
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    const text = await readFile(join(folder, file), 'utf8');
    return [text.replaceAll('https://connect.example.org', apiUrl), type];
  }

  const server = createServer(async ({ method = 'GET', url = '/' }, response) => {
    try {
      const [body, type] = await answer(method, new URL(url, 'http://host').pathname);
      response.writeHead(200, { 'content-type': type, 'content-security-policy': policy }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  return {
    origin: `http://localhost:${typeof address === 'object' && address ? address.port : 0}`,
    async close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function strictPolicy(apiUrl: string, scripts: readonly string[], trustedTypes: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${scripts.join(' ')}`,
    "style-src 'self'",
    `connect-src 'self' ${apiUrl}`,
    "img-src 'self' https: data:",
    `frame-src ${apiUrl}`,
    "base-uri 'none'",
    ...(trustedTypes ? ["require-trusted-types-for 'script'", `trusted-types ${trustedTypes}`] : []),
  ].join('; ');
}
