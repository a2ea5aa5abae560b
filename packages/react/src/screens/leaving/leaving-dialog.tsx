import type { PersonEvent } from '@linkspan/flow';
import { type RefObject, useEffect, useId, useRef } from 'react';
import { leaving as leavingMessages } from '../../language/en/leaving.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { Button } from '../../primitives/button.tsx';

export interface LeavingDialogProps {
  readonly send: (event: PersonEvent) => void;
  /** What was sent goes on without the person. */
  readonly goesOn: boolean;
  /** What stays out of reach meanwhile. */
  readonly behind: RefObject<HTMLElement | null>;
}

/** Asks once whether to leave with work in progress; Escape stays, and the focus goes back to where it was. */
export function LeavingDialog({ send, goesOn, behind }: LeavingDialogProps) {
  const { t } = useMessages(leavingMessages);
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const rest = behind.current;
    const scope = rest?.getRootNode();
    const before = scope instanceof Document || scope instanceof ShadowRoot ? scope.activeElement : null;
    // As a property: React 18 and 19 disagree on how the attribute is written.
    if (rest) rest.inert = true;
    panel.current?.focus();
    return () => {
      if (rest) rest.inert = false;
      if (before instanceof HTMLElement && rest?.contains(before)) before.focus();
    };
  }, [behind]);

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
            {t(goesOn ? 'leaving.goesOn' : 'leaving.text')}
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
