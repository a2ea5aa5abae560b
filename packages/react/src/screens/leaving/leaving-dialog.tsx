import type { PersonEvent } from '@linkspan/flow';
import { useEffect, useId, useRef } from 'react';
import { useMessages } from '../../language/language-provider.tsx';
import { Button } from '../../primitives/button.tsx';

/** Asks once whether to leave with work in progress; Escape stays. */
export function LeavingDialog({ send }: { send: (event: PersonEvent) => void }) {
  const { t } = useMessages();
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const scope = panel.current?.getRootNode();
    const before = scope instanceof Document || scope instanceof ShadowRoot ? scope.activeElement : undefined;
    panel.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);

  return (
    <div className="linkspan-leaving">
      <div
        ref={panel}
        className="linkspan-leaving-panel"
        role="alertdialog"
        aria-modal="true"
        aria-labelledby={`${id}title`}
        aria-describedby={`${id}text`}
        tabIndex={-1}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          send({ type: 'close.cancelled' });
        }}
      >
        <div className="linkspan-heading">
          <h2 className="linkspan-title" id={`${id}title`}>
            {t('leaving.title')}
          </h2>
          <p className="linkspan-text" id={`${id}text`}>
            {t('leaving.text')}
          </p>
        </div>
        <div className="linkspan-leaving-actions">
          <Button kind="main" onClick={() => send({ type: 'close.cancelled' })}>
            {t('leaving.stay')}
          </Button>
          <Button onClick={() => send({ type: 'close.confirmed' })}>{t('leaving.leave')}</Button>
        </div>
      </div>
    </div>
  );
}
