import { linkTab } from './link.tsx';
import { linxoTab } from './linxo.tsx';
import { powensTab } from './powens.tsx';
import type { Tab } from './tab.ts';
import { utilityTab } from './utility.tsx';

/** What the demo shows, in the order of its tabs. */
export const TABS: readonly [Tab, ...Tab[]] = [utilityTab, powensTab, linxoTab, linkTab];
