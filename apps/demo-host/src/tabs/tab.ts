import type { ComponentType } from 'react';
import type { DemoSettings } from '../demo-settings.ts';

export interface PanelProps {
  readonly settings: DemoSettings;
  readonly change: (changed: Partial<DemoSettings>) => void;
}

/** One thing that the demo shows. */
export interface Tab {
  /** In the address: ?tab=powens. */
  readonly name: string;
  readonly label: string;
  /** The application that is made up for it. */
  readonly brand: string;
  readonly Panel: ComponentType<PanelProps>;
}
