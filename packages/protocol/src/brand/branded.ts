import type { ConsentRequest } from '../consent.ts';
import type { Application } from '../session.ts';
import type { Brand } from './brand.ts';

/** Who asks, under a brand's name and logo and with its links. Who runs the widget stays named as it is. */
export function brandedApplication(
  application: Application,
  { name, logo, termsUrl, privacyUrl }: Brand,
): Application {
  return {
    ...application,
    ...(name !== undefined && { name }),
    ...(logo !== undefined && { logo }),
    ...(termsUrl !== undefined && { termsUrl }),
    ...(privacyUrl !== undefined && { privacyUrl }),
  };
}

/** What the person agrees to, with the text of a brand. */
export function brandedConsent(
  consent: ConsentRequest | undefined,
  { consentText }: Brand,
): ConsentRequest | undefined {
  return consent && consentText !== undefined ? { ...consent, text: consentText } : consent;
}
