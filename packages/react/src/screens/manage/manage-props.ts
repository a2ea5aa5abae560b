import type { ManageEvent, ManageView } from '@linkspan/flow/manage';
import type { Application, Connection } from '@linkspan/protocol';

/** What each part of the list of connections is given. */
export interface ManageProps {
  readonly application: Application;
  readonly view: ManageView;
  readonly send: (event: ManageEvent) => void;
}

/** A part that is about one connection. */
export interface OneProps extends ManageProps {
  readonly connection: Connection;
}

/** What the person calls a connection: by their own name for it, else by its provider's. */
export function nameOf({ name, provider }: Connection): string {
  return name ?? provider.name;
}
