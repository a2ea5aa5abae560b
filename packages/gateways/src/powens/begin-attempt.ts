import { type Attempt, ConnectError, type Sealed } from '@linkspan/protocol';
import { beginVisit } from './begin-visit.ts';
import { deskOf } from './desk.ts';
import type { Sent } from './memory.ts';
import { sendCredentials } from './send.ts';
import type { PowensContext } from './service.ts';
import type { Target } from './target.ts';
import { traceBefore } from './trace.ts';
import type { Visit } from './visit.ts';
import { webviews } from './webviews.ts';

/** Sends credentials, or begins a visit to the bank's site; remembered as what the attempt is. */
export function beginAttempt(context: PowensContext, attempt: Attempt, target: Target, sealed: Sealed): Sent {
  const sent =
    target.mechanism !== 'credentials'
      ? goToTheBank(context, attempt, target, plainValues(sealed))
      : sendCredentials(context, attempt, target, sealed);
  context.memory.sent.set(context.nameOf(attempt.id), sent);
  return sent;
}

function goToTheBank(
  context: PowensContext,
  attempt: Attempt,
  target: Target,
  values: Readonly<Record<string, string>>,
): Sent {
  const { signal } = new AbortController();
  const { connectionId } = attempt;
  const before = traceBefore(context, attempt, target, signal);
  const visit = before.then(() => visitFor(context, connectionId, target, values, signal));
  visit.catch(() => undefined);
  if (connectionId !== undefined) {
    deskOf(context, connectionId).visitAgain = async () => {
      const begun = await visit.catch(() => undefined);
      if (!begun?.ended) return false;
      context.memory.sent.set(context.nameOf(attempt.id), goToTheBank(context, attempt, target, values));
      return true;
    };
  }
  return { at: context.now(), before, visit };
}

function visitFor(
  context: PowensContext,
  connectionId: string | undefined,
  { mechanism, uuid, source }: Target,
  values: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Visit> {
  if (mechanism === 'hosted') {
    return webviews().then(({ hostedVisit }) => hostedVisit(context, connectionId, uuid, signal));
  }
  const what = connectionId === undefined ? { connector_uuid: uuid } : { id_connection: connectionId };
  return beginVisit(context, { ...values, ...what, source }, signal);
}

/** Fields before a visit travel in its address, as they are. */
function plainValues({ scheme, values }: Sealed): Readonly<Record<string, string>> {
  if (scheme !== 'none' && Object.keys(values).length > 0)
    throw new ConnectError('internal', 'What an address is to carry cannot be encrypted.');
  return values;
}
