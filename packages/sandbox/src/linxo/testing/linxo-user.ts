import { createMessage, encrypt, readKey } from 'openpgp';
import { simulatedClock } from '../../clock/simulated-clock.ts';
import { memoryLedger } from '../../conversation/ledger.ts';
import { type LinxoEmulator, type LinxoEmulatorOptions, linxoEmulator } from '../emulator.ts';
import { keyPairIn } from '../key-pair.ts';

const ORIGIN = 'http://127.0.0.1:4400';
export const LINXO = `${ORIGIN}/sandbox/linxo`;
export const API = `${LINXO}/v2.1`;
export const CALLBACK = `${ORIGIN}/connect/return/linxo`;
export const KEYS = { client_id: 'demo-client', client_secret: 'demo-secret' };
/** One for all tests of a file: making it takes a while. */
export const keyPair = await keyPairIn(memoryLedger());

/** The emulated service, and a user of it who speaks its API by hand. */
export async function linxoUser(options: LinxoEmulatorOptions = {}) {
  const clock = simulatedClock();
  const emulator = linxoEmulator({ clock, keyPair, ...options });
  const { token, refreshToken } = await newLinxoUser(emulator);

  async function call(method: string, path: string, body?: unknown, bearer: string | undefined = token) {
    const answer = await emulator.fetch(
      new Request(path.startsWith('http') ? path : API + path, {
        method,
        headers: {
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(bearer && { authorization: `Bearer ${bearer}` }),
        },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    );
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json');
    return {
      status: answer.status,
      location: answer.headers.get('location') ?? '',
      text,
      body: isJson ? JSON.parse(text) : undefined,
    };
  }

  /** A fresh key, and values encrypted with it. */
  async function encrypted(value: string) {
    const { location } = await call('POST', '/keys', { type: 'PGP' });
    const { body: key } = await call('GET', location);
    return { keyId: String(key.id), value: await encryptFor(key.public_key, value) };
  }

  /** Creates a connection of Linxo Test Bank whose password names the persona; gives its address. */
  async function connect(persona: string): Promise<string> {
    const { keyId, value } = await encrypted(persona);
    const { location } = await call('POST', '/connections', {
      provider_id: '87',
      key_id: keyId,
      credentials: [
        { id: '300', value: 'dev' },
        { id: '301', value },
        { id: '302', value: 'https://www.dropbox.com/s/2j3d4gcrd031fkc/sanity.txt?dl=1' },
      ],
    });
    return location;
  }

  return {
    emulator,
    clock,
    token,
    refreshToken,
    call,
    encrypted,
    connect,
    async subscribe(): Promise<string> {
      return (await call('POST', '/queues/subscribe', { topics: ['connections'] })).location;
    },
    decide: (url: string, decision: string) => decideAtBank(emulator, url, decision),
  };
}

async function encryptFor(armoredKey: string, text: string): Promise<string> {
  const encryptionKeys = await readKey({ armoredKey });
  return encrypt({ message: await createMessage({ text }), encryptionKeys });
}

/** A new user of the service with their token. */
export async function newLinxoUser(emulator: LinxoEmulator) {
  const post = async (path: string, body: object, bearer?: string) =>
    emulator.fetch(
      new Request(LINXO + path, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }),
        },
        body: JSON.stringify(body),
      }),
    );
  const client = await (await post('/auth/token', { ...KEYS, grant_type: 'client_credentials' })).json();
  const email = `${crypto.randomUUID()}@example.org`;
  const password = 'a password of theirs';
  await post('/v2.1/users', { email, password }, client.access_token);
  const user = await (
    await post('/auth/token', { ...KEYS, grant_type: 'password', username: email, password })
  ).json();
  return { token: String(user.access_token), refreshToken: String(user.refresh_token) };
}

/** Decides at the bank's page behind an address, and gives where it leads in the end. */
export async function decideAtBank(emulator: LinxoEmulator, url: string, decision: string): Promise<URL> {
  const bank = new URL(url);
  const body = new URLSearchParams({ state: bank.searchParams.get('state') ?? '', decision });
  let answer = await emulator.fetch(new Request(bank, { method: 'POST', body }));
  let at = new URL(answer.headers.get('location') ?? 'about:blank', bank);
  while (at.href.startsWith(LINXO)) {
    answer = await emulator.fetch(new Request(at));
    at = new URL(answer.headers.get('location') ?? 'about:blank', at);
  }
  return at;
}
