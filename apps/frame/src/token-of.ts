import { isLinkSecret } from './open-link.ts';

/** The token for what the page is given: a token is one already; what exchanges a connect URL's secret is fetched for one. */
export function tokenOf(given: string | (() => Promise<string>)): () => Promise<string> {
  let exchanged: (() => Promise<string>) | undefined;
  return async () => {
    if (exchanged) return exchanged();
    const text = typeof given === 'string' ? given : await given();
    if (!isLinkSecret(text)) return text;
    const { exchangedToken } = await import('./exchanged-token.ts');
    exchanged ??= exchangedToken(text, given);
    return exchanged();
  };
}
