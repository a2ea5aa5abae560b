import type { Screen } from '@linkspan/flow';
import { Provider } from '@linkspan/protocol';
import * as v from 'valibot';
import { Frame } from '../../frame/frame.tsx';
import { ChallengeScreen } from '../../screens/challenge/challenge-screen.tsx';
import { CredentialsScreen } from '../../screens/credentials/credentials-screen.tsx';
import type { Theme } from '../../theme/theme-contract.ts';
import { application, signInChannel } from '../sample-data.ts';
import type { Reading } from './read-definition.ts';

type Usable = Exclude<Reading, { as: 'nothing' }>;

/** What a definition gives, drawn by the widget's own screens in their frame. */
export function PastedScreen({
  reading,
  theme,
  onSend,
}: {
  reading: Usable;
  theme: Theme;
  /** What the person's press would send; without values where nothing was asked. */
  onSend: (what: unknown, values?: Readonly<Record<string, string>>) => void;
}) {
  const known = provider(reading.as === 'form' ? reading.provider : undefined);
  const screen = screenOf(reading, known);
  return (
    <Frame
      view={{
        screen,
        application,
        canGoBack: false,
        leaving: false,
        progress: 0.5,
        direction: 'forward',
        closed: false,
      }}
      send={(event) => onSend(event)}
      theme={theme}
      takeFocus={false}
    >
      {screen.name === 'credentials' ? (
        <CredentialsScreen
          screen={screen}
          send={(event) => onSend(event)}
          submit={async (values) => onSend(values, values)}
        />
      ) : (
        <ChallengeScreen
          screen={screen}
          send={(event) => onSend(event)}
          submit={async (actionId, values) => {
            const body = reading.as === 'challenge' ? reading.body(actionId, values) : values;
            onSend({ action: actionId, body }, values);
          }}
          now={Date.now}
        />
      )}
    </Frame>
  );
}

const provider = (name = 'Example Bank') =>
  v.parse(Provider, { id: 'pasted', name, channels: [signInChannel] });

function screenOf(reading: Usable, known: Provider): Extract<Screen, { name: 'credentials' | 'challenge' }> {
  if (reading.as === 'challenge') {
    return {
      name: 'challenge',
      provider: known,
      channelId: 'form',
      challenge: reading.challenge,
      busy: false,
      expired: false,
      error: undefined,
    };
  }
  return {
    name: 'credentials',
    application,
    mode: 'create',
    provider: known,
    channel: { ...signInChannel, ...(reading.methods && { methods: reading.methods }) },
    fields: reading.fields,
    username: undefined,
    notice: undefined,
    busy: false,
  };
}
