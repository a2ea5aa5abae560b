import type { FieldDefinition, LoginMethod } from '@linkspan/protocol';
import { vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import {
  CredentialsScreen,
  type CredentialsScreenProps,
} from '../../screens/credentials/credentials-screen.tsx';
import { application, field, provider, signInChannel } from '../../stories/sample-data.ts';
import { Widget } from '../../testing/widget.tsx';

interface Asking {
  readonly notice?: CredentialsScreenProps['screen']['notice'];
  readonly draft?: Readonly<Record<string, string>>;
  readonly locale?: string;
  readonly methods?: readonly LoginMethod[];
}

/** Asks a person for these fields, to sign in; `submit` hears what is sent. */
export async function askFields(
  definitions: readonly FieldDefinition[],
  { notice, draft, locale = 'en', methods }: Asking = {},
) {
  const submit = vi.fn<CredentialsScreenProps['submit']>(async () => {});
  const screen: CredentialsScreenProps['screen'] = {
    name: 'credentials',
    application,
    mode: 'create',
    provider,
    channel: { ...signInChannel, ...(methods && { methods: [...methods] }) },
    fields: definitions.map(field),
    username: undefined,
    notice,
    busy: false,
  };
  const { container, unmount } = await render(
    <Widget screen={screen} takeFocus={false} locale={locale}>
      <CredentialsScreen screen={screen} send={() => {}} submit={submit} {...(draft && { draft })} />
    </Widget>,
  );
  return { container, screen: page.elementLocator(container), unmount, fields: screen.fields, submit };
}
