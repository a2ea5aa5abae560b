import type { ProviderSummary } from '@linkspan/protocol';
import { useState } from 'react';
import { frame as frameMessages } from '../language/en/frame.ts';
import { useMessages } from '../language/language-provider.tsx';
import { monogramColor, monogramLetters } from './monogram-color.ts';

interface MarkProps {
  readonly name: string;
  readonly logo?: string | undefined;
  readonly size?: 'large';
}

/** A logo, or a monogram when there is none or it does not load. The name stands beside it in text. */
export function ProviderMark({ name, logo, size }: MarkProps) {
  const [broken, setBroken] = useState<string>();
  if (logo && logo !== broken) {
    return (
      <img
        className="linkspan-mark"
        data-size={size}
        src={logo}
        alt=""
        referrerPolicy="no-referrer"
        onError={() => setBroken(logo)}
      />
    );
  }
  return (
    <svg className="linkspan-mark" data-size={size} viewBox="0 0 40 40" aria-hidden="true">
      <rect width="40" height="40" fill={monogramColor(name)} />
      <text
        x="20"
        y="20.5"
        fill="#fff"
        fontSize="15"
        fontWeight="600"
        textAnchor="middle"
        dominantBaseline="central"
      >
        {monogramLetters(name)}
      </text>
    </svg>
  );
}

/** What to call a provider, which may not be known yet. */
export function useProviderName(provider: Pick<ProviderSummary, 'name'> | undefined): string {
  const { t } = useMessages(frameMessages);
  return provider?.name ?? t('frame.provider');
}
