import type { Brand } from '@linkspan/protocol/brand';

/** What the page is told before it has a token, all of it public. */
export interface FrameFacts {
  readonly nonce: string;
  /** The session's language (BCP 47), if it was minted with one. */
  readonly locale: string | undefined;
  /** Who asks. */
  readonly applicationName: string | undefined;
  /** The origins that may frame the page and hear it, as `frame-ancestors` writes them. */
  readonly origins: readonly string[];
  /** What it looks like, so that nothing of it has to change once the session is there. */
  readonly brand: Brand | undefined;
}

/** The built page with the facts of a session in the places that it keeps for them. */
export function frameDocument(
  html: string,
  { nonce, locale, applicationName, origins, brand }: FrameFacts,
): string {
  const facts: Readonly<Record<string, string>> = {
    NONCE: nonce,
    LOCALE: locale ?? '',
    TITLE: applicationName ?? 'Connect',
    ORIGINS: origins.join(' '),
    BRAND: brand ? JSON.stringify(brand) : '',
  };
  return html.replace(/%LINKSPAN_([A-Z]+)%/g, (place, name) => escaped(facts[name] ?? place));
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
