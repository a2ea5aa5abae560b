import { useCallback, useState } from 'react';
import { addressOf, type DemoSettings, readSettings } from './demo-settings.ts';
import type { Tab } from './tabs/tab.ts';
import { TABS } from './tabs/tabs.ts';

/** A host application as an integrator would write it, with the switches that a demo needs. */
export function DemoPage() {
  const [settings, setSettings] = useState(() => ofKnownTab(readSettings(location.search)));
  const change = useCallback((changed: Partial<DemoSettings>) => {
    setSettings((current) => {
      const next = { ...current, ...changed };
      // The host keeps no token: after a reload it asks its server for another, and the flow goes on.
      history.replaceState(null, '', addressOf(next));
      return next;
    });
  }, []);
  const tab = tabOf(settings);

  return (
    <div className="demo" data-theme={settings.theme}>
      <header className="demo-header">
        <p className="demo-brand">
          <span aria-hidden="true" className="demo-mark" />
          {tab.brand}
        </p>
        <p className="demo-note">A host application made up to show Linkspan</p>
        <nav aria-label="What to connect" className="demo-tabs">
          {TABS.map(({ name, label }) => (
            <button
              aria-current={name === tab.name ? 'page' : undefined}
              key={name}
              onClick={() => change({ tab: name, mode: 'create', connectionId: '', open: 'no' })}
              type="button"
            >
              {label}
            </button>
          ))}
        </nav>
      </header>
      <main className="demo-main" key={tab.name}>
        <tab.Panel change={change} settings={settings} />
      </main>
    </div>
  );
}

function tabOf({ tab }: DemoSettings): Tab {
  return TABS.find(({ name }) => name === tab) ?? TABS[0];
}

function ofKnownTab(settings: DemoSettings): DemoSettings {
  return { ...settings, tab: tabOf(settings).name };
}
