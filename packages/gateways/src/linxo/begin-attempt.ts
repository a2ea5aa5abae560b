import { type Attempt, ConnectError, type Sealed } from '@linkspan/protocol';
import { beginVisit } from './begin-visit.ts';
import { idIn, Refusal } from './client.ts';
import { readConnection, standingOf } from './connections.ts';
import type { Credential } from './credential.ts';
import { formFields } from './fields.ts';
import { hostedVisit } from './hosted-visit.ts';
import type { Before, Outcome, Sent } from './memory.ts';
import { forgetQuestion, subscribe } from './queue.ts';
import { forLinxo } from './sealing.ts';
import { attemptName, type LinxoContext } from './service.ts';
import { begin as noteBeginning } from './synchronise.ts';
import { placeOf, type Target } from './target.ts';
import { traceBefore } from './trace.ts';

/**
 * Sends credentials, or begins a visit to the bank's site; remembered as what the attempt is. `known` is how things
 * stood before it was begun for the first time.
 */
export function beginAttempt(
  context: LinxoContext,
  attempt: Attempt,
  target: Target,
  sealed: Sealed,
  known?: Before,
): Sent {
  const { signal } = new AbortController();
  const before = known ? Promise.resolve(known) : notedBefore(context, attempt, target, signal);
  const at = context.now();
  const begin = target.isHosted
    ? () => hostedVisit(context, attempt.connectionId, target.provider.id, signal)
    : () => beginVisit(context, attempt, target, signal);
  const sent: Sent =
    target.isHosted || target.definition.mode === 'REDIRECT'
      ? { at, before, visit: before.then(begin) }
      : {
          at,
          before,
          outcome: before.then(
            ({ queue }) => send(context, attempt, target, sealed, queue, signal),
            // Nothing was sent; who began it hears of that by `before`.
            (): Outcome => ({ kind: 'lost' }),
          ),
        };
  sent.visit?.catch(() => undefined);
  context.memory.sent.set(attemptName(context, attempt), sent);
  return sent;
}

/** Subscribes before anything is sent, so that no event is missed. */
async function notedBefore(
  context: LinxoContext,
  attempt: Attempt,
  target: Target,
  signal: AbortSignal,
): Promise<Before> {
  const place = placeOf(target);
  const standing = await traceBefore(context, attempt, place, signal);
  return { standing, queue: await subscribe(context, signal) };
}

async function send(
  context: LinxoContext,
  { connectionId }: Attempt,
  { provider, definition }: Target,
  sealed: Sealed,
  queue: string | undefined,
  signal: AbortSignal,
): Promise<Outcome> {
  try {
    const asked = definition.credentials ?? [];
    const values = await forLinxo(context, asked, sealed, 'invalid_credentials');
    const credentials = Object.entries(values).map(([id, value]) => ({ id, value }));
    const key = sealed.kid === undefined ? {} : { key_id: sealed.kid };
    if (connectionId === undefined) {
      const body = { provider_id: provider.id, ...key, credentials };
      return {
        kind: 'connection',
        id: idIn(await context.client.write('POST', '/connections', body, signal)),
      };
    }
    const desk = context.desk(connectionId);
    desk.queue = queue;
    desk.held = new Map();
    forgetQuestion(desk, definition.id);
    const put = async (path: string, body: object) => {
      const connection = await readConnection(context, connectionId, signal);
      noteBeginning(context, desk, connection ? standingOf(connection) : '');
      await context.client.write('PUT', `/connections/${connectionId}/${path}`, body, signal);
    };
    if (keepsSome(asked, values))
      for (const each of credentials) await put(`credentials/${each.id}`, { ...each, ...key });
    else await put(`channels/${definition.id}`, { id: definition.id, ...key, credentials });
    return { kind: 'connection', id: connectionId };
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'failed', problem: refused(error) };
    const known = error instanceof ConnectError && error.problem.code !== 'network';
    return known ? { kind: 'failed', problem: error.problem } : { kind: 'lost' };
  }
}

/**
 * What the person did not type again is what Linxo holds: then each of the others is changed by itself, because all of
 * a channel means all of it.
 */
function keepsSome(asked: readonly Credential[], values: Readonly<Record<string, string>>): boolean {
  const typed = Object.keys(values).length;
  const isWhole = formFields(asked).every(({ id, required }) => !required || Object.hasOwn(values, id));
  return typed > 0 && (!isWhole || (typed === 1 && asked.length > 1));
}

/** Credentials that Linxo does not even take: their form was not kept to. */
function refused({ status, problem }: Refusal) {
  return status === 400 || status === 422 ? { ...problem, code: 'invalid_credentials' as const } : problem;
}
