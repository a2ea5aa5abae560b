import { type Challenge, type Channel, salvageChallenge, salvageProvider } from '@linkspan/protocol';
import { challengeDefinition, channelDefinition } from '@linkspan/protocol/arbitrary';
import fc from 'fast-check';
import { ChallengeScreen, type ChallengeScreenProps } from '../screens/challenge/challenge-screen.tsx';
import {
  CredentialsScreen,
  type CredentialsScreenProps,
} from '../screens/credentials/credentials-screen.tsx';
import { application, provider } from '../stories/sample-data.ts';
import { Widget } from './widget.tsx';

/** What a definition in any state of disorder is once it was salvaged. */
export type Generated =
  | { readonly form: Channel; readonly challenge?: undefined }
  | { readonly challenge: Challenge; readonly form?: undefined };

export const generated: fc.Arbitrary<Generated> = fc.oneof(
  channelDefinition.map((channel) => {
    const [form] = salvageProvider({ id: 'p', name: 'P', channels: [channel] })?.channels ?? [];
    if (!form) throw new Error('A channel was lost.');
    return { form };
  }),
  challengeDefinition.map((definition) => {
    const challenge = salvageChallenge(definition);
    if (!challenge) throw new Error('A challenge was lost.');
    return { challenge };
  }),
);

/** The screen that a definition gives; `onSent` hears that it was sent. */
export function GeneratedScreen({ form, challenge, onSent }: Generated & { onSent: () => void }) {
  if (form) {
    const screen: CredentialsScreenProps['screen'] = {
      name: 'credentials',
      application,
      mode: 'create',
      provider,
      channel: form,
      fields: form.fields,
      username: undefined,
      notice: undefined,
      busy: false,
    };
    return (
      <Widget screen={screen} takeFocus={false}>
        <CredentialsScreen screen={screen} send={() => {}} submit={async () => onSent()} />
      </Widget>
    );
  }
  const screen: ChallengeScreenProps['screen'] = {
    name: 'challenge',
    provider,
    channelId: 'form',
    challenge,
    busy: false,
    expired: false,
    error: undefined,
  };
  return (
    <Widget screen={screen} takeFocus={false}>
      <ChallengeScreen screen={screen} send={() => {}} submit={async () => onSent()} now={() => 0} />
    </Widget>
  );
}
