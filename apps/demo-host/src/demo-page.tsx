import { useCallback, useState } from 'react';
import { addressOf, type DemoSettings, readSettings } from './demo-settings.ts';
import { EventConsole } from './event-console.tsx';
import { PersonaList } from './persona-list.tsx';
import { ProviderHints } from './provider-hints.tsx';
import { SettingsForm } from './settings-form.tsx';
import { useDemoRun } from './use-demo-run.ts';
import { WidgetPanel } from './widget-panel.tsx';

/** A host application as an integrator would write it, with the switches that a demo needs. */
export function DemoPage() {
  const [settings, setSettings] = useState(() => readSettings(location.search));
  const change = useCallback((changed: Partial<DemoSettings>) => {
    setSettings((current) => {
      const next = { ...current, ...changed };
      // The host keeps no token: after a reload it asks its server for another, and the flow goes on.
      history.replaceState(null, '', addressOf(next));
      return next;
    });
  }, []);
  const run = useDemoRun(settings, change);

  return (
    <div className="demo" data-theme={settings.theme}>
      <header className="demo-header">
        <p className="demo-brand">
          <span aria-hidden="true" className="demo-mark" />
          Brightside Energy
        </p>
        <p className="demo-note">A host application made up to show Linkspan</p>
      </header>
      <main className="demo-main">
        <section className="demo-intro">
          <h1>See where your power goes</h1>
          <p>
            Connect your utility account and Brightside reads your bills and usage for you. Everything here
            runs on your machine: real utilities, invented accounts.
          </p>
          <SettingsForm
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
        <PersonaList />
        <ProviderHints />
      </main>
      {run.widget && (
        <WidgetPanel
          key={run.widget.key}
          locale={settings.locale}
          onClose={run.close}
          onEvent={run.record}
          theme={settings.theme}
          widget={run.widget}
        />
      )}
    </div>
  );
}
