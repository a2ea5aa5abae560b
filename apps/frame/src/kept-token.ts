const place = () => `${location.pathname}/token`;

/** Hands the token to the server, whose cookie lets this page ask for it again after a reload. */
export function keepToken(token: string): void {
  const headers = { 'content-type': 'application/json' };
  // Without it a reload asks for the link again: worse, but no reason to stop.
  fetch(place(), { method: 'POST', headers, body: JSON.stringify({ token }) }).catch(() => undefined);
}

/** The token that this page handed in before it was loaded again; empty if there is none. */
export async function keptToken(): Promise<string> {
  const answer = await fetch(place()).catch(() => undefined);
  const { token }: { token?: unknown } = answer?.ok ? await answer.json() : {};
  return typeof token === 'string' ? token : '';
}
