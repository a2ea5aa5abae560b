import { useAnnounce } from '../../frame/use-announce.ts';
import { challenge as challengeMessages } from '../../language/en/challenge.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { clockFace, useSecondsUntil } from '../../primitives/use-clock.ts';

const LAST_CALL = 20;

/** Time left, seen each second and heard twice: at one minute and at twenty seconds. */
export function TimeLeft({ until, now }: { until: number; now: () => number }) {
  const { t } = useMessages(challengeMessages);
  const seconds = useSecondsUntil(until, now) ?? 0;
  useAnnounce(
    seconds <= 0 || seconds > 60
      ? undefined
      : seconds > LAST_CALL
        ? t('challenge.minuteLeft')
        : t('challenge.secondsLeft', { seconds: LAST_CALL }),
  );
  return <span aria-hidden="true">{t('challenge.left', { time: clockFace(seconds) })}</span>;
}
