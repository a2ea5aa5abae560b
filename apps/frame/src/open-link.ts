/** What the secret of a connect URL was exchanged for: a token of two hours, or the code of the problem with it. */
export interface OpenedLink {
  readonly token?: unknown;
  readonly expires_in?: unknown;
  readonly code?: unknown;
}

/** Whether what an address holds is such a secret; a token has dots in it. */
export function isLinkSecret(text: string): boolean {
  return /^[\w-]{43}$/.test(text);
}

/** Exchanges the secret for this page's session; whoever did before is out. Rejects when the server is not reached. */
export async function openLink(secret: string): Promise<OpenedLink> {
  const answer = await fetch(`${location.pathname}/open`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ secret }),
  });
  return answer.json();
}
