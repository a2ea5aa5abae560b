import { accounts as accountsMessages } from '../../language/en/accounts.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { Notice } from '../../primitives/notice.tsx';
import { useProviderName } from '../../primitives/provider-mark.tsx';
import { ChannelRow } from '../channel/channel-row.tsx';
import { useProblemWords } from '../problem/use-problem-words.ts';
import type { ScreenProps } from '../screen-props.ts';

/** The way to more accounts at the same provider, and why the last try brought none. */
export function MoreAccounts({
  screen,
  send,
  chosen,
}: ScreenProps<'accounts'> & { chosen: readonly string[] }) {
  const { t } = useMessages(accountsMessages);
  const { more, notice, busy } = screen;
  const provider = useProviderName(screen.provider);
  const trouble = useProblemWords(notice?.code);
  return (
    <>
      {trouble && (
        <Notice tone="warning" title={t('accounts.notAdded')}>
          <p>{notice?.message ?? trouble.title}</p>
        </Notice>
      )}
      {more && (
        <div className="linkspan-list">
          <ChannelRow
            channel={more}
            provider={provider}
            tellsWhat
            title={t('accounts.more')}
            disabled={busy}
            onChoose={() => send({ type: 'accounts.more', chosen })}
          />
        </div>
      )}
    </>
  );
}
