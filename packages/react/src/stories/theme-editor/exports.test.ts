import { sandboxNetwork } from '@linkspan/sandbox';
import { connectApi } from '@linkspan/server';
import { memoryStore } from '@linkspan/server/memory';
import { expect, onTestFinished, test } from 'vitest';
import { EXPORTS, type ExportKind } from './exports.ts';
import { readPasted } from './read-pasted.ts';
import { WHOLE_BRAND } from './whole-brand.ts';

const URL = 'https://linkspan.example';

/** A server as it is, which is asked with a text as it was copied. */
function server() {
  const network = sandboxNetwork({ publicUrl: URL });
  const api = connectApi({
    gateway: (session) => network.gateway(session),
    store: memoryStore(),
    secret: 'the secret of a test is no secret at all',
    clients: [{ id: 'app', secret: 'app-secret', apiKey: 'app-key', application: { name: 'App' } }],
  });
  onTestFinished(() => api.stop());
  return async (path: string, body: string, headers: Record<string, string> = {}) => {
    const sent = { 'content-type': 'application/json', ...headers };
    const answer = await api.fetch(new Request(`${URL}${path}`, { method: 'POST', headers: sent, body }));
    return { status: answer.status, body: await answer.json() };
  };
}

test('the server mints a session with what is exported for one', async () => {
  const ask = server();
  const login = JSON.stringify({ client_id: 'app', client_secret: 'app-secret' });
  const { body } = await ask('/arc/auth/access_token', login);
  const answer = await ask('/arc/auth/connect_token', EXPORTS.session.write(WHOLE_BRAND), {
    authorization: `Bearer ${body.access_token}`,
  });
  expect(answer).toMatchObject({ status: 200, body: { connect_token: expect.any(String) } });
});

test('the server makes a company with what is exported for one', async () => {
  const answer = await server()('/nectar/v2.2/company', EXPORTS.company.write(WHOLE_BRAND), {
    'x-api-key': 'app-key',
  });
  expect(answer).toMatchObject({ status: 200, body: { name: WHOLE_BRAND.name, brand: WHOLE_BRAND } });
});

test.each(Object.keys(EXPORTS) as ExportKind[])('what is exported for %s can be pasted', (kind) => {
  expect(readPasted(EXPORTS[kind].write(WHOLE_BRAND))).toEqual({ brand: WHOLE_BRAND });
  expect(readPasted(EXPORTS[kind].write({}))).toEqual({ brand: {} });
});

test('a brand can be pasted by itself, and is refused with the reader’s reasons', () => {
  expect(readPasted(JSON.stringify(WHOLE_BRAND))).toEqual({ brand: WHOLE_BRAND });
  expect(readPasted('{ "radius": 99 }')).toEqual({ refused: [expect.stringMatching(/^radius: /)] });
  expect(readPasted('radius: 4')).toEqual({ refused: [expect.stringMatching(/^This is not JSON/)] });
});
