import { verifyWebhook, WebhookError, type WebhookEvent } from '@linkspan/server/client';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as v from 'valibot';

const Login = v.object({ access_token: v.string() });
const Endpoint = v.object({ url: v.string(), signing_key: v.string(), enabled: v.boolean() });
const Endpoints = v.object({ data: v.array(Endpoint) });
const About = v.object({ client_user_id: v.string(), provider_name: v.optional(v.string()) });
const Recovery = v.object({ provider: v.pipe(v.string(), v.regex(/^[\w-]{1,100}$/)) });

export interface DemoWebhooksOptions {
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly fetch: (request: Request) => Promise<Response>;
  /** The providers of the sandbox that are down, by id. */
  readonly down: () => Promise<readonly string[]>;
}

const HOOK = '/demo/hook';
const MOST_KEPT = 200;

/**
 * The part of the demo host's own server that hears webhooks. It keeps the last ones, for the page to show; a real host
 * would write what they change into its database.
 */
export function demoWebhooks({ url, clientId, clientSecret, fetch, down }: DemoWebhooksOptions): Hono {
  const heard: WebhookEvent[] = [];
  let registering: Promise<string> | undefined;

  /** The key of the endpoint, which is made when the page first asks what was heard. */
  function signingKey(): Promise<string> {
    registering ??= register().catch((error: unknown) => {
      registering = undefined;
      throw error;
    });
    return registering;
  }

  async function register(): Promise<string> {
    const own = url + HOOK;
    const { data } = v.parse(Endpoints, await ask('GET', '/webhook/endpoints'));
    const known = data.find((endpoint) => endpoint.url === own && endpoint.enabled);
    return (known ?? v.parse(Endpoint, await ask('POST', '/webhook/endpoints', { url: own }))).signing_key;
  }

  async function ask(method: string, path: string, body?: object, token?: string): Promise<unknown> {
    const login = { client_id: clientId, client_secret: clientSecret };
    const access = token ?? v.parse(Login, await ask('POST', '/auth/access_token', login, '')).access_token;
    const answer = await fetch(
      new Request(`${url}/arc${path}`, {
        method,
        headers: {
          ...(access && { authorization: `Bearer ${access}` }),
          ...(body && { 'content-type': 'application/json' }),
        },
        ...(body && { body: JSON.stringify(body) }),
      }),
    );
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}.`);
    const text = await answer.text();
    return text === '' ? undefined : JSON.parse(text);
  }

  const app = new Hono();
  app.onError((_, c) => c.json({ error: 'The host API refused that.' }, 422));
  app.use(`${HOOK}`, bodyLimit({ maxSize: 1024 * 1024 }));

  app.post(HOOK, async (c) => {
    try {
      const body = new Uint8Array(await c.req.arrayBuffer());
      const event = await verifyWebhook({ headers: c.req.raw.headers, body, signingKey: await signingKey() });
      if (!heard.some(({ id }) => id === event.id)) heard.push(event);
      heard.splice(0, heard.length - MOST_KEPT);
      return c.body(null, 204);
    } catch (error) {
      if (error instanceof WebhookError) return c.json({ error: error.code }, 401);
      throw error;
    }
  });

  app.get('/demo/webhooks', async (c) => {
    const user = c.req.query('user');
    await signingKey();
    const webhooks = heard.flatMap(({ id, type, createdAt, data }) => {
      const about = v.safeParse(About, data);
      if (!about.success || about.output.client_user_id !== user) return [];
      const { provider_name: provider } = about.output;
      return [{ id, type, at: createdAt, ...(provider !== undefined && { provider }) }];
    });
    return c.json({ webhooks, down: await down() });
  });

  app.post('/demo/recover', async (c) => {
    const asked = v.safeParse(Recovery, await c.req.json().catch(() => undefined));
    if (!asked.success) return c.json({ error: 'Which provider?' }, 422);
    const body = { utility_id: asked.output.provider };
    await ask('POST', '/sandbox/webhook/trigger/provider_available', body);
    return c.body(null, 204);
  });
  return app;
}
