import { beginWidget } from './begin-widget.ts';
import { troubledDefinition } from './connection-view.ts';
import { readConnection } from './connections.ts';
import { meaningOf } from './map.ts';
import type { LinxoContext } from './service.ts';
import type { Visit } from './visit.ts';
import type { Connection } from './wire.ts';

/** Connects in Linxo's widget; of a connection that is there, the page for what it wants is opened. */
export async function hostedVisit(
  context: LinxoContext,
  connectionId: string | undefined,
  provider: string,
  signal: AbortSignal,
): Promise<Visit> {
  if (connectionId === undefined) return beginWidget(context, { page: 'add_connection', provider }, signal);
  const connection = await readConnection(context, connectionId, signal);
  const { page, definition } = connection ? pageFor(connection) : { page: 'manage_accounts' as const };
  return beginWidget(context, { page, connection: connectionId, definition }, signal);
}

function pageFor(connection: Connection) {
  const definition = troubledDefinition(connection);
  const status = connection.channels?.find((each) => each.definition === definition)?.status;
  const meaning = meaningOf(status);
  if (typeof meaning !== 'object') return { page: 'manage_accounts' as const, definition: undefined };
  const page = meaning.wants === 'presence' ? ('user_input' as const) : ('edit_credentials' as const);
  return { page, definition };
}
