import type { ProviderSummary } from '@linkspan/protocol';
import { useFrame } from '../frame/frame-context.ts';
import type { ConnectFlow } from '../headless/connect-flow.ts';
import { useWait } from '../headless/use-wait.ts';
import { LanguageProvider, useLanguage } from '../language/language-provider.tsx';
import { waitLanguages } from '../language/wait-languages.ts';
import { WaitOffer, type WaitView } from '../screens/problem/wait-offer.tsx';

interface WaitStepProps {
  readonly flow: ConnectFlow;
  readonly provider: ProviderSummary;
}

/** A part of a step: the offer to wait for a provider, where somebody can tell when it is back. */
export default function WaitStep({ flow, provider }: WaitStepProps) {
  const { locale, speak } = useLanguage();
  const { application } = useFrame();
  const { state, asked, busy, failed, ask } = useWait(flow, provider.id);
  const view = viewOf();
  if (!view || !application) return null;
  return (
    <LanguageProvider locale={locale} more={waitLanguages} speak={speak}>
      <WaitOffer view={view} application={application} provider={provider} onAsk={ask} />
    </LanguageProvider>
  );

  function viewOf(): WaitView | undefined {
    switch (state) {
      case 'possible':
        return { name: 'possible', busy, failed };
      case 'waiting':
        return { name: 'waiting', asked };
      case 'over':
        // Who has just failed there knows better, unless they asked.
        return asked ? { name: 'over', asked } : undefined;
      default:
        return undefined;
    }
  }
}
