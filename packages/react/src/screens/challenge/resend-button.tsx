import type { ChallengeAction } from '@linkspan/protocol';
import { useState } from 'react';
import { challenge as challengeMessages } from '../../language/en/challenge.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { Button } from '../../primitives/button.tsx';
import { clockFace, useSecondsUntil } from '../../primitives/use-clock.ts';

/**
 * Asks for a new code, once it may be asked for: until then the time runs beside its name, and is its description as
 * it was when the focus came to it.
 */
export function ResendButton({
  action,
  now,
  busy,
  onPress,
}: {
  action: ChallengeAction;
  now: () => number;
  busy: boolean;
  onPress: () => void;
}) {
  const { t } = useMessages(challengeMessages);
  const seconds = useSecondsUntil(action.availableAt, now);
  // A screen reader says each change of what the focused control is called and described by.
  const [heard, setHeard] = useState<number>();
  const time = seconds ? clockFace(seconds) : undefined;
  return (
    <Button
      busy={busy}
      unavailable={time !== undefined}
      aria-description={time && t('challenge.left', { time: clockFace(heard ?? seconds ?? 0) })}
      onFocus={() => setHeard(seconds)}
      onBlur={() => setHeard(undefined)}
      onClick={onPress}
    >
      {action.label ?? t('challenge.resend')}
      {time && <span aria-hidden="true">{time}</span>}
    </Button>
  );
}
