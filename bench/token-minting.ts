import { connectApi } from '@linkspan/server';
import { memoryStore } from '@linkspan/server/memory';
import { SignJWT } from 'jose';
import type { Measurement } from './measurement.ts';

const TOKENS = 3000;
const SECRET = 'a secret of the benchmark, 32 characters or more';

/** Connect tokens minted through the host API in this process, beside the bare signing of as many. */
export async function measureTokenMinting(): Promise<Measurement[]> {
  const api = connectApi({
    gateway: () => {
      throw new Error('Minting a token asks no gateway.');
    },
    store: memoryStore(),
    secret: SECRET,
    clients: [{ id: 'bench', secret: 'bench-secret', application: { name: 'Bench' } }],
  });
  const login = await post('/arc/auth/access_token', { client_id: 'bench', client_secret: 'bench-secret' });
  const { access_token: accessToken } = await login.json();

  const minting = await perSecond(async (index) => {
    const answer = await post('/arc/auth/connect_token', { client_user_id: `user-${index}` }, accessToken);
    if (answer.status !== 200) throw new Error(`Minting answered ${answer.status}.`);
    await answer.arrayBuffer();
  });
  const key = new TextEncoder().encode(SECRET);
  const signing = await perSecond(async (index) => {
    await new SignJWT({ mode: 'create' })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(`user-${index}`)
      .sign(key);
  });
  await api.stop();
  return [
    { name: 'connect tokens minted', value: minting, unit: '/s' },
    { name: 'bare signatures, same run', value: signing, unit: '/s' },
  ];

  function post(path: string, body: object, bearer?: string): Promise<Response> {
    return api.fetch(
      new Request(`http://127.0.0.1${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(bearer && { authorization: `Bearer ${bearer}` }) },
        body: JSON.stringify(body),
      }),
    );
  }
}

async function perSecond(work: (index: number) => Promise<void>): Promise<number> {
  for (let index = 0; index < TOKENS / 10; index += 1) await work(index);
  const began = performance.now();
  for (let index = 0; index < TOKENS; index += 1) await work(index);
  return (TOKENS * 1000) / (performance.now() - began);
}
