import type { WireField } from './wire.ts';

/** An account as a scenario has it; ids and dates are given when it is found. */
export interface AccountSample {
  readonly name: string;
  readonly type: string;
  readonly number: string | null;
  readonly iban: string | null;
  readonly balance: number | null;
  readonly usage: 'PRIV' | 'ORGA';
  /** The user activated it before. */
  readonly active?: boolean;
  /** Closed: `deleted` is set. */
  readonly closed?: boolean;
}

type AskedField = Pick<WireField, 'name' | 'label' | 'type'> & Partial<WireField>;

/**
 * One phase in the life of a source, in milliseconds. `work` passes by itself, and requests wait
 * for it unless it is in the background; `ask`, `sca`, `decoupled` and
 * `webauth` wait for the user; `stop` waits for a synchronisation or new credentials; `refuse` deletes the
 * source; `done` is the end, with the accounts that were found.
 */
export type Phase =
  | { readonly do: 'work'; readonly ms: number; readonly background?: boolean }
  | {
      readonly do: 'ask';
      readonly fields: readonly AskedField[];
      readonly right: Readonly<Record<string, string>>;
      readonly tries: number;
      /** Refuses the first answer whatever it is. */
      readonly firstIsWrong?: boolean;
      readonly message?: string;
    }
  | { readonly do: 'sca' }
  /** Approved `ms` after it began; a request that waits for it gives up after `patience`. */
  | { readonly do: 'decoupled'; readonly ms: number; readonly patience?: number }
  | { readonly do: 'webauth' }
  | {
      readonly do: 'stop';
      readonly state: string;
      readonly message?: string;
      /** When the service tries again by itself. */
      readonly nextTry?: number;
    }
  | { readonly do: 'refuse'; readonly code: string }
  | { readonly do: 'vanish'; readonly ms: number }
  | {
      readonly do: 'done';
      readonly accounts: (source: string) => readonly AccountSample[];
      /** When another strong authentication falls due. */
      readonly revokedIn?: number;
    };

/** The phases of a source in its n-th round, counted from 1; a synchronisation begins another. */
export type Plan = (round: number) => readonly Phase[];
