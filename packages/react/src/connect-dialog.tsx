import { type ReactNode, useEffect, useRef } from 'react';

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
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      className="linkspan-dialog"
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
      ref={dialog}
    >
      {children}
    </dialog>
  );
}
