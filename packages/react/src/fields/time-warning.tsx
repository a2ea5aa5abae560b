import { useState } from 'react';
import { useAnnounce } from '../frame/use-announce.ts';
import { warning as warningMessages } from '../language/en/warning.ts';
import { useMessages } from '../language/language-provider.tsx';

/** Says how many seconds are left, at most twice: at one minute and at twenty seconds. */
export function TimeWarning({ seconds }: { readonly seconds: number }) {
  const { t } = useMessages(warningMessages);
  const stage = seconds > 60 ? 0 : seconds > 20 ? 1 : seconds > 0 ? 2 : 3;
  const [warning, setWarning] = useState({ stage: 0, seconds: 0 });
  if (warning.stage !== stage) setWarning({ stage, seconds });
  useAnnounce(warning.seconds > 0 ? t('warning.secondsLeft', { seconds: warning.seconds }) : undefined);
  return null;
}
