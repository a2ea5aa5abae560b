import { linxoPersonas } from '@linkspan/sandbox/linxo/personas';
import { AttentionList } from '../attention-list.tsx';
import { HintList } from '../hint-list.tsx';
import { PersonaList } from '../persona-list.tsx';
import type { Tab } from './tab.ts';
import { VendorPanel } from './vendor-panel.tsx';

const HINTS = [
  ['Linxo Test Bank', 'its own site for current accounts and cards, a form for everything'],
  ['HSBC', 'its own site, or a form with a password that is not encrypted for Linxo'],
  ['Demo Bank', 'a form only'],
  ['Crédit Agricole', 'many branches, each by its name'],
] as const;

export const linxoTab: Tab = {
  name: 'linxo',
  label: 'Bank (Linxo)',
  brand: 'Brightside Money',
  Panel: (props) => (
    <VendorPanel
      {...props}
      action="Connect your bank"
      asks={{ through: true }}
      text="Connect your bank by Linxo’s API: at its own site, or by a form whose password is encrypted in this page with OpenPGP. Without keys in the environment it is an emulator: French banks by name, invented accounts."
      title="All your money in one place"
    >
      {(run) => (
        <>
          <AttentionList
            change={props.change}
            connections={run.connections}
            refresh={run.refresh}
            settings={props.settings}
          />
          <PersonaList note="Every code is 123456, a PIN 2468; an answer is rex." personas={linxoPersonas} />
          <HintList hints={HINTS} title="Banks to try" />
        </>
      )}
    </VendorPanel>
  ),
};
