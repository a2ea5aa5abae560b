import * as v from 'valibot';

const Link = v.object({
  id: v.string(),
  status: v.string(),
  invitationType: v.string(),
  invitationUrl: v.string(),
  useCount: v.number(),
  maxUses: v.nullable(v.number()),
  createdAt: v.string(),
  createdConnections: v.array(
    v.object({ id: v.string(), datasourceName: v.string(), status: v.nullable(v.string()) }),
  ),
});
export type DemoLink = v.InferOutput<typeof Link>;

export interface LinkSettings {
  readonly url: string;
  readonly startDate: string;
  readonly askedBy: string;
  /** Between commas; none: whoever has the link may use it. */
  readonly allowedEmails: string;
  readonly locale: string;
  readonly once: boolean;
  readonly fixed: boolean;
}

/** The links that the demo host has made, newest first. */
export async function listLinks(): Promise<readonly DemoLink[]> {
  return v.parse(v.object({ links: v.array(Link) }), await ask('/demo/links')).links;
}

/** Has the demo host's server make a link: for its company, or to change one connection. */
export async function makeLink(settings: LinkSettings, connectionId?: string): Promise<void> {
  await ask('/demo/links', { ...settings, connectionId });
}

export async function revokeLink(id: string): Promise<void> {
  await ask(`/demo/links/${encodeURIComponent(id)}/revoke`, {});
}

async function ask(path: string, body?: object): Promise<unknown> {
  const answer = await fetch(path, {
    ...(body && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
  if (!answer.ok) throw new Error(`The demo server answered ${answer.status}.`);
  return answer.json();
}
