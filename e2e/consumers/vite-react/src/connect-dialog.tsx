import type { ConnectOptions } from '@linkspan/embed';
import { useConnect } from '@linkspan/embed/react';
import { useEffect } from 'react';

/** Opens the frame over the page as soon as it is drawn. */
export function ConnectDialog(options: ConnectOptions) {
  const { open, isOpen } = useConnect(options);
  useEffect(open, [open]);
  return isOpen && <p>Connecting…</p>;
}
