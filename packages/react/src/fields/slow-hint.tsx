import { useEffect, useState } from 'react';
import { useAnnounce } from '../frame/use-announce.ts';
import { waiting as waitingMessages } from '../language/en/waiting.ts';
import { useMessages } from '../language/language-provider.tsx';

const SLOW_MS = 2000;

/** What is said under a button whose work takes longer than a moment: code for it may come over a slow network. */
export function SlowHint({ busy }: { readonly busy: boolean }) {
  const { t } = useMessages(waitingMessages);
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!busy) return;
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [busy]);
  const words = slow ? t('waiting.calm') : undefined;
  useAnnounce(words);
  return words && <p className="linkspan-giving">{words}</p>;
}
