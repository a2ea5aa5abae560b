import type { ManagedAction } from '@linkspan/protocol';
import { ScreenBody } from '../../frame/screen-body.tsx';
import { manage as manageMessages } from '../../language/en/manage.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { Button } from '../../primitives/button.tsx';
import { Icon } from '../../primitives/icon.tsx';
import { Notice } from '../../primitives/notice.tsx';
import { ProviderMark } from '../../primitives/provider-mark.tsx';
import { RareIcon, type RareIconName } from '../../primitives/rare-icon.tsx';
import { AccountItems } from './account-items.tsx';
import { DoneNotice } from './done-notice.tsx';
import { nameOf, type OneProps } from './manage-props.ts';

/** One connection: how it stands, what is shared of it, and what can be done. */
export function ConnectionPage({
  application,
  view,
  send,
  connection,
  onRepair,
}: OneProps & { readonly onRepair: () => void }) {
  const { t, format } = useMessages(manageMessages);
  const { provider, status, accounts, since, consentId } = connection;
  const names = { application: application.name, provider: provider.name };
  const consent = view.managed.consents.find(({ id }) => id === consentId);
  const can = (action: ManagedAction) => connection.actions?.includes(action) === true;
  const broken = status === 'broken' && can('repair');

  return (
    <ScreenBody
      picture={<ProviderMark size="large" name={provider.name} logo={provider.logo} />}
      title={nameOf(connection)}
      lead={since === undefined ? undefined : t('manage.since', { date: format.date(since) })}
      actions={
        <>
          {broken && (
            <Button kind="main" onClick={onRepair}>
              {t('manage.repair')}
            </Button>
          )}
          <Button kind={broken ? 'quiet' : 'outline'} onClick={() => send({ type: 'back' })}>
            {t('manage.back')}
          </Button>
        </>
      }
    >
      <DoneNotice done={view.done} application={application} />
      {status === 'broken' && (
        <Notice tone="warning" title={t('manage.broken')}>
          <p>{t('manage.repairText', names)}</p>
        </Notice>
      )}
      {status === 'pending' && (
        <Notice icon="clock" title={t('manage.pending')}>
          <p>{t('manage.pendingText', names)}</p>
        </Notice>
      )}
      {accounts.length > 0 && (
        <div className="linkspan-group">
          <h2 className="linkspan-group-title">{t('manage.shareTitle', names)}</h2>
          <AccountItems accounts={accounts} />
        </div>
      )}
      <ul className="linkspan-list">
        {can('accounts') && (
          <Way icon="check" title={t('manage.share')} onChoose={() => send({ type: 'sharing' })} />
        )}
        {can('rename') && (
          <Way icon="info" title={t('manage.rename')} onChoose={() => send({ type: 'naming' })} />
        )}
        {!broken && can('repair') && <Way icon="key" title={t('manage.repair')} onChoose={onRepair} />}
        {can('disconnect') && (
          <Way icon="close" title={t('manage.end')} onChoose={() => send({ type: 'ending' })} />
        )}
      </ul>
      {consent && (
        <p className="linkspan-small">{t('manage.consentOn', { date: format.date(consent.at) })}</p>
      )}
    </ScreenBody>
  );
}

function Way({ icon, title, onChoose }: { icon: RareIconName; title: string; onChoose: () => void }) {
  return (
    <li>
      <button className="linkspan-row" type="button" onClick={onChoose}>
        <span className="linkspan-row-icon">
          <RareIcon name={icon} />
        </span>
        <span className="linkspan-row-text">
          <span className="linkspan-row-title">{title}</span>
        </span>
        <Icon name="chevron" mirrored />
      </button>
    </li>
  );
}
