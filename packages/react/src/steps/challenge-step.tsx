import { useSealedSubmit } from '../headless/use-sealed-submit.ts';
import { ChallengeScreen } from '../screens/challenge/challenge-screen.tsx';
import type { StepProps } from './step.ts';

export default function ChallengeStep({ flow, screen, send }: StepProps<'challenge'>) {
  const { challenge } = screen;
  const { submit, sealing, problem } = useSealedSubmit(flow, screen.channelId, 'answer');
  return (
    <ChallengeScreen
      now={flow.environment.now}
      screen={{ ...screen, busy: screen.busy || sealing, error: problem ?? screen.error }}
      send={send}
      submit={(actionId, values) =>
        submit(values, (handle) =>
          send({
            type: 'challenge.answered',
            challengeId: challenge.id,
            version: challenge.version,
            actionId,
            ...(handle && { handle }),
          }),
        )
      }
    />
  );
}
