import type { ProviderSummary } from '@linkspan/protocol';
import { frame as frameMessages } from '../language/en/frame.ts';
import { useMessages } from '../language/language-provider.tsx';

/** What to call a provider, which may not be known yet. */
export function useProviderName(provider: Pick<ProviderSummary, 'name'> | undefined): string {
  const { t } = useMessages(frameMessages);
  return provider?.name ?? t('frame.provider');
}
