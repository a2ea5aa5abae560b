import { KNOWN_FIELD_KINDS } from '@linkspan/protocol';
import { record } from 'rrweb';
import { expect, onTestFinished, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { ChallengeScreen } from '../screens/challenge/challenge-screen.tsx';
import { CredentialsScreen } from '../screens/credentials/credentials-screen.tsx';
import { application, challenge, field, provider, signInChannel } from '../stories/sample-data.ts';
import { Widget } from '../testing/widget.tsx';

test('a page’s session recorder sees nothing that was typed to sign in, whatever kind of field it is', async () => {
  const screen = {
    name: 'credentials',
    application,
    mode: 'create',
    provider,
    channel: signInChannel,
    fields: KNOWN_FIELD_KINDS.map((kind) => field({ id: kind, kind, label: `Your ${kind}`, options })),
    username: undefined,
    notice: undefined,
    busy: false,
  } as const;
  const recorded = startRecording();
  const { container, getByLabelText } = await render(
    <Widget screen={{ ...screen, fields: [...screen.fields] }}>
      <CredentialsScreen
        screen={{ ...screen, fields: [...screen.fields] }}
        send={() => {}}
        submit={async () => {}}
      />
    </Widget>,
  );
  await expect.element(getByLabelText('Your date')).toBeInTheDocument();
  const typed = await typeEverywhere(container);
  expect(typed.length).toBeGreaterThanOrEqual(10);
  // What is shown on demand is then an ordinary input's value.
  for (const eye of container.querySelectorAll<HTMLElement>('[aria-controls]')) eye.click();
  expectUnseen(typed, [...recorded(), ...snapshotNow()], 'Your password');
});

test('nor the code of a challenge', async () => {
  const screen = {
    name: 'challenge',
    provider,
    channelId: 'form',
    challenge: challenge({ id: 'otp', fields: [field({ id: 'code', kind: 'code', label: 'Code' })] }),
    busy: false,
    expired: false,
    error: undefined,
  } as const;
  const recorded = startRecording();
  const { container } = await render(
    <Widget screen={screen}>
      <ChallengeScreen screen={screen} send={() => {}} submit={async () => {}} now={Date.now} />
    </Widget>,
  );
  const typed = await typeEverywhere(container);
  expectUnseen(typed, [...recorded(), ...snapshotNow()], 'Con Edison');
});

const options = [
  { value: 'a', label: 'A' },
  { value: 'b', label: 'B' },
];

/** Types into every control that takes characters, and says what. */
async function typeEverywhere(container: Element): Promise<string[]> {
  const controls = container.querySelectorAll<HTMLInputElement>(
    'textarea, input:not([type=radio], [type=checkbox])',
  );
  for (const [index, control] of controls.entries()) {
    await userEvent.fill(control, `48151623${index}`);
  }
  return [...controls].map(({ value }) => value);
}

/** Everything that rrweb writes down from now on, with its own settings. */
function startRecording(): () => unknown[] {
  const events: unknown[] = [];
  const stop = record({ emit: (event) => events.push(event) });
  onTestFinished(() => stop?.());
  return () => events;
}

/** What a recording holds that begins now. */
function snapshotNow(): unknown[] {
  return startRecording()();
}

function expectUnseen(typed: readonly string[], events: readonly unknown[], around: string): void {
  const stream = JSON.stringify(events);
  expect(stream).toContain(around);
  for (const value of typed) expect(stream).not.toContain(value);
}
