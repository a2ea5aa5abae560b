import { ScreenBody } from '../../frame/screen-body.tsx';
import { accounts as accountsMessages } from '../../language/en/accounts.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { Button } from '../../primitives/button.tsx';
import { useProviderName } from '../../primitives/provider-mark.tsx';
import { TickRow } from '../../primitives/tick-row.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { AccountNote } from './account-note.tsx';
import { MoreAccounts } from './more-accounts.tsx';

/** The provider was reached, but nothing there may be shared: says so, shows what there is, and ends. */
export function NoAccountsScreen({ screen, send }: ScreenProps<'accounts'>) {
  const { t } = useMessages(accountsMessages);
  const provider = useProviderName(screen.provider);
  return (
    <ScreenBody
      title={t('accounts.noneTitle')}
      lead={t('accounts.noneText', { provider, application: screen.application.name })}
      actions={
        <Button kind="main" onClick={() => send({ type: 'close.requested' })}>
          {t('accounts.leave')}
        </Button>
      }
    >
      {screen.accounts.length > 0 && (
        <div className="linkspan-list">
          {screen.accounts.map((account) => (
            <TickRow
              key={account.id}
              title={account.name}
              note={<AccountNote account={account} />}
              checked={false}
              disabled
              onChange={() => {}}
            />
          ))}
        </div>
      )}
      <MoreAccounts screen={screen} send={send} chosen={[]} />
    </ScreenBody>
  );
}
