import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { requestLog } from './request-log.ts';

test('the requests of one moment are printed together, in order, and each once', async () => {
  const printed: string[] = [];
  const log = requestLog((text) => printed.push(text));
  log({ method: 'GET', route: '/arc/ping', status: 200, ms: 1 });
  log({ method: 'POST', route: '/arc/auth/connect_token', status: 401, ms: 2 });
  expect(printed).toEqual([]);
  await setImmediate();
  log({ method: 'GET', route: '*', status: 404, ms: 0 });
  await setImmediate();
  expect(printed).toEqual([
    'GET /arc/ping 200 1 ms\nPOST /arc/auth/connect_token 401 2 ms',
    'GET * 404 0 ms',
  ]);
});
