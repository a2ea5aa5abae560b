/**
 * The token from the address's fragment, which is gone from the address bar before anything else runs.
 * Empty when there is none: the flow then says that the link is not valid.
 */
export function takeToken(): string {
  const token = new URLSearchParams(location.hash.slice(1)).get('token') ?? '';
  history.replaceState(null, '', location.pathname);
  return token;
}
