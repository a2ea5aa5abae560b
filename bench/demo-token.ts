import type { DemoServer } from '../e2e/fixtures/demo-server.ts';

/** A connect token from the demo host's own server. */
export async function mintToken(
  demo: DemoServer,
  settings: Readonly<Record<string, string>> = {},
): Promise<string> {
  const answer = await fetch(`${demo.hostUrl}/demo/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      mode: 'create',
      zip: '',
      connectionId: '',
      accounts: 'all',
      start: 'consent',
      locale: 'en',
      ...settings,
    }),
  });
  if (!answer.ok) throw new Error(`The demo server answered ${answer.status}: ${await answer.text()}`);
  const body: unknown = await answer.json();
  if (typeof body !== 'object' || body === null || !('token' in body) || typeof body.token !== 'string') {
    throw new Error('The demo server sent no token.');
  }
  return body.token;
}
