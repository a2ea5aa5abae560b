import type { Account } from '@linkspan/protocol';
import { useState } from 'react';
import { ScreenBody } from '../../frame/screen-body.tsx';
import { useAnnounce } from '../../frame/use-announce.ts';
import { accounts as accountsMessages } from '../../language/en/accounts.ts';
import { useLanguage, useMessages } from '../../language/language-provider.tsx';
import { Button } from '../../primitives/button.tsx';
import { Icon } from '../../primitives/icon.tsx';
import { Notice } from '../../primitives/notice.tsx';
import { TickAll } from '../../primitives/tick-all.tsx';
import { TickRow } from '../../primitives/tick-row.tsx';
import { useProblemWords } from '../problem/use-problem-words.ts';
import type { ScreenProps } from '../screen-props.ts';
import { AccountNote } from './account-note.tsx';
import { MoreAccounts } from './more-accounts.tsx';
import { NoAccountsScreen } from './no-accounts-screen.tsx';

/** Which of the accounts found to share; none is ticked at first. */
export default function AccountsScreen(props: ScreenProps<'accounts'>) {
  const eligible = props.screen.accounts.filter((account) => account.eligible);
  return eligible.length > 0 ? (
    <AccountChoice {...props} eligible={eligible} />
  ) : (
    <NoAccountsScreen {...props} />
  );
}

function AccountChoice({
  screen,
  send,
  eligible,
}: ScreenProps<'accounts'> & { eligible: readonly Account[] }) {
  const { t } = useMessages(accountsMessages);
  const { accounts, application, busy, error } = screen;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(eligible.map(({ id }) => id).filter((id) => screen.ticked.includes(id))),
  );
  const [asked, setAsked] = useState(false);
  const mark = (accounts: readonly Account[], on: boolean) => {
    setAsked(false);
    const next = new Set(chosen);
    for (const { id } of accounts) next[on ? 'add' : 'delete'](id);
    setChosen(next);
  };
  const trouble = useProblemWords(error?.code);
  const complaint = asked ? t('accounts.choose') : undefined;
  useAnnounce(trouble?.title ?? complaint ?? (screen.notice && t('accounts.notAdded')));
  const leftOut = accounts.filter(({ id }) => !chosen.has(id));
  // What is left out is not declined yet where that would delete it: nobody loses anything by a tick not made.
  const [declines, setDeclines] = useState(false);

  return (
    <ScreenBody
      title={t('accounts.title')}
      lead={t('accounts.text', { application: application.name })}
      onSubmit={() => {
        setAsked(chosen.size === 0);
        if (chosen.size === 0 || busy) return;
        send({
          type: 'accounts.chosen',
          chosen: accounts.filter(({ id }) => chosen.has(id)).map(({ id }) => id),
          refused: leftOut
            .filter(({ refusing, eligible }) => refusing !== 'deleted' || (declines && eligible))
            .map(({ id }) => id),
        });
      }}
      actions={
        <>
          {complaint && (
            <p className="linkspan-error">
              <Icon name="alert" />
              {complaint}
            </p>
          )}
          <Button kind="main" type="submit" busy={busy}>
            {t('accounts.share', { count: chosen.size })}
          </Button>
        </>
      }
    >
      {trouble && (
        <Notice tone="error" title={trouble.title}>
          <p>{trouble.text}</p>
        </Notice>
      )}
      {eligible.length > 1 && (
        <TickAll
          some={chosen.size > 0}
          all={chosen.size === eligible.length}
          onChange={(on) => mark(eligible, on)}
        />
      )}
      {groupsOf(accounts).map(([group, members]) => (
        <fieldset className="linkspan-group" key={group}>
          <legend
            className={group || members.length < accounts.length ? 'linkspan-legend' : 'linkspan-hidden'}
          >
            {group || t(members.length < accounts.length ? 'accounts.other' : 'accounts.title')}
          </legend>
          {members.map((account) => (
            <AccountRow
              key={account.id}
              account={account}
              checked={chosen.has(account.id)}
              onChange={(on) => mark([account], on)}
            />
          ))}
        </fieldset>
      ))}
      <MoreAccounts screen={screen} send={send} chosen={[...chosen]} />
      {leftOut.some(({ refusing, eligible }) => refusing === 'deleted' && eligible) && (
        <TickRow
          title={t('accounts.delete')}
          note={t('accounts.deleteText')}
          checked={declines}
          onChange={setDeclines}
        />
      )}
    </ScreenBody>
  );
}

function AccountRow({
  account,
  checked,
  onChange,
}: {
  account: Account;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  const { format } = useLanguage();
  return (
    <TickRow
      title={account.name}
      note={<AccountNote account={account} />}
      end={account.balance && format.money(account.balance.amount, account.balance.currency)}
      checked={checked}
      disabled={!account.eligible}
      onChange={onChange}
    />
  );
}

/** Accounts by heading, in the order they came; those without one under an empty heading. */
function groupsOf(accounts: readonly Account[]): readonly (readonly [string, readonly Account[]])[] {
  const groups = new Map<string, Account[]>();
  for (const account of accounts) {
    const heading = account.group ?? '';
    groups.set(heading, [...(groups.get(heading) ?? []), account]);
  }
  return [...groups];
}
