import { randomUUID } from 'node:crypto';
import type { DemoServer } from '../fixtures/demo-server.ts';
import type { Site } from './consumer.ts';
import { staticSite } from './static-site.ts';

/** The address in version 6.0.0 of @arcadia-eng/connect-react. */
const SCRIPT = 'https://connect-main.prod.arcadia.com/dist/v5.js';

/**
 * An application of Arcadia's whose server calls Arcadia's API at another base URL, and nothing else is changed:
 * `POST /arcadia/connect-token`, `POST /arcadia/update-token/{id}` and `POST /arcadia/status/{id}`.
 */
export async function arcadiaSite(folder: string, demo: DemoServer): Promise<Site> {
  const api = `${demo.apiUrl}/arc`;
  const json = { 'content-type': 'application/json', 'arc-version': '2022-10-13' };

  async function call(path: string, body?: object, token?: string): Promise<Record<string, unknown>> {
    const answer = await fetch(`${api}${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { ...json, ...(token && { authorization: `Bearer ${token}` }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    return answer.json();
  }

  async function access(): Promise<string> {
    const keys = { client_id: 'demo-client', client_secret: 'demo-secret' };
    return String((await call('/auth/access_token', keys)).access_token);
  }

  const site = await staticSite(folder, demo, {
    trustedTypes: '',
    // Its regenerator runtime evaluates a string.
    scripts: [SCRIPT, "'unsafe-eval'"],
    async posts(path) {
      const [, , what, id] = path.split('/');
      switch (what) {
        case 'connect-token':
          return call('/auth/connect_token', { client_user_id: `user-${randomUUID()}` }, await access());
        case 'update-token':
          return call('/auth/connect_token', { utility_credential_id: Number(id) }, await access());
        case 'status':
          return call(`/utility_credentials/${id}`, undefined, await access());
        default:
          return undefined;
      }
    },
  });
  return { ...site, routes: { [SCRIPT]: `${api}/dist/v5.js` } };
}
