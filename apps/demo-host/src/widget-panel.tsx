import { connect } from '@linkspan/gateways/connect';
import { encryptPgp } from '@linkspan/gateways/openpgp';
import { type Brand, Connect, type ConnectEvent } from '@linkspan/react';
import { useMemo } from 'react';
import type { DemoSettings } from './demo-settings.ts';
import type { OpenWidget } from './use-demo-run.ts';

interface WidgetPanelProps {
  readonly widget: OpenWidget;
  readonly theme: DemoSettings['theme'];
  readonly locale: DemoSettings['locale'];
  readonly appearance: Brand | undefined;
  readonly onEvent: (event: ConnectEvent) => void;
  readonly onClose: () => void;
}

/** All that a host writes to embed the widget in React. */
export function WidgetPanel({ widget, theme, locale, appearance, onEvent, onClose }: WidgetPanelProps) {
  const { apiUrl, token } = widget;
  const gateway = useMemo(() => ({ ...connect({ url: apiUrl, token }), encryptPgp }), [apiUrl, token]);
  return (
    <Connect
      appearance={appearance}
      gateway={gateway}
      locale={locale}
      onClose={onClose}
      onEvent={onEvent}
      presentation="dialog"
      theme={theme}
    />
  );
}
