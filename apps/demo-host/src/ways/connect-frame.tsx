import { ConnectFrame } from '@linkspan/embed/react';
import type { WayProps } from './way-props.ts';

export function ConnectSection({ url, appearance, locale, theme, onEvent }: WayProps) {
  return <ConnectFrame url={url} appearance={appearance} locale={locale} theme={theme} onEvent={onEvent} />;
}
