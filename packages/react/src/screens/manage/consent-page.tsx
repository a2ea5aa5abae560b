import type { GivenConsent } from '@linkspan/protocol';
import { ScreenBody } from '../../frame/screen-body.tsx';
import { manage as manageMessages } from '../../language/en/manage.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { Button } from '../../primitives/button.tsx';
import { AccountItems } from './account-items.tsx';
import { type ManageProps, nameOf } from './manage-props.ts';
import { ScopeList } from './scope-list.tsx';

/** A consent: when it was given, what for, until when, and the accounts that are shared under it. */
export function ConsentPage({
  application,
  view,
  send,
  consent,
}: ManageProps & { readonly consent: GivenConsent }) {
  const { t, format } = useMessages(manageMessages);
  const { at, scopes, purpose } = consent;
  const until = endOf(consent);
  const connections = view.managed.connections.filter(({ consentId }) => consentId === consent.id);
  return (
    <ScreenBody
      title={t('manage.consentOn', { date: format.date(at) })}
      lead={
        until === undefined
          ? t('manage.consentOpen')
          : t(until > Date.now() ? 'manage.consentUntil' : 'manage.consentEnded', {
              date: format.date(until),
            })
      }
      actions={
        <>
          <Button kind="outline" onClick={() => send({ type: 'revoking' })}>
            {t('manage.revoke')}
          </Button>
          <Button onClick={() => send({ type: 'back' })}>{t('manage.back')}</Button>
        </>
      }
    >
      <div className="linkspan-group">
        <p className="linkspan-text">{t('manage.consentFor', { application: application.name })}</p>
        <ScopeList scopes={scopes} />
        {purpose !== undefined && <p className="linkspan-small">{purpose}</p>}
      </div>
      {connections.map((connection) => (
        <div className="linkspan-group" key={connection.id}>
          <h2 className="linkspan-group-title">{nameOf(connection)}</h2>
          <AccountItems accounts={connection.accounts} />
        </div>
      ))}
    </ScreenBody>
  );
}

function endOf({ at, months }: GivenConsent): number | undefined {
  if (months === undefined) return undefined;
  const end = new Date(at);
  end.setUTCMonth(end.getUTCMonth() + months);
  return end.getTime();
}
