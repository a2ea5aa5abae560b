import { useSealedSubmit } from '../headless/use-sealed-submit.ts';
import { CredentialsScreen } from '../screens/credentials/credentials-screen.tsx';
import type { StepProps } from './step.ts';

export default function CredentialsStep({ flow, screen, send }: StepProps<'credentials'>) {
  const { submit, sealing, problem } = useSealedSubmit(flow, screen.channel.id);
  const { drafts } = flow.memory;
  const draftKey = `${screen.provider.id} ${screen.channel.id}`;
  return (
    <CredentialsScreen
      draft={drafts.get(draftKey)}
      onDraft={(values) => {
        // One provider's user name never waits for another's form.
        drafts.clear();
        drafts.set(draftKey, values);
      }}
      screen={{ ...screen, busy: screen.busy || sealing, notice: problem ?? screen.notice }}
      send={send}
      submit={(values) =>
        submit(values, (handle) => send({ type: 'credentials.submitted', ...(handle && { handle }) }))
      }
    />
  );
}
