import type { ManageView } from '@linkspan/flow/manage';
import { Connection, problem } from '@linkspan/protocol';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen as page, userEvent } from 'storybook/test';
import * as v from 'valibot';
import { LanguageProvider, useLanguage } from '../../language/language-provider.tsx';
import { manageLanguages } from '../../language/manage-languages.ts';
import { inFrame } from '../../stories/in-frame.tsx';
import { accounts, application, NOW, provider } from '../../stories/sample-data.ts';
import { MadePage } from './made-page.tsx';
import { ManageScreen, type ManageScreenProps } from './manage-screen.tsx';

const ACTIONS = ['repair', 'rename', 'accounts', 'disconnect'];
const own = (more: Partial<v.InferInput<typeof Connection>>) =>
  v.parse(Connection, {
    id: 'con_1',
    provider,
    status: 'verified',
    since: NOW - 90 * 86_400_000,
    actions: ACTIONS,
    consentId: 'given',
    accounts: accounts(
      { id: 'e', name: 'Electric service', number: '•••• 4821' },
      { id: 'g', name: 'Gas service', number: '•••• 0917' },
    ),
    ...more,
  });
const working = own({ name: 'The house' });
const broken = own({
  id: 'con_2',
  provider: { id: 'pge', name: 'Pacific Gas & Electric' },
  status: 'broken',
  problem: 'invalid_credentials',
  accounts: [],
});
const pending = own({ id: 'con_3', provider: { id: 'sdge', name: 'San Diego Gas' }, status: 'pending' });
const consent = {
  id: 'given',
  version: '1',
  at: NOW - 90 * 86_400_000,
  months: 12,
  scopes: [{ id: 'accounts' }, { id: 'bills' }],
  purpose: 'To find out how much you would save.',
};
const found = accounts(
  { id: 'e', name: 'Electric service', number: '•••• 4821', shared: true },
  { id: 'g', name: 'Gas service', number: '•••• 0917', shared: true, refusing: 'deleted' },
  { id: 'b', name: 'The barn', number: '•••• 7730', shared: false },
);

const view: ManageView = {
  name: 'list',
  managed: { connections: [working, broken, pending], consents: [consent] },
  connection: undefined,
  consent: undefined,
  accounts: [],
  busy: false,
  error: undefined,
  done: undefined,
};

function InItsWords(props: ManageScreenProps) {
  const { locale, speak } = useLanguage();
  return (
    <LanguageProvider locale={locale} more={manageLanguages} speak={speak}>
      <ManageScreen {...props} />
    </LanguageProvider>
  );
}

const meta = {
  title: 'Screens/Manage',
  component: InItsWords,
  decorators: [inFrame],
  parameters: { view: { screen: { name: 'manage' } } },
  args: {
    application,
    view,
    send: fn(),
    onAnother: fn(),
    onRepair: fn(),
    onClose: fn(),
    // What the frame around it is told.
    screen: { name: 'manage' },
  } as ManageScreenProps,
} satisfies Meta<typeof InItsWords>;

export default meta;
type Story = StoryObj<typeof meta>;
const at = (more: Partial<ManageView>): Story => ({ args: { view: { ...view, ...more } } });

export const List: Story = {
  play: async ({ args }) => {
    await expect(await page.findByRole('heading', { name: 'Your connections' })).toHaveFocus();
    await userEvent.click(page.getByRole('button', { name: /^The house/ }));
    await expect(args.send).toHaveBeenCalledWith({ type: 'connection.opened', connectionId: 'con_1' });
  },
};

export const Empty = at({ managed: { connections: [], consents: [] } });
export const Reading = at({ name: 'reading' });
export const Unread = at({ name: 'unread' });
export const Over = at({ name: 'unread', error: problem('session_expired') });
export const Ended = at({ done: { kind: 'ended', connectionId: 'x', name: 'The cabin' } });
export const Working = at({ name: 'connection', connection: working });
export const Renamed = at({
  name: 'connection',
  connection: working,
  done: { kind: 'name', connectionId: 'con_1', name: 'The house' },
});

export const Broken: Story = {
  ...at({ name: 'connection', connection: broken }),
  play: async ({ args }) => {
    await userEvent.click(await page.findByRole('button', { name: 'Sign in again' }));
    await expect(args.onRepair).toHaveBeenCalledWith(broken);
  },
};

export const Pending = at({ name: 'connection', connection: pending });

export const Naming: Story = {
  ...at({ name: 'naming', connection: working }),
  play: async ({ args }) => {
    const name = await page.findByRole('textbox', { name: 'Name' });
    await userEvent.clear(name);
    await userEvent.click(page.getByRole('button', { name: 'Save' }));
    await expect(name).toBeInvalid();
    await userEvent.type(name, 'The cabin{Enter}');
    await expect(args.send).toHaveBeenCalledWith({
      type: 'confirmed',
      change: { kind: 'name', connectionId: 'con_1', name: 'The cabin' },
    });
  },
};

export const NotSaved = at({ name: 'naming', connection: working, error: problem('network') });
export const Finding = at({ name: 'finding', connection: working });

export const Sharing: Story = {
  ...at({ name: 'sharing', connection: working, accounts: found }),
  play: async ({ args }) => {
    await userEvent.click(await page.findByRole('checkbox', { name: /^Gas service/ }));
    await userEvent.click(page.getByRole('checkbox', { name: /^The barn/ }));
    await userEvent.click(page.getByRole('button', { name: 'Save' }));
    await expect(args.send).toHaveBeenCalledWith({
      type: 'confirmed',
      change: { kind: 'accounts', connectionId: 'con_1', name: 'The house', chosen: ['b'], refused: ['g'] },
    });
  },
};

export const Ending: Story = {
  ...at({ name: 'ending', connection: working }),
  play: async ({ args }) => {
    await userEvent.click(await page.findByRole('button', { name: 'Keep it' }));
    await expect(args.send).toHaveBeenCalledWith({ type: 'back' });
    await userEvent.click(page.getByRole('button', { name: 'Disconnect' }));
    await expect(args.send).toHaveBeenCalledWith({
      type: 'confirmed',
      change: { kind: 'ended', connectionId: 'con_1', name: 'The house' },
    });
  },
};

export const Consent = at({ name: 'consent', consent });
export const Revoking = at({ name: 'revoking', consent });

/** After a connection, where the session lets the person make another. */
export const Another: Story = {
  render: ({ onAnother = fn(), onClose }) => (
    <MadePage
      application={application}
      made={{ result: 'verified', connection: working, connectionId: 'con_1' }}
      onAnother={onAnother}
      onClose={onClose}
    />
  ),
};
