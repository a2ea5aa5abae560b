import { simulatedClock } from '../../clock/simulated-clock.ts';
import { memoryLedger } from '../../conversation/ledger.ts';
import { sealValues } from '../../conversation/seal-values.ts';
import { generateSealingKey } from '../../conversation/sealing.ts';
import { type PowensEmulator, type PowensEmulatorOptions, powensEmulator } from '../emulator.ts';

const ORIGIN = 'http://127.0.0.1:4400';
export const API = `${ORIGIN}/sandbox/powens/2.0`;
export const CALLBACK = `${ORIGIN}/connect/return/powens`;
const privateKey = await generateSealingKey();

/** The emulated domain, and a user of it who speaks its API by hand. */
export async function powensUser(options: PowensEmulatorOptions = {}) {
  const clock = simulatedClock();
  const ledger = memoryLedger();
  const emulator = powensEmulator({ clock, ledger, privateKey, ...options });

  /** One request while time passes; `body` goes as JSON. */
  async function call(method: string, path: string, body?: object, token?: string) {
    const request = new Request(path.startsWith('http') ? path : API + path, {
      method,
      headers: {
        ...(body && { 'content-type': 'application/json' }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    let answer: Response | undefined;
    const answered = emulator.fetch(request).then((given) => {
      answer = given;
    });
    for (let step = 0; !answer && step < 2000; step += 1) await clock.advance(step < 5 ? 0 : 500);
    await answered;
    const text = (await answer?.text()) ?? '';
    const isJson = answer?.headers.get('content-type')?.includes('json');
    return {
      status: answer?.status,
      headers: answer?.headers,
      text,
      body: isJson ? JSON.parse(text) : undefined,
    };
  }

  const { body } = await call('POST', '/auth/init', { client_id: '1', client_secret: 'demo-secret' });
  const token: string = body.auth_token;
  const as = (method: string, path: string, values?: object) => call(method, path, values, token);

  /** Values as they have to be sent. */
  async function sealed(values: Record<string, string>): Promise<Record<string, string>> {
    const { body: key } = await call('GET', '/publickey');
    const jwk = { kty: 'RSA' as const, n: key.n, e: key.e };
    return (await sealValues({ scheme: 'jwe', kid: key.kid, jwk }, values)).values;
  }

  return {
    emulator,
    clock,
    ledger,
    token,
    call,
    as,
    sealed,
    /** Creates a connection of the test connector whose password names the persona. */
    async connect(persona: string) {
      const values = await sealed({ website: 'par', login: 'jane', password: persona });
      return as('POST', '/users/me/connections?source=directaccess', { id_connector: 40, ...values });
    },
    /** Decides at the bank's page behind an address and gives where it leads. */
    decide: (url: string, decision: string) => decideAtBank(emulator, url, decision),
  };
}

async function decideAtBank(emulator: PowensEmulator, url: string, decision: string): Promise<URL> {
  const page = await emulator.fetch(new Request(url));
  const bank = page.status === 302 ? new URL(page.headers.get('location') ?? '') : new URL(url);
  const authorization = bank.searchParams.get('authorization') ?? '';
  const answer = await emulator.fetch(
    new Request(bank, { method: 'POST', body: new URLSearchParams({ authorization, decision }) }),
  );
  return new URL(answer.headers.get('location') ?? 'about:blank', bank);
}

/** A new user of a domain: their token, and what a visit to a bank brings back. */
export async function bankVisitor(emulator: PowensEmulator) {
  const body = JSON.stringify({ client_id: '1', client_secret: 'demo-secret' });
  const headers = { 'content-type': 'application/json' };
  const answer = await emulator.fetch(new Request(`${API}/auth/init`, { method: 'POST', headers, body }));
  const { auth_token: token } = await answer.json();
  return {
    token: String(token),
    async visit(url: string, decision: string): Promise<Record<string, string>> {
      return Object.fromEntries((await decideAtBank(emulator, url, decision)).searchParams);
    },
  };
}
