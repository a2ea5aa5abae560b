import type { ProviderSummary } from '@linkspan/protocol';
import { memo } from 'react';
import { provider as providerMessages } from '../../language/en/provider.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { Icon } from '../../primitives/icon.tsx';
import { ProviderMark } from '../../primitives/provider-mark.tsx';
import { Highlighted } from './highlighted.tsx';

interface ProviderRowProps {
  readonly provider: ProviderSummary;
  readonly group: string;
  readonly text: string;
  readonly likely: boolean;
  readonly chosen: boolean;
  readonly onChoose: (id: string) => void;
}

/** A radio button that looks like a provider. Memoised: a list of a hundred must not redraw at each key. */
export const ProviderRow = memo(function ProviderRow({
  provider,
  group,
  text,
  likely,
  chosen,
  onChoose,
}: ProviderRowProps) {
  const { t } = useMessages(providerMessages);
  return (
    <label className="linkspan-row">
      <input
        className="linkspan-cover"
        type="radio"
        name={group}
        value={provider.id}
        checked={chosen}
        disabled={provider.health === 'down'}
        onChange={() => onChoose(provider.id)}
      />
      <ProviderMark name={provider.name} logo={provider.logo} />
      <span className="linkspan-row-text">
        <span className="linkspan-row-title">
          <Highlighted name={provider.name} text={text} />
        </span>
        {provider.region && <span className="linkspan-row-note">{provider.region}</span>}
        {likely && provider.health !== 'down' && (
          <span className="linkspan-row-note" data-tone="accent">
            {t('provider.likely')}
          </span>
        )}
        {provider.health !== 'ok' && (
          <span className="linkspan-row-note" data-tone="warning">
            {t(`provider.${provider.health}`)}
          </span>
        )}
      </span>
      <span className="linkspan-tick">
        <Icon name="check" />
      </span>
    </label>
  );
});
