import type { Account, Connection, GivenConsent, Managed, Problem } from '@linkspan/protocol';
import type { Change } from './change.ts';
import type { ManageContext } from './manage-machine.ts';

/** What the list of a person's connections shows, and what lies behind it. */
export interface ManageView {
  /**
   * `reading`: nothing is there yet; `unread`: it could not be read (`again`). `naming`, `sharing`, `ending` and
   * `revoking` ask about one change; `finding` and `unfound` come before `sharing`, while accounts are read.
   */
  readonly name: ManageStep;
  readonly managed: Managed;
  /** The one that is open. */
  readonly connection: Connection | undefined;
  readonly consent: GivenConsent | undefined;
  readonly accounts: readonly Account[];
  /** What was asked for is on its way. */
  readonly busy: boolean;
  /** Why it was not done: doing it again tries again. */
  readonly error: Problem | undefined;
  /** What was done last. */
  readonly done: Change | undefined;
}

export type ManageStep =
  | 'reading'
  | 'unread'
  | 'list'
  | 'connection'
  | 'consent'
  | 'naming'
  | 'finding'
  | 'unfound'
  | 'sharing'
  | 'ending'
  | 'revoking';

const NOTHING: Managed = { connections: [], consents: [] };

/** What to draw for a snapshot of the machine. */
export function manageViewOf({
  value,
  context,
}: {
  readonly value: unknown;
  readonly context: ManageContext;
}): ManageView {
  const { managed = NOTHING, step, connectionId, consentId, accounts, asked, done, error } = context;
  return {
    name: step,
    managed,
    connection: managed.connections.find(({ id }) => id === connectionId),
    consent: managed.consents.find(({ id }) => id === consentId),
    accounts,
    busy: asked.busy || (value === 'reading' && step !== 'reading'),
    error: asked.error ?? error,
    done,
  };
}
