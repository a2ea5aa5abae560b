import type { Screen, View } from '@linkspan/flow';
import { type Brand, brandedApplication, brandedConsent } from '@linkspan/protocol/brand';

/** What is drawn, by the brand's name and with its logo, links and consent text. */
export function brandView(view: View, brand: Brand): View {
  return {
    ...view,
    application: view.application && brandedApplication(view.application, brand),
    screen: brandScreen(view.screen, brand),
  };
}

function brandScreen(screen: Screen, brand: Brand): Screen {
  if (!('application' in screen)) return screen;
  const application = brandedApplication(screen.application, brand);
  if (screen.name !== 'consent') return { ...screen, application };
  return { ...screen, application, consent: brandedConsent(screen.consent, brand) ?? screen.consent };
}
