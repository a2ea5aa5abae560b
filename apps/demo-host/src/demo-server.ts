import * as v from 'valibot';
import type { DemoSettings } from './demo-settings.ts';

const Token = v.object({ token: v.string(), apiUrl: v.string() });

const Connections = v.object({
  connections: v.array(
    v.object({ id: v.string(), provider: v.string(), username: v.optional(v.string()), status: v.string() }),
  ),
});
export type DemoConnection = v.InferOutput<typeof Connections>['connections'][number];

/** Asks the demo host's own server for a connect token, as a real host's page asks its own. */
export async function mintToken(settings: DemoSettings): Promise<v.InferOutput<typeof Token>> {
  const { mode, zip, connectionId, accounts, start, locale, user } = settings;
  const answer = await fetch('/demo/token', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ mode, zip, connectionId, accounts, start, locale, user }),
  });
  if (!answer.ok) throw new Error(`The demo server answered ${answer.status}.`);
  return v.parse(Token, await answer.json());
}

/** A user's connections, newest first. */
export async function listConnections(user: string): Promise<readonly DemoConnection[]> {
  const answer = await fetch(`/demo/connections?${new URLSearchParams({ user })}`);
  if (!answer.ok) throw new Error(`The demo server answered ${answer.status}.`);
  return v.parse(Connections, await answer.json()).connections;
}
