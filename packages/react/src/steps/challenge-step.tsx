import { useSealedSubmit } from '../headless/use-sealed-submit.ts';
import { ChallengeScreen } from '../screens/challenge/challenge-screen.tsx';
import type { StepProps } from './step.ts';

export default function ChallengeStep({ flow, screen, send }: StepProps<'challenge'>) {
  const { challenge } = screen;
  const { drafts } = flow.memory;
  const { submit, sealing, problem } = useSealedSubmit(flow, screen.channelId, 'answer');
  return (
    <ChallengeScreen
      // The screen is taken down while an answer is on its way, and may be asked for again.
      draft={drafts.get(challenge.id)}
      onDraft={(values) => drafts.set(challenge.id, values)}
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
