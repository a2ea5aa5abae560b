import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { webhookSender } from './webhook-sender.ts';

const never = new AbortController().signal;

const closes: (() => void)[] = [];
afterEach(() => {
  for (const close of closes.splice(0)) close();
});

/** A server on this machine that notes what it is sent. */
async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const requests: {
    readonly path: string;
    readonly body: string;
    readonly headers: IncomingMessage['headers'];
  }[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    requests.push({
      path: request.url ?? '',
      body: Buffer.concat(chunks).toString(),
      headers: request.headers,
    });
    answer(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closes.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { requests, port: (server.address() as AddressInfo).port };
}

const post = (url: string) => ({ url, headers: { 'webhook-id': 'e1' }, body: '{"name":"zoë"}' });

test('posts body and headers, and answers with the status', async () => {
  const { requests, port } = await serve((_, response) => response.writeHead(202).end('thanks'));
  const sender = webhookSender({ allowLoopback: true });
  for (const host of ['127.0.0.1', 'localhost']) {
    expect(await sender.send(post(`http://${host}:${port}/hook?a=1`), never)).toEqual({ status: 202 });
  }
  expect(requests).toHaveLength(2);
  expect(requests[0]).toMatchObject({
    path: '/hook?a=1',
    body: '{"name":"zoë"}',
    headers: { 'webhook-id': 'e1', 'content-length': '15' },
  });
});

test('a redirect is not followed', async () => {
  const { requests, port } = await serve((_, response) =>
    response.writeHead(307, { location: '/other' }).end(),
  );
  const sender = webhookSender({ allowLoopback: true });
  expect(await sender.send(post(`http://127.0.0.1:${port}/hook`), never)).toEqual({ status: 307 });
  expect(requests.map(({ path }) => path)).toEqual(['/hook']);
});

test('who answers too late, not at all or endlessly holds nobody up', async () => {
  const hasty = webhookSender({ allowLoopback: true, timeoutMs: 100 });
  const silent = await serve(() => undefined);
  expect(await hasty.send(post(`http://127.0.0.1:${silent.port}`), never)).toEqual({ error: 'timeout' });
  const sender = webhookSender({ allowLoopback: true });
  const endless = await serve((_, response) => {
    response.writeHead(200);
    const pour = () => {
      while (!response.destroyed && response.write('x'.repeat(1000)));
    };
    response.on('drain', pour);
    response.on('close', () => response.removeListener('drain', pour));
    pour();
  });
  expect(await sender.send(post(`http://127.0.0.1:${endless.port}`), never)).toEqual({ status: 200 });
  const closed = await serve((request) => request.socket.destroy());
  expect(await sender.send(post(`http://127.0.0.1:${closed.port}`), never)).toEqual({ error: 'unreachable' });
});

test('sending ends when it is aborted', async () => {
  const { port } = await serve(() => undefined);
  const controller = new AbortController();
  const sending = webhookSender({ allowLoopback: true }).send(
    post(`http://127.0.0.1:${port}`),
    controller.signal,
  );
  controller.abort(new Error('stopped'));
  await expect(sending).rejects.toThrow('stopped');
});

const PRIVATE = [
  'http://host.example/',
  'ftp://host.example/',
  'https://user@host.example/',
  'https://user:secret@host.example/',
  'javascript:alert(1)',
  'not an address',
  '',
  'https://localhost/',
  'https://127.0.0.1/',
  'https://127.1/',
  'https://2130706433/',
  'https://0x7f000001/',
  'https://0177.0.0.1/',
  'https://127.0.0.1./',
  'https://１２７.0.0.1/',
  'https://0/',
  'https://0.0.0.0/',
  'https://10.0.0.1/',
  'https://172.16.0.1/',
  'https://192.168.1.1/',
  'https://169.254.169.254/',
  'https://100.64.0.1/',
  'https://192.0.0.8/',
  'https://198.18.0.1/',
  'https://224.0.0.1/',
  'https://240.0.0.1/',
  'https://255.255.255.255/',
  'https://[::1]/',
  'https://[::]/',
  'https://[::7f00:1]/',
  'https://[::ffff:7f00:1]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[::ffff:10.0.0.1]/',
  'https://[64:ff9b::7f00:1]/',
  'https://[64:ff9b:1::7f00:1]/',
  'https://[2002:7f00:1::]/',
  'https://[2001::1]/',
  'https://[2001:db8::1]/',
  'https://[fe80::1]/',
  'https://[fec0::1]/',
  'https://[fc00::1]/',
  'https://[ff02::1]/',
  'https://[4000::1]/',
];

test.each(PRIVATE)('%s is not admitted and not sent to', async (url) => {
  const sender = webhookSender({ resolveAll: () => Promise.reject(new Error('must not be resolved')) });
  expect(sender.admits(url)).toBe(false);
  expect(await sender.send(post(url), never)).toEqual({ error: 'refused_target' });
});

test.each([
  'https://host.example/hook?key=1',
  'https://host.example:8443/',
  'https://93.184.216.34/',
  'https://[2606:4700::1111]/',
])('%s is admitted', (url) => {
  expect(webhookSender().admits(url)).toBe(true);
});

test('on this machine http is admitted only where loopback is, and nothing else on the way', () => {
  const sender = webhookSender({ allowLoopback: true });
  expect(['http://localhost:3000/', 'http://127.0.0.1/', 'https://[::1]/'].map(sender.admits)).toEqual([
    true,
    true,
    true,
  ]);
  expect(
    ['http://host.example/', 'https://10.0.0.1/', 'http://127.0.0.1.example/'].map(sender.admits),
  ).toEqual([false, false, false]);
});

test('a name with one address that is not public is refused, whatever it was a moment ago', async () => {
  const { requests, port } = await serve((_, response) => response.end());
  const answers = [
    [{ address: '127.0.0.1', family: 4 }],
    [
      { address: '93.184.216.34', family: 4 },
      { address: '10.0.0.1', family: 4 },
    ],
    [{ address: '::ffff:127.0.0.1', family: 6 }],
  ];
  let resolved = 0;
  const sender = webhookSender({ resolveAll: async () => answers[resolved++] ?? [] });
  for (const _ of answers) {
    expect(await sender.send(post(`https://rebinding.example:${port}/`), never)).toEqual({
      error: 'refused_target',
    });
  }
  expect(await sender.send(post('https://nowhere.example/'), never)).toEqual({ error: 'unreachable' });
  expect(resolved).toBe(4);
  expect(requests).toEqual([]);
});
