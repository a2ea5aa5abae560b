import { useConnect } from '@linkspan/embed/react';
import type { WayProps } from './way-props.ts';

export function ConnectButton({ url, appearance, locale, theme, onEvent }: WayProps) {
  const { open, isOpen } = useConnect({ url, appearance, locale, theme, onEvent });
  return (
    <button disabled={isOpen} onClick={open} type="button">
      Connect your utility
    </button>
  );
}
