/** The address of a session's own page; the token follows in the fragment. */
export function pageOf(url: string, sessionId: string): string {
  return `${url}/connect/${encodeURIComponent(sessionId)}`;
}
