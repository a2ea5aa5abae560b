/** `origin`, `zip`, `provider` and `appearance`: who hears, what is filled in already, and how it looks. */
const IN_QUERY = ['origin', 'zip', 'provider', 'appearance'];

/**
 * The settings in the page's address: in its fragment, and what no secret is in its query too, where the
 * fragment says nothing of it. What is secret or said once is gone from the address bar before anything else runs; the
 * rest stays for a reload.
 */
export function takeSettings(): URLSearchParams {
  const { hash, search, pathname } = location;
  const settings = new URLSearchParams(hash.slice(1));
  const rest = new URLSearchParams(settings);
  rest.delete('token');
  rest.delete('returned');
  history.replaceState(null, '', `${pathname}${search}${rest.size ? `#${rest}` : ''}`);
  const query = new URLSearchParams(search);
  for (const name of IN_QUERY) {
    const value = query.get(name);
    if (value && !settings.get(name)) settings.set(name, value);
  }
  return settings;
}
