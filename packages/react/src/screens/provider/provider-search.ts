import type { ProviderSummary } from '@linkspan/protocol';

/** The search as the screen needs it: what is looked for, and what was found. */
export interface ProviderSearch {
  readonly text: string;
  /** A whole code, or empty. */
  readonly zip: string;
  onText(text: string): void;
  /** Called with a whole code, or with nothing while there is none. */
  onZip(zip: string): void;
  readonly status: 'idle' | 'loading' | 'ready' | 'error';
  /** Those of the search before stay here while the next is under way. */
  readonly providers: readonly ProviderSummary[];
  readonly total: number;
  /** The id to preselect. */
  readonly likely?: string;
  readonly more?: () => void;
  retry(): void;
}
