import * as v from 'valibot';
import type { DemoSettings } from './demo-settings.ts';

const Token = v.object({ token: v.string(), apiUrl: v.string() });
const Url = v.object({ url: v.string() });

const Connections = v.object({
  connections: v.array(
    v.object({ id: v.string(), provider: v.string(), username: v.optional(v.string()), status: v.string() }),
  ),
});
export type DemoConnection = v.InferOutput<typeof Connections>['connections'][number];

/** Asks the demo host's own server for a connect token, as a real host's page asks its own. */
export function mintToken(settings: DemoSettings): Promise<v.InferOutput<typeof Token>> {
  return ask('/demo/token', settings, Token);
}

/** Asks it for a connect URL. */
export async function mintUrl(settings: DemoSettings): Promise<string> {
  return (await ask('/demo/url', settings, Url)).url;
}

/** Where it leads a person to a connect URL of their own. */
export function linkFor(settings: DemoSettings): string {
  return `/demo/link?${new URLSearchParams(sessionOf(settings))}`;
}

async function ask<Schema extends v.GenericSchema>(path: string, settings: DemoSettings, schema: Schema) {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(sessionOf(settings)),
  });
  if (!answer.ok) throw new Error(`The demo server answered ${answer.status}.`);
  return v.parse(schema, await answer.json());
}

function sessionOf({ tab, mode, zip, connectionId, accounts, start, locale, user, ...bank }: DemoSettings) {
  const { sources, through, opens } = bank;
  const asked = tab === 'powens' ? { sources } : tab === 'linxo' && { through, opens };
  return { vendor: tab, mode, zip, connectionId, accounts, ...asked, start, locale, user };
}

const Attention = v.object({
  attention: v.array(
    v.object({
      id: v.string(),
      provider: v.string(),
      reason: v.picklist(['credentials', 'presence', 'site', 'renewal', 'accounts']),
      expiresAt: v.optional(v.string()),
      accounts: v.optional(v.number()),
    }),
  ),
});
export type DemoAttention = v.InferOutput<typeof Attention>['attention'][number];

type WhoseConnections = Pick<DemoSettings, 'tab' | 'user'>;

/** What a user's connections at a vendor want of them. */
export async function listAttention({
  tab: vendor,
  user,
}: WhoseConnections): Promise<readonly DemoAttention[]> {
  const answer = await fetch(`/demo/attention?${new URLSearchParams({ vendor, user })}`);
  if (!answer.ok) throw new Error(`The demo server answered ${answer.status}.`);
  return v.parse(Attention, await answer.json()).attention;
}

/** Plants the sandbox's sample connections for a user. */
export async function plantConnections({ tab: vendor, user }: WhoseConnections): Promise<void> {
  const answer = await fetch('/demo/plant', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ vendor, user }),
  });
  if (!answer.ok) throw new Error(`The demo server answered ${answer.status}.`);
}

const Webhooks = v.object({
  webhooks: v.array(
    v.object({ id: v.string(), type: v.string(), at: v.string(), provider: v.optional(v.string()) }),
  ),
  down: v.array(v.string()),
});
export type ToldByWebhook = v.InferOutput<typeof Webhooks>;

/** What the demo host's server was told about a user by webhooks, and which utilities of the sandbox are down. */
export async function listWebhooks(user: string): Promise<ToldByWebhook> {
  const answer = await fetch(`/demo/webhooks?${new URLSearchParams({ user })}`);
  if (!answer.ok) throw new Error(`The demo server answered ${answer.status}.`);
  return v.parse(Webhooks, await answer.json());
}

/** Brings a utility of the sandbox back. */
export async function recoverProvider(provider: string): Promise<void> {
  const answer = await fetch('/demo/recover', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ provider }),
  });
  if (!answer.ok) throw new Error(`The demo server answered ${answer.status}.`);
}

/** A user's connections at a vendor, newest first. */
export async function listConnections({
  tab: vendor,
  user,
}: Pick<DemoSettings, 'tab' | 'user'>): Promise<readonly DemoConnection[]> {
  const answer = await fetch(`/demo/connections?${new URLSearchParams({ vendor, user })}`);
  if (!answer.ok) throw new Error(`The demo server answered ${answer.status}.`);
  return v.parse(Connections, await answer.json()).connections;
}
