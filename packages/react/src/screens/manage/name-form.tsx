import { useId, useState } from 'react';
import { ScreenBody } from '../../frame/screen-body.tsx';
import { useAnnounce } from '../../frame/use-announce.ts';
import { manage as manageMessages } from '../../language/en/manage.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { Button } from '../../primitives/button.tsx';
import { Icon } from '../../primitives/icon.tsx';
import { FailedNotice } from './failed-notice.tsx';
import { nameOf, type OneProps } from './manage-props.ts';

const LONGEST = 60;

/** A name of the person's own for a connection. */
export function NameForm({ application, view, send, connection }: OneProps) {
  const { t } = useMessages(manageMessages);
  const id = useId();
  const [name, setName] = useState(nameOf(connection));
  const [missing, setMissing] = useState(false);
  useAnnounce(missing ? t('manage.nameMissing') : undefined);
  return (
    <ScreenBody
      title={t('manage.renameTitle')}
      lead={t('manage.renameText', { application: application.name, provider: connection.provider.name })}
      onSubmit={() => {
        const given = name.trim();
        setMissing(given === '');
        if (given === '' || view.busy) return;
        send({
          type: 'confirmed',
          change: { kind: 'name', connectionId: connection.id, name: given },
        });
      }}
      actions={
        <>
          <Button kind="main" type="submit" busy={view.busy}>
            {t('manage.save')}
          </Button>
          <Button onClick={() => send({ type: 'back' })}>{t('manage.cancel')}</Button>
        </>
      }
    >
      <FailedNotice error={view.error} />
      <div className="linkspan-field">
        <label className="linkspan-label" htmlFor={id}>
          {t('manage.renameLabel')}
        </label>
        <input
          className="linkspan-input"
          id={id}
          autoComplete="off"
          maxLength={LONGEST}
          aria-invalid={missing || undefined}
          aria-describedby={missing ? `${id}error` : undefined}
          value={name}
          onChange={(event) => {
            setName(event.target.value);
            setMissing(false);
          }}
        />
        {missing && (
          <p className="linkspan-error" id={`${id}error`}>
            <Icon name="alert" />
            {t('manage.nameMissing')}
          </p>
        )}
      </div>
    </ScreenBody>
  );
}
