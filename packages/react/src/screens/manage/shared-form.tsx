import { useState } from 'react';
import { ScreenBody } from '../../frame/screen-body.tsx';
import { useAnnounce } from '../../frame/use-announce.ts';
import { manage as manageMessages } from '../../language/en/manage.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { Button } from '../../primitives/button.tsx';
import { Icon } from '../../primitives/icon.tsx';
import { TickAll } from '../../primitives/tick-all.tsx';
import { TickRow } from '../../primitives/tick-row.tsx';
import { FailedNotice } from './failed-notice.tsx';
import { nameOf, type OneProps } from './manage-props.ts';

/** Which accounts of a connection are shared: those that are now are ticked. */
export function SharedForm({ application, view, send, connection }: OneProps) {
  const { t } = useMessages(manageMessages);
  const { accounts, busy } = view;
  const [ticked, setTicked] = useState<ReadonlySet<string>>(
    () => new Set(accounts.filter(({ shared }) => shared).map(({ id }) => id)),
  );
  const able = accounts.filter(({ eligible, shared }) => eligible || shared);
  const [none, setNone] = useState(false);
  useAnnounce(none ? t('manage.shareNone') : undefined);
  return (
    <ScreenBody
      title={t('manage.shareTitle', { application: application.name })}
      lead={t('manage.shareText', { name: nameOf(connection) })}
      onSubmit={() => {
        setNone(ticked.size === 0);
        if (ticked.size === 0 || busy) return;
        send({
          type: 'confirmed',
          change: {
            kind: 'accounts',
            connectionId: connection.id,
            name: nameOf(connection),
            chosen: accounts.filter(({ id, shared }) => !shared && ticked.has(id)).map(({ id }) => id),
            refused: accounts.filter(({ id, shared }) => shared && !ticked.has(id)).map(({ id }) => id),
          },
        });
      }}
      actions={
        <>
          {none && (
            <p className="linkspan-error">
              <Icon name="alert" />
              {t('manage.shareNone')}
            </p>
          )}
          <Button kind="main" type="submit" busy={busy}>
            {t('manage.save')}
          </Button>
          <Button onClick={() => send({ type: 'back' })}>{t('manage.cancel')}</Button>
        </>
      }
    >
      <FailedNotice error={view.error} />
      {able.length > 1 && (
        <TickAll
          some={ticked.size > 0}
          all={able.every(({ id }) => ticked.has(id))}
          onChange={(on) => {
            setTicked(new Set(on ? able.map(({ id }) => id) : []));
            setNone(false);
          }}
        />
      )}
      <fieldset className="linkspan-group">
        <legend className="linkspan-hidden">
          {t('manage.shareTitle', { application: application.name })}
        </legend>
        {accounts.map(({ id, name, number, eligible, refusing, shared }) => (
          <TickRow
            key={id}
            title={name}
            note={
              shared && !ticked.has(id) && refusing === 'deleted' ? (
                t('manage.shareDelete')
              ) : (
                <bdi dir="ltr">{number}</bdi>
              )
            }
            checked={ticked.has(id)}
            disabled={!eligible && !shared}
            onChange={(on) => {
              const next = new Set(ticked);
              next[on ? 'add' : 'delete'](id);
              setTicked(next);
              setNone(false);
            }}
          />
        ))}
      </fieldset>
    </ScreenBody>
  );
}
