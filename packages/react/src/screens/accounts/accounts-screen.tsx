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
import { NoAccountsScreen } from './no-accounts-screen.tsx';

/** Which of the accounts found to share; none is ticked unless there is only one. */
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
    () => new Set(eligible.length === 1 ? eligible.map(({ id }) => id) : []),
  );
  const [asked, setAsked] = useState(false);
  const mark = (ids: readonly string[], on: boolean) => {
    setAsked(false);
    setChosen(new Set(on ? [...chosen, ...ids] : [...chosen].filter((id) => !ids.includes(id))));
  };
  const trouble = useProblemWords(error?.code);
  const complaint = asked ? t('accounts.choose') : undefined;
  useAnnounce(trouble?.title ?? complaint);
  const deletes = accounts.some((account) => account.refusing === 'deleted' && !chosen.has(account.id));

  return (
    <ScreenBody
      title={t('accounts.title')}
      lead={t('accounts.text', { application: application.name })}
      onSubmit={() => {
        setAsked(chosen.size === 0);
        if (chosen.size === 0 || busy) return;
        const ids = accounts.map(({ id }) => id);
        send({
          type: 'accounts.chosen',
          chosen: ids.filter((id) => chosen.has(id)),
          refused: ids.filter((id) => !chosen.has(id)),
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
          onChange={(on) =>
            mark(
              eligible.map(({ id }) => id),
              on,
            )
          }
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
              onChange={(on) => mark([account.id], on)}
            />
          ))}
        </fieldset>
      ))}
      {deletes && (
        <Notice tone="warning">
          <p>{t('accounts.deleted')}</p>
        </Notice>
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
    const group = groups.get(account.group ?? '') ?? [];
    groups.set(account.group ?? '', [...group, account]);
  }
  return [...groups];
}
