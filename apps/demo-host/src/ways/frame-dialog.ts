import { createConnect } from '@linkspan/embed';
import type { WayProps } from './way-props.ts';

export function frameDialog({ url, appearance, locale, theme, onEvent }: WayProps) {
  const connect = createConnect({ url, appearance, locale, theme, onEvent });
  connect.open();
  return connect;
}
