import type { DemoSettings } from '../demo-settings.ts';
import type { DemoRun } from '../use-demo-run.ts';
import { WayCard } from './way-card.tsx';
import { WAYS } from './ways.ts';

/** Every way to embed the widget, side by side. */
export function WayList({ run, settings }: { run: DemoRun; settings: DemoSettings }) {
  return (
    <section aria-labelledby="ways-title" className="demo-ways demo-wide">
      <h2 id="ways-title">Every way to embed it</h2>
      <p className="demo-quiet">
        The same flow and the same events; what they tell appears above. The button of the form above opens
        the first one: the React component, as a dialog.
      </p>
      {WAYS.map((way) => (
        <WayCard
          key={way.name}
          onError={run.fail}
          onEvent={run.record}
          onStart={run.forget}
          settings={settings}
          way={way}
        />
      ))}
    </section>
  );
}
