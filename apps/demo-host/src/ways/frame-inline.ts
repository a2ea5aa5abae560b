import { createConnect } from '@linkspan/embed';
import type { WayProps } from './way-props.ts';

export function frameInline({ url, appearance, locale, theme, onEvent }: WayProps, container: Element) {
  const connect = createConnect({ url, appearance, locale, theme, onEvent, container });
  connect.open();
  return connect;
}
