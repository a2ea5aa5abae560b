import type { ReactNode } from 'react';
import { BRANDS } from '../demo-brands.ts';
import { EventConsole } from '../event-console.tsx';
import { SettingsForm, type SettingsFormProps } from '../settings-form.tsx';
import { type DemoRun, useDemoRun } from '../use-demo-run.ts';
import { WidgetPanel } from '../widget-panel.tsx';
import type { PanelProps } from './tab.ts';

interface VendorPanelProps extends PanelProps, Pick<SettingsFormProps, 'action' | 'asks'> {
  readonly title: string;
  readonly text: string;
  /** What stands below. */
  readonly children: (run: DemoRun) => ReactNode;
}

/** A host application's page: what it says, the switches of the demo, the widget and what the page hears of it. */
export function VendorPanel({ settings, change, action, asks, title, text, children }: VendorPanelProps) {
  const run = useDemoRun(settings, change);
  return (
    <>
      <section className="demo-intro">
        <h1>{title}</h1>
        <p>{text}</p>
        <SettingsForm
          action={action}
          asks={asks}
          connections={run.connections}
          onChange={change}
          onOpen={run.open}
          settings={settings}
        />
        {run.error && (
          <p className="demo-error" role="alert">
            {run.error}
          </p>
        )}
      </section>
      <EventConsole events={run.events} result={run.result} />
      {children(run)}
      {run.widget && (
        <WidgetPanel
          key={run.widget.key}
          appearance={BRANDS[settings.brand]}
          locale={settings.locale}
          onClose={run.close}
          onEvent={run.record}
          theme={settings.theme}
          widget={run.widget}
        />
      )}
    </>
  );
}
