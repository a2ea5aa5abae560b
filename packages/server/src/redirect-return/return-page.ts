import { newNonce, policyText, RESPONSE_HEADERS } from '../http/response-headers.ts';

const TEXTS = {
  en: { title: 'You are done here', text: 'You can close this window and go back to where you came from.' },
  fr: { title: 'C’est terminé ici', text: 'Vous pouvez fermer cette fenêtre et revenir là d’où vous venez.' },
};

/** The page at the end of a redirect. It is the same whatever came back, and tells its opener nothing. */
export function returnPage(acceptLanguage: string | undefined): Response {
  const language = prefersFrench(acceptLanguage) ? 'fr' : 'en';
  const { title, text } = TEXTS[language];
  const nonce = newNonce();
  const html = `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style nonce="${nonce}">
  body { font: 16px/24px system-ui, sans-serif; display: grid; place-content: center; min-height: 90vh; margin: 24px; text-align: center }
  h1 { font-size: 22px; line-height: 28px; margin: 0 0 8px }
  p { margin: 0 }
</style>
<main><h1>${title}</h1><p>${text}</p></main>
<script nonce="${nonce}">window.close()</script>
</html>
`;
  return new Response(html, {
    headers: {
      ...RESPONSE_HEADERS.returnPage,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policyText({
        'default-src': ["'none'"],
        'script-src': [`'nonce-${nonce}'`],
        'style-src': [`'nonce-${nonce}'`],
        'base-uri': ["'none'"],
        'form-action': ["'none'"],
        'frame-ancestors': ["'none'"],
        'require-trusted-types-for': ["'script'"],
        'trusted-types': ["'none'"],
      }),
    },
  });
}

/** Whether French comes before English; anything else reads English. */
function prefersFrench(acceptLanguage = ''): boolean {
  const first = acceptLanguage
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(';q=');
      return {
        language: tag.slice(0, 2).toLowerCase(),
        quality: quality === undefined ? 1 : Number(quality),
      };
    })
    .filter(({ language, quality }) => (language === 'en' || language === 'fr') && quality > 0)
    .sort((one, other) => other.quality - one.quality)[0];
  return first?.language === 'fr';
}
