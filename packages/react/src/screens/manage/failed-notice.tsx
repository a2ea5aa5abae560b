import type { ManageView } from '@linkspan/flow/manage';
import { useAnnounce } from '../../frame/use-announce.ts';
import { manage as manageMessages } from '../../language/en/manage.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { Notice } from '../../primitives/notice.tsx';

/** Why what was asked for was not done. */
export function FailedNotice({ error }: Pick<ManageView, 'error'>) {
  const { t } = useMessages(manageMessages);
  const said = error && (error.code === 'no_accounts' ? t('manage.shareNone') : t('manage.failed'));
  useAnnounce(said);
  return said === undefined ? null : <Notice tone="error" title={said} />;
}
