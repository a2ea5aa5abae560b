import type { Attempt, Sealed } from '@linkspan/protocol';
import { Refusal } from './client.ts';
import { isState } from './map.ts';
import type { Outcome, Sent } from './memory.ts';
import { readConnection } from './read-connection.ts';
import { isWrongpass, problemOfValues } from './refused-values.ts';
import type { PowensContext } from './service.ts';
import type { Target } from './target.ts';
import { findNew, traceBefore } from './trace.ts';
import { ConnectionAnswer } from './wire.ts';

/**
 * Begins an attempt: notes what is there, then posts. It goes on when nobody waits for it any more, because
 * what was sent cannot be called back; who comes later finds its outcome.
 */
export function sendCredentials(
  context: PowensContext,
  attempt: Attempt,
  target: Target,
  sealed: Sealed,
): Sent {
  const { signal } = new AbortController();
  const before = traceBefore(context, attempt, target, signal);
  const outcome = before.then(
    (there) => post(context, attempt, target, sealed, there, signal),
    // Nothing was sent; who began it hears of that by `before`.
    (): Outcome => ({ kind: 'lost' }),
  );
  return { at: context.now(), before, outcome };
}

/** The post is answered once the bank has checked the credentials, which may take minutes. */
async function post(
  context: PowensContext,
  attempt: Attempt,
  target: Target,
  { values }: Sealed,
  before: readonly string[],
  signal: AbortSignal,
): Promise<Outcome> {
  const { connectionId } = attempt;
  const { uuid, source } = target;
  const path = ['/users/me/connections', ...(connectionId === undefined ? [] : [connectionId])].join('/');
  const query = source === undefined ? '' : `?source=${source}`;
  const body = connectionId === undefined ? { ...values, connector_uuid: uuid } : values;
  try {
    const { id } = await context.client.write(ConnectionAnswer, 'POST', path + query, body, signal);
    return { kind: 'connection', id };
  } catch (error) {
    if (!(error instanceof Refusal)) return { kind: 'lost' };
    // What is not there may be the source alone.
    if (error.problem.gone && !(await isThere(context, connectionId, signal)))
      return { kind: 'failed', problem: error.problem };
    const { code } = error.body;
    // Only wrong credentials delete what was made: what is in another state is gone on with, not made again.
    if (!isWrongpass(code) && isState(code)) {
      const made = await findNew(context, attempt, target, before, signal).catch(() => undefined);
      if (made !== undefined) return { kind: 'connection', id: made };
    }
    const refused = problemOfValues(error.body, Object.keys(values));
    // A new connection is deleted at once; of one that was there only the new source is.
    const gone = connectionId === undefined && isWrongpass(code);
    return { kind: 'failed', problem: { ...refused, gone } };
  }
}

async function isThere(
  context: PowensContext,
  connectionId: string | undefined,
  signal: AbortSignal,
): Promise<boolean> {
  if (connectionId === undefined) return false;
  // Undefined for one that is gone; who cannot look does not know.
  const seen = await readConnection(context, connectionId, signal).catch(() => null);
  return seen !== undefined;
}
