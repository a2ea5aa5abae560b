import type { Made } from '@linkspan/flow';
import { ScreenBody } from '../../frame/screen-body.tsx';
import { useAnnounce } from '../../frame/use-announce.ts';
import { manage as manageMessages } from '../../language/en/manage.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { Button } from '../../primitives/button.tsx';
import { Icon } from '../../primitives/icon.tsx';
import { Skeleton } from '../../primitives/skeleton.tsx';
import { useProblemWords } from '../problem/use-problem-words.ts';
import { ConfirmEnd } from './confirm-end.tsx';
import { ConfirmRevoke } from './confirm-revoke.tsx';
import { ConnectionList } from './connection-list.tsx';
import { ConnectionPage } from './connection-page.tsx';
import { ConsentPage } from './consent-page.tsx';
import { type ManageProps, nameOf } from './manage-props.ts';
import { NameForm } from './name-form.tsx';
import { SharedForm } from './shared-form.tsx';

export interface ManageScreenProps extends ManageProps {
  /** How a connection ended that the person comes from. */
  readonly made?: Made | undefined;
  /** Absent: no other can be connected here. */
  readonly onAnother?: (() => void) | undefined;
  readonly onRepair: (connection: NonNullable<ManageProps['view']['connection']>) => void;
  readonly onClose: () => void;
}

/** What a person has connected and agreed to, and what they can do about it. */
export function ManageScreen({ made, onAnother, onRepair, onClose, ...props }: ManageScreenProps) {
  const { view } = props;
  const { connection, consent } = view;
  switch (view.name) {
    case 'reading':
    case 'finding':
      return <Reading {...props} />;
    case 'unread':
    case 'unfound':
      return <Unread {...props} onClose={onClose} />;
    case 'list':
      return <ConnectionList {...props} made={made} onAnother={onAnother} onClose={onClose} />;
    case 'consent':
      return consent ? <ConsentPage {...props} consent={consent} /> : null;
    case 'revoking':
      return consent ? <ConfirmRevoke {...props} consent={consent} /> : null;
  }
  if (!connection) return null;
  switch (view.name) {
    case 'connection':
      return <ConnectionPage {...props} connection={connection} onRepair={() => onRepair(connection)} />;
    case 'naming':
      return <NameForm {...props} connection={connection} />;
    case 'sharing':
      return <SharedForm {...props} connection={connection} />;
    case 'ending':
      return <ConfirmEnd {...props} connection={connection} />;
  }
}

function Reading({ application, view, send }: ManageProps) {
  const { t } = useMessages(manageMessages);
  const { connection } = view;
  const text = connection ? t('manage.finding', { name: nameOf(connection) }) : t('manage.loading');
  useAnnounce(text);
  return (
    <ScreenBody
      title={connection ? t('manage.shareTitle', { application: application.name }) : t('manage.title')}
      actions={connection && <Button onClick={() => send({ type: 'back' })}>{t('manage.cancel')}</Button>}
    >
      <p className="linkspan-hidden">{text}</p>
      <Skeleton size="row" />
      <Skeleton size="row" />
    </ScreenBody>
  );
}

function Unread({ view, send, onClose }: ManageProps & { readonly onClose: () => void }) {
  const { t } = useMessages(manageMessages);
  // A session that is over is no matter of the network, and reading again does not mend it.
  const over = view.error?.code.startsWith('session_') === true;
  const words = useProblemWords(over ? view.error?.code : undefined);
  return (
    <ScreenBody
      place="middle"
      picture={
        <span className="linkspan-badge" data-tone="warning">
          <Icon name={over ? 'clock' : 'offline'} />
        </span>
      }
      title={words?.title ?? t('manage.unreadTitle')}
      lead={over ? words?.text : t('manage.unreadText')}
      actions={
        over ? (
          <Button kind="main" onClick={onClose}>
            {t('manage.close')}
          </Button>
        ) : (
          <>
            <Button kind="main" onClick={() => send({ type: 'again' })}>
              {t('manage.retry')}
            </Button>
            {view.connection && <Button onClick={() => send({ type: 'back' })}>{t('manage.cancel')}</Button>}
          </>
        )
      }
    />
  );
}
