import type { GivenConsent } from '@linkspan/protocol';
import { ScreenBody } from '../../frame/screen-body.tsx';
import { manage as manageMessages } from '../../language/en/manage.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { Button } from '../../primitives/button.tsx';
import { Icon } from '../../primitives/icon.tsx';
import { FailedNotice } from './failed-notice.tsx';
import { type ManageProps, nameOf } from './manage-props.ts';

/** What taking a consent back does, before it is done: the connections that end by it, by name. */
export function ConfirmRevoke({
  application,
  view,
  send,
  consent,
}: ManageProps & { readonly consent: GivenConsent }) {
  const { t } = useMessages(manageMessages);
  const names = { application: application.name };
  const connections = view.managed.connections.filter(({ consentId }) => consentId === consent.id);
  return (
    <ScreenBody
      title={t('manage.revokeTitle')}
      lead={connections.length > 0 ? t('manage.revokeText', names) : t('manage.revokeNone', names)}
      actions={
        <>
          <Button
            kind="main"
            busy={view.busy}
            onClick={() =>
              send({
                type: 'confirmed',
                change: {
                  kind: 'revoked',
                  consentId: consent.id,
                  version: consent.version,
                  connectionIds: connections.map(({ id }) => id),
                },
              })
            }
          >
            {t('manage.revoke')}
          </Button>
          <Button onClick={() => send({ type: 'back' })}>{t('manage.keep')}</Button>
        </>
      }
    >
      <FailedNotice error={view.error} />
      {connections.length > 0 && (
        <>
          <ul className="linkspan-scopes">
            {connections.map((connection) => (
              <li className="linkspan-scope" key={connection.id}>
                <Icon name="close" />
                <p>{nameOf(connection)}</p>
              </li>
            ))}
          </ul>
          <p className="linkspan-small">{t('manage.endKeptText', names)}</p>
        </>
      )}
    </ScreenBody>
  );
}
