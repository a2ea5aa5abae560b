import type { ChallengeAction } from '@linkspan/protocol';
import { challenge as challengeMessages } from '../../language/en/challenge.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { Button } from '../../primitives/button.tsx';
import { clockFace, useSecondsUntil } from '../../primitives/use-clock.ts';

/** Asks for a new code, once it may be asked for. */
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
  const early = seconds !== undefined && seconds > 0;
  return (
    <Button busy={busy} unavailable={early} onClick={onPress}>
      {early
        ? t('challenge.resendIn', { time: clockFace(seconds) })
        : (action.label ?? t('challenge.resend'))}
    </Button>
  );
}
