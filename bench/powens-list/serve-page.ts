import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { powensEmulator } from '@linkspan/sandbox/powens';
import * as v from 'valibot';
import { plainImports } from '../../scripts/plain-imports.ts';
import { bundle } from '../../scripts/size/bundle.ts';

const COUNT = 2000;
const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css' };
const List = v.object({ connectors: v.array(v.looseObject({ uuid: v.string(), name: v.string() })) });
const Initialised = v.object({ auth_token: v.string() });

/** Serves the host's page of this folder, built for production, beside an emulated domain of 2,000 connectors. */
export async function servePage(): Promise<{ readonly url: string; close(): void }> {
  const built = await bundle({
    root: import.meta.dirname,
    configFile: false,
    plugins: [plainImports],
    build: { modulePreload: false, rolldownOptions: { input: join(import.meta.dirname, 'page.ts') } },
  });
  const files = new Map(built.map((file) => [`/${file.fileName}`, 'code' in file ? file.code : file.source]));
  const emulator = powensEmulator({ pace: 0 });
  const list = JSON.stringify({ connectors: await manyConnectors(emulator.fetch) });

  const server = createServer(async (request, response) => {
    const { pathname, href } = new URL(request.url ?? '/', 'http://127.0.0.1:4400');
    if (pathname === '/') return response.setHeader('content-type', 'text/html').end(pageOf(files));
    const file = files.get(pathname);
    if (file !== undefined) {
      return response.setHeader('content-type', TYPES[pathname.split('.').at(-1) ?? ''] ?? '').end(file);
    }
    if (pathname.endsWith('/connectors')) {
      return response.setHeader('content-type', 'application/json').end(list);
    }
    const { authorization = '' } = request.headers;
    const answer = await emulator.fetch(new Request(href, { headers: { authorization } }));
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port.');
  return {
    url: `http://127.0.0.1:${address.port}/#${await tokenOf(emulator.fetch)}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function pageOf(files: ReadonlyMap<string, unknown>): string {
  const names = [...files.keys()];
  const styles = names.filter((name) => name.endsWith('.css'));
  const entry = names.find((name) => /\/page-[^/]*\.js$/.test(name));
  return [
    '<!doctype html><html lang="en"><head><title>Brightside Money</title>',
    ...styles.map((name) => `<link rel="stylesheet" href="${name}">`),
    `<script type="module" src="${entry}"></script></head><body></body></html>`,
  ].join('\n');
}

type Fetch = (request: Request) => Promise<Response>;

/** Real institutions, and as many branches of them as it takes. */
async function manyConnectors(fetch: Fetch): Promise<object[]> {
  const asked = await fetch(
    new Request('http://127.0.0.1:4400/sandbox/powens/2.0/connectors?expand=countries'),
  );
  const { connectors } = v.parse(List, await asked.json());
  return Array.from({ length: COUNT }, (_, index) => {
    const connector = connectors[index % connectors.length];
    const branch = Math.floor(index / connectors.length);
    if (!connector || branch === 0) return connector ?? {};
    const { uuid, name } = connector;
    return {
      ...connector,
      id: 10_000 + index,
      uuid: `${branch}${uuid.slice(1)}`,
      name: `${name} ${BRANCHES[branch]}`,
    };
  });
}

const BRANCHES = ['', 'Nord-Est', 'Île-de-France', 'Südwest', 'Lombardia', 'Andalucía'];

async function tokenOf(fetch: Fetch): Promise<string> {
  const url = 'http://127.0.0.1:4400/sandbox/powens/2.0/auth/init';
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ client_id: '1', client_secret: 'demo-secret' });
  return v.parse(Initialised, await (await fetch(new Request(url, { method: 'POST', headers, body }))).json())
    .auth_token;
}
