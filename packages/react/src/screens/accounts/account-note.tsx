import type { Account } from '@linkspan/protocol';
import { accounts as accountsMessages } from '../../language/en/accounts.ts';
import { useMessages } from '../../language/language-provider.tsx';

/** The masked number, which reads from the left in every language, and why an account cannot be shared. */
export function AccountNote({ account }: { account: Account }) {
  const { t } = useMessages(accountsMessages);
  return (
    <>
      {account.number && <bdi dir="ltr">{account.number}</bdi>}
      {!account.eligible && ` ${account.number ? '· ' : ''}${t('accounts.ineligible')}`}
    </>
  );
}
