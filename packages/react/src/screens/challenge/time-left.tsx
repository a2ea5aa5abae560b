import type { ReactNode } from 'react';
import { challenge as challengeMessages } from '../../language/en/challenge.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { clockFace, useSecondsUntil } from '../../primitives/use-clock.ts';

interface TimeLeftProps {
  readonly until: number;
  readonly now: () => number;
  /** What shows it instead: the provider's. */
  readonly words: ReactNode;
}

/** Time left, seen each second. */
export function TimeLeft({ until, now, words }: TimeLeftProps) {
  const { t } = useMessages(challengeMessages);
  const seconds = useSecondsUntil(until, now) ?? 0;
  return words || <span role="timer">{t('challenge.left', { time: clockFace(seconds) })}</span>;
}
