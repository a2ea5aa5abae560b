import { personas } from '@linkspan/sandbox/powens/personas';
import { HintList } from '../hint-list.tsx';
import { PersonaList } from '../persona-list.tsx';
import type { Tab } from './tab.ts';
import { VendorPanel } from './vendor-panel.tsx';

const HINTS = [
  ['Connecteur de test', 'a form for savings, and more accounts at the bank’s own site'],
  ['BNP Paribas', 'current accounts at its own site first, then a form with a pad of digits'],
  ['BforBank', 'the same, and asks nothing before its own site'],
  ['Nickel', 'its own site only'],
  ['Deutsche Bank', 'two forms'],
  ['Demo Institution', 'a form, and every account at once'],
  ['Connecteur de test sans champ', 'a form that asks for nothing'],
  ['Connecteur de test désactivé', 'every way to it is switched off'],
  ['Connecteur de test instable', 'works, and warns that it may be slow'],
] as const;

export const powensTab: Tab = {
  name: 'powens',
  label: 'Bank (Powens)',
  brand: 'Brightside Money',
  Panel: (props) => (
    <VendorPanel
      {...props}
      action="Connect your bank"
      text="Connect your bank by Powens’ API and choose the accounts to share. Without keys in the environment it is an emulator: real banks by name, invented sources and accounts."
      title="All your money in one place"
      asks={{ sources: true }}
    >
      {() => (
        <>
          <PersonaList
            note="Where only digits can be typed, the number does (000004). Every code is 123456; an answer is rex."
            numbered
            personas={personas}
          />
          <HintList hints={HINTS} title="Banks to try" />
        </>
      )}
    </VendorPanel>
  ),
};
