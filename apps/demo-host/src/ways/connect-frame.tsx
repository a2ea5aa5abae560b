import { ConnectFrame } from '@linkspan/embed/react';
import type { WayProps } from './way-props.ts';

export function ConnectSection({ url, locale, theme, onEvent }: WayProps) {
  return <ConnectFrame url={url} locale={locale} theme={theme} onEvent={onEvent} />;
}
