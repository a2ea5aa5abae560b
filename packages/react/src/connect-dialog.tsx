import { type ReactNode, useCallback, useRef } from 'react';
import { frame as frameMessages } from './language/en/frame.ts';
import { useMessages } from './language/language-provider.tsx';

interface ConnectDialogProps {
  /** Escape was pressed, or the system's back gesture made. The dialog stays until it is unmounted. */
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/**
 * A modal of the platform's own: the page behind is inert, Tab stays inside, and closing gives the focus
 * back to where it was.
 */
export function ConnectDialog({ onCancel, children }: ConnectDialogProps) {
  const { t } = useMessages(frameMessages);
  const shown = useRef<HTMLDialogElement>(null);
  // As a ref: it is told before the element leaves the page, and only a dialog that is still there gives
  // the focus back when it closes.
  const attach = useCallback((dialog: HTMLDialogElement | null) => {
    if (dialog) dialog.showModal();
    else shown.current?.close();
    shown.current = dialog;
  }, []);
  return (
    <dialog
      aria-label={t('frame.label')}
      className="linkspan-dialog"
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
      // A second Escape in a row is told, and then closes it without being asked.
      onClose={() => shown.current?.showModal()}
      ref={attach}
    >
      {children}
    </dialog>
  );
}
