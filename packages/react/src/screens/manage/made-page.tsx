import type { Made } from '@linkspan/flow';
import type { Application } from '@linkspan/protocol';
import { ScreenBody } from '../../frame/screen-body.tsx';
import { manage as manageMessages } from '../../language/en/manage.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { Button } from '../../primitives/button.tsx';
import { Icon } from '../../primitives/icon.tsx';
import { useProviderName } from '../../primitives/provider-mark.tsx';
import { AccountItems } from './account-items.tsx';

/** What was connected, and the choice to connect another. */
export function MadePage({
  application,
  made,
  onAnother,
  onClose,
}: {
  application: Application;
  made: Made | undefined;
  onAnother: () => void;
  onClose: () => void;
}) {
  const { t } = useMessages(manageMessages);
  const names = { application: application.name, provider: useProviderName(made?.connection?.provider) };
  const pending = made?.result !== 'verified';
  return (
    <ScreenBody
      picture={
        <span className="linkspan-badge" data-tone={pending ? undefined : 'success'}>
          <Icon name={pending ? 'clock' : 'check'} />
        </span>
      }
      title={pending ? t('manage.pending') : t('manage.madeTitle')}
      lead={pending ? t('manage.pendingText', names) : t('manage.madeText', names)}
      actions={
        <>
          <Button kind="main" onClick={onClose}>
            {t('manage.close')}
          </Button>
          <Button kind="outline" onClick={onAnother}>
            {t('manage.another')}
          </Button>
        </>
      }
    >
      {!pending && <AccountItems accounts={made.connection?.accounts ?? []} />}
    </ScreenBody>
  );
}
