import { useId } from 'react';
import { useAnnounce } from '../../frame/use-announce.ts';
import { provider as providerMessages } from '../../language/en/provider.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { Button } from '../../primitives/button.tsx';
import { Notice } from '../../primitives/notice.tsx';
import { Skeleton } from '../../primitives/skeleton.tsx';
import { ProviderRow } from './provider-row.tsx';
import type { ProviderSearch } from './provider-search.ts';

interface ProviderResultsProps {
  readonly search: ProviderSearch;
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
  readonly onEverywhere: () => void;
}

/** What the search found. Earlier results stay until newer ones are there. */
export function ProviderResults({ search, chosen, onChoose, onEverywhere }: ProviderResultsProps) {
  const { t } = useMessages(providerMessages);
  const group = useId();
  const { status, providers, total, text, zip } = search;
  const count =
    text || !zip ? t('provider.count', { count: total }) : t('provider.countAt', { count: total, zip });
  useAnnounce(status === 'ready' ? count : status === 'error' ? t('provider.failed') : undefined);

  if (status === 'idle') return null;
  if (status === 'error') {
    return (
      <Notice tone="error" title={t('provider.failed')}>
        <button className="linkspan-link" type="button" onClick={search.retry}>
          {t('provider.retry')}
        </button>
      </Notice>
    );
  }
  if (providers.length === 0 && status === 'loading') {
    return (
      <div className="linkspan-list" aria-busy="true">
        <p className="linkspan-hidden">{t('provider.loading')}</p>
        <Skeleton size="row" />
        <Skeleton size="row" />
        <Skeleton size="row" />
      </div>
    );
  }
  if (providers.length === 0) {
    return (
      <Notice icon="search" title={zip ? t('provider.noneAt', { zip }) : t('provider.none')}>
        <p>{zip ? t('provider.noneAtText') : t('provider.noneText')}</p>
        {zip && text && (
          <button className="linkspan-link" type="button" onClick={onEverywhere}>
            {t('provider.everywhere')}
          </button>
        )}
      </Notice>
    );
  }
  return (
    <div className="linkspan-group">
      <p className="linkspan-group-title" id={`${group}count`}>
        {count}
      </p>
      <div
        className="linkspan-list"
        role="radiogroup"
        aria-labelledby={`${group}count`}
        aria-busy={status === 'loading'}
      >
        {providers.map((provider) => (
          <ProviderRow
            key={provider.id}
            provider={provider}
            group={group}
            text={text}
            likely={provider.id === search.likely && !text}
            chosen={provider.id === chosen}
            onChoose={onChoose}
          />
        ))}
      </div>
      {search.more && <Button onClick={search.more}>{t('provider.more')}</Button>}
    </div>
  );
}
