import { createConnect } from '@linkspan/embed';
import type { WayProps } from './way-props.ts';

export function frameInline({ url, locale, theme, onEvent }: WayProps, container: Element) {
  const connect = createConnect({ url, locale, theme, onEvent, container });
  connect.open();
  return connect;
}
