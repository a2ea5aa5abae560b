import type { Account } from '@linkspan/protocol';
import { account as accountMessages } from '../../language/en/account.ts';
import { useMessages } from '../../language/language-provider.tsx';

/** The masked number, which reads from the left in every language, and why an account cannot be shared. */
export function AccountNote({ account }: { account: Account }) {
  const { t } = useMessages(accountMessages);
  return (
    <>
      {account.number && <bdi dir="ltr">{account.number}</bdi>}
      {!account.eligible && ` ${account.number ? '· ' : ''}${t('account.ineligible')}`}
    </>
  );
}
