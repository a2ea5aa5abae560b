import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { limitBody } from './limit-body.ts';

const app = new Hono();
app.use(limitBody(10, (c) => c.text('too large', 413)));
app.all('*', async (c) => c.text((await c.req.raw.text()) || 'nothing'));

/** What is answered to a body, sent as a stream of unknown length unless `headers` say it. */
async function answer(body: string, headers: Record<string, string> = {}) {
  const stream = new Blob([body]).stream();
  const init = { method: 'POST', body: stream, headers, duplex: 'half' };
  const answered = await app.request(new Request('http://127.0.0.1/', init));
  return [answered.status, await answered.text()];
}

test('a body is refused by the length that it says, and by its own where it says none', async () => {
  const [fits, large] = ['0123456789', '01234567890'];
  expect(await answer(fits, { 'content-length': '10' })).toEqual([200, fits]);
  expect(await answer(large, { 'content-length': '11' })).toEqual([413, 'too large']);
  expect(await answer(fits)).toEqual([200, fits]);
  expect(await answer(large)).toEqual([413, 'too large']);
});

test('a length beside a transfer encoding is not believed', async () => {
  const headers = { 'content-length': '1', 'transfer-encoding': 'chunked' };
  expect(await answer('01234567890', headers)).toEqual([413, 'too large']);
});

test('what has no body is let through', async () => {
  expect(await (await app.request('http://127.0.0.1/')).text()).toBe('nothing');
});

test('a body that says its length is not looked at before it is read', async () => {
  const request = new Request('http://127.0.0.1/', {
    method: 'POST',
    body: 'short',
    headers: { 'content-length': '5' },
  });
  const looked: PropertyKey[] = [];
  const watched = new Proxy(request, {
    get(target, name) {
      looked.push(name);
      const value = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  expect(await (await app.fetch(watched)).text()).toBe('short');
  expect(looked).not.toContain('body');
});
