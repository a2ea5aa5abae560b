import type { Made } from '@linkspan/flow';
import type { Application } from '@linkspan/protocol';
import { useAnnounce } from '../../frame/use-announce.ts';
import { manage as manageMessages } from '../../language/en/manage.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { Notice } from '../../primitives/notice.tsx';
import { useProviderName } from '../../primitives/provider-mark.tsx';

/** How what the person came from ended: a connection that was made or repaired. */
export function MadeNotice({ made, application }: { made: Made | undefined; application: Application }) {
  const { t } = useMessages(manageMessages);
  const names = { application: application.name, provider: useProviderName(made?.connection?.provider) };
  const pending = made?.result === 'pending';
  const said = made && (pending ? t('manage.pendingText', names) : t('manage.madeText', names));
  useAnnounce(said);
  return said === undefined ? null : <Notice tone={pending ? 'info' : 'success'} title={said} />;
}
