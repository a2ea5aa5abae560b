import { ScreenBody } from '../../frame/screen-body.tsx';
import { manage as manageMessages } from '../../language/en/manage.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { Button } from '../../primitives/button.tsx';
import { Fact } from '../../primitives/fact.tsx';
import { FailedNotice } from './failed-notice.tsx';
import { nameOf, type OneProps } from './manage-props.ts';

/** What disconnecting does, before it is done. */
export function ConfirmEnd({ application, view, send, connection }: OneProps) {
  const { t } = useMessages(manageMessages);
  const name = nameOf(connection);
  const names = { application: application.name, provider: connection.provider.name };
  return (
    <ScreenBody
      title={t('manage.endTitle', { name })}
      actions={
        <>
          <Button
            kind="main"
            busy={view.busy}
            onClick={() =>
              send({
                type: 'confirmed',
                change: { kind: 'ended', connectionId: connection.id, name },
              })
            }
          >
            {t('manage.end')}
          </Button>
          <Button onClick={() => send({ type: 'back' })}>{t('manage.keep')}</Button>
        </>
      }
    >
      <FailedNotice error={view.error} />
      <ul className="linkspan-facts">
        <Fact icon="close" title={t('manage.endNow')} text={t('manage.endNowText', names)} />
        <Fact icon="info" title={t('manage.endKept')} text={t('manage.endKeptText', names)} />
        <Fact icon="check" title={t('manage.endThere', names)} text={t('manage.endThereText')} />
      </ul>
    </ScreenBody>
  );
}
