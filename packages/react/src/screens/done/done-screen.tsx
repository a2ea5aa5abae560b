import { ScreenBody } from '../../frame/screen-body.tsx';
import { done as doneMessages } from '../../language/en/done.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { Bridge } from '../../primitives/bridge.tsx';
import { Button } from '../../primitives/button.tsx';
import { Fact } from '../../primitives/fact.tsx';
import { Icon } from '../../primitives/icon.tsx';
import { useProviderName } from '../../primitives/provider-mark.tsx';
import type { ScreenProps } from '../screen-props.ts';

/** What was connected, what happens next, and how to undo it. */
export default function DoneScreen({ screen, send }: ScreenProps<'done'>) {
  const { t } = useMessages(doneMessages);
  const { application, mode, connection, status } = screen;
  const connected = screen.provider ?? connection?.provider;
  const names = { application: application.name, provider: useProviderName(connected) };
  const accounts = connection?.accounts ?? [];
  const pending = status === 'pending';
  const saved = status === 'saved';

  return (
    <ScreenBody
      picture={
        <Bridge
          from={{ name: names.provider, logo: connected?.logo }}
          to={application}
          state={pending ? 'moving' : 'done'}
        />
      }
      title={
        saved ? t('done.savedTitle') : pending ? t('done.pendingTitle', names) : t('done.title', { mode })
      }
      lead={
        saved ? t('done.savedText', names) : pending ? t('done.pendingText', names) : t('done.text', names)
      }
      actions={
        <Button kind="main" onClick={() => send({ type: 'close.requested' })}>
          {t('done.close')}
        </Button>
      }
    >
      {accounts.length > 0 && status === 'verified' && (
        <div className="linkspan-group">
          <h2 className="linkspan-group-title">{t('done.accounts', { count: accounts.length })}</h2>
          <ul className="linkspan-scopes">
            {accounts.map((account) => (
              <li className="linkspan-scope" key={account.id}>
                <Icon name="check" />
                <div>
                  <p>{account.name}</p>
                  {account.number && (
                    <p className="linkspan-small">
                      <bdi dir="ltr">{account.number}</bdi>
                    </p>
                  )}
                </div>
              </li>
            ))}
          </ul>
        </div>
      )}
      <ul className="linkspan-facts">
        {status === 'verified' && (
          <Fact icon="clock" title={t('done.next')} text={t('done.nextText', names)} />
        )}
        <Fact icon="undo" title={t('done.undo')} text={t('done.undoText', names)} />
      </ul>
    </ScreenBody>
  );
}
