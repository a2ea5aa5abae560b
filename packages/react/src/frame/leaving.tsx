import { useEffect } from 'react';
import { useChunk } from '../primitives/use-chunk.ts';
import type { LeavingDialogProps } from '../screens/leaving/leaving-dialog.tsx';

/** The question whether to leave, as its code arrives. Where it cannot be fetched, who asked to leave may. */
export function Leaving(props: LeavingDialogProps) {
  const { send } = props;
  const chunk = useChunk(fetchDialog);
  const failed = chunk.state === 'failed';
  useEffect(() => {
    if (failed) send({ type: 'close.confirmed' });
  }, [failed, send]);
  if (chunk.state !== 'ready') return null;
  const Dialog = chunk.value;
  return <Dialog {...props} />;
}

/** Fetches it while nobody waits for it; what fails here is tried again when it is wanted. */
export function fetchLeavingAhead(): void {
  fetchDialog().catch(() => undefined);
}

function fetchDialog() {
  return import('../screens/leaving/leaving-dialog.tsx').then((chunk) => chunk.LeavingDialog);
}
