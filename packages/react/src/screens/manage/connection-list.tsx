import type { Made } from '@linkspan/flow';
import type { Connection } from '@linkspan/protocol';
import { ScreenBody } from '../../frame/screen-body.tsx';
import { manage as manageMessages } from '../../language/en/manage.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { Button } from '../../primitives/button.tsx';
import { Icon } from '../../primitives/icon.tsx';
import { ProviderMark } from '../../primitives/provider-mark.tsx';
import { DoneNotice } from './done-notice.tsx';
import { MadeNotice } from './made-notice.tsx';
import { type ManageProps, nameOf } from './manage-props.ts';

interface ConnectionListProps extends ManageProps {
  readonly made?: Made | undefined;
  readonly onAnother: (() => void) | undefined;
  readonly onClose: () => void;
}

/** Every connection with how it stands, and every consent. */
export function ConnectionList({ application, view, send, made, onAnother, onClose }: ConnectionListProps) {
  const { t, format } = useMessages(manageMessages);
  const { connections, consents } = view.managed;
  const empty = connections.length === 0;
  return (
    <ScreenBody
      title={t('manage.title')}
      lead={empty ? t('manage.empty') : t('manage.text', { application: application.name })}
      actions={
        <>
          {onAnother && (
            <Button kind={empty ? 'main' : 'outline'} onClick={onAnother}>
              {empty ? t('manage.connect') : t('manage.another')}
            </Button>
          )}
          <Button kind={empty && onAnother ? 'quiet' : 'main'} onClick={onClose}>
            {t('manage.close')}
          </Button>
        </>
      }
    >
      {!view.done && <MadeNotice made={made} application={application} />}
      <DoneNotice done={view.done} application={application} />
      {!empty && (
        <ul className="linkspan-list">
          {connections.map((connection) => (
            <li key={connection.id}>
              <ConnectionRow
                connection={connection}
                onOpen={() => send({ type: 'connection.opened', connectionId: connection.id })}
              />
            </li>
          ))}
        </ul>
      )}
      {consents.length > 0 && (
        <div className="linkspan-group">
          <h2 className="linkspan-group-title">{t('manage.consents')}</h2>
          <ul className="linkspan-list">
            {consents.map((consent) => (
              <li key={consent.id}>
                <button
                  className="linkspan-row"
                  data-plain=""
                  type="button"
                  onClick={() => send({ type: 'consent.opened', consentId: consent.id })}
                >
                  <span className="linkspan-row-text">
                    <span className="linkspan-row-title">
                      {t('manage.consentOn', { date: format.date(consent.at) })}
                    </span>
                    <span className="linkspan-row-note">
                      {format.list(
                        connections.filter(({ consentId }) => consentId === consent.id).map(nameOf),
                      )}
                    </span>
                  </span>
                  <Icon name="chevron" mirrored />
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </ScreenBody>
  );
}

function ConnectionRow({ connection, onOpen }: { connection: Connection; onOpen: () => void }) {
  const { t } = useMessages(manageMessages);
  const { provider, name, status, accounts } = connection;
  return (
    <button className="linkspan-row" type="button" onClick={onOpen}>
      <ProviderMark name={provider.name} logo={provider.logo} />
      <span className="linkspan-row-text">
        <span className="linkspan-row-title">{nameOf(connection)}</span>
        {name !== undefined && <span className="linkspan-row-note">{provider.name}</span>}
        {status === 'verified' ? (
          <span className="linkspan-row-note">
            {accounts.length > 0 ? t('manage.accounts', { count: accounts.length }) : t('manage.working')}
          </span>
        ) : (
          <span className="linkspan-row-note" data-tone={status === 'broken' ? 'warning' : undefined}>
            {t(`manage.${status}`)}
          </span>
        )}
      </span>
      <Icon name="chevron" mirrored />
    </button>
  );
}
