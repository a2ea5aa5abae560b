import type { ManageView } from '@linkspan/flow/manage';
import type { Application } from '@linkspan/protocol';
import { useAnnounce } from '../../frame/use-announce.ts';
import { manage as manageMessages } from '../../language/en/manage.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { Notice } from '../../primitives/notice.tsx';

/** What was done last, once it was. */
export function DoneNotice({ done, application }: { done: ManageView['done']; application: Application }) {
  const { t } = useMessages(manageMessages);
  const said = text();
  useAnnounce(said);
  return said === undefined ? null : <Notice tone="success" title={said} />;

  function text() {
    switch (done?.kind) {
      case 'name':
        return t('manage.didName');
      case 'accounts':
        return t('manage.didAccounts', { application: application.name });
      case 'ended':
        return t('manage.didEnd', { name: done.name });
      case 'revoked':
        return t('manage.didRevoke');
      case undefined:
        return undefined;
    }
  }
}
