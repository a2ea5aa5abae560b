import { ConnectError, PROBLEM_CODES } from '@linkspan/protocol';
import { takeOpening } from './head-start.ts';
import { isLinkSecret, openLink } from './open-link.ts';

/**
 * The token that a connect URL's secret is exchanged for. Only once that has run out is what was given, at first `first`,
 * exchanged again: an earlier page of the same link must not take it back.
 */
export function exchangedToken(
  first: string,
  given: string | (() => Promise<string>),
): () => Promise<string> {
  let next: string | undefined = first;
  let opened: Promise<{ readonly token: string; readonly until: number }> | undefined;
  return async () => {
    const known = await opened?.catch(() => undefined);
    if (known && performance.now() < known.until) return known.token;
    if (known) opened = undefined;
    const text = next ?? (typeof given === 'string' ? given : await given());
    next = undefined;
    if (!isLinkSecret(text)) return text;
    opened ??= exchange(text);
    try {
      return (await opened).token;
    } catch (error) {
      opened = undefined;
      throw error;
    }
  };
}

async function exchange(secret: string) {
  const answer = await (takeOpening() ?? openLink(secret)).catch(() => {
    throw new ConnectError('network');
  });
  const { token, expires_in, code } = answer;
  if (typeof token === 'string') return { token, until: performance.now() + Number(expires_in) * 1000 };
  throw new ConnectError(PROBLEM_CODES.find((known) => known === code) ?? 'session_invalid');
}
