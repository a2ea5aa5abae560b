import { personas } from '@linkspan/sandbox/personas';
import { HintList } from '../hint-list.tsx';
import { PersonaList } from '../persona-list.tsx';
import { WayList } from '../ways/way-list.tsx';
import { WebhookList } from '../webhook-list.tsx';
import type { Tab } from './tab.ts';
import { VendorPanel } from './vendor-panel.tsx';

const HINTS = [
  ['94609', 'Pacific Gas and Electric, in Oakland'],
  ['10001', 'Con Edison, in Manhattan'],
  ['38860', 'seven utilities, in Mississippi'],
  ['00000', 'all the providers below, on one screen'],
  ['Redirect Energy', 'signs in on its own page'],
  ['Two Way Power', 'a form or its own page: the person chooses'],
  ['No Fields Co-op', 'asks for nothing'],
  ['Sixty Fields Electric', 'asks for everything'],
  ['Hostile Utility', 'tries to break the widget'],
  ['Brownout Power', 'works, and warns that it may be slow'],
  ['Blackout Electric', 'is down: listed, and cannot be chosen'],
] as const;

export const utilityTab: Tab = {
  name: 'utility',
  label: 'Utility',
  brand: 'Brightside Energy',
  Panel: (props) => (
    <VendorPanel
      {...props}
      action="Connect your utility"
      text="Connect your utility account and Brightside reads your bills and usage for you. Everything here runs on your machine: real utilities, invented accounts."
      title="See where your power goes"
      asks={{ zip: true }}
    >
      {(run) => (
        <>
          <WebhookList news={run.events.length} user={props.settings.user} />
          <WayList run={run} settings={props.settings} />
          <PersonaList personas={personas} />
          <HintList hints={HINTS} title="Zip codes and providers to try" />
        </>
      )}
    </VendorPanel>
  ),
};
