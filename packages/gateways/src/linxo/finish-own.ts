import { ConnectError } from '@linkspan/protocol';
import { orAborted } from '../or-aborted.ts';
import { idIn } from './client.ts';
import type { Course } from './converse.ts';
import type { Outcome } from './memory.ts';
import { attemptName, type LinxoContext } from './service.ts';
import { targetOf } from './target.ts';

/**
 * Makes the connection with the code that the bank sent back ("You want to create the connection"). The document does
 * not show the call: it is taken to be POST /connections with the definition's credential of type
 * AUTHORIZATION_CODE. A code is good once, so it is sent once.
 */
export async function finishOwn(
  context: LinxoContext,
  { attempt }: Course,
  code: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  const { memory } = context;
  const name = `${attemptName(context, attempt)}/code`;
  const known = memory.sent.get(name);
  const outcome = known?.outcome ?? post(context, attempt, code);
  if (!known)
    memory.sent.set(name, {
      at: context.now(),
      before: Promise.resolve({ standing: [], queue: undefined }),
      outcome,
    });
  const made = await orAborted(outcome, signal);
  if (made.kind === 'failed') throw new ConnectError(made.problem);
  return made.kind === 'connection' ? made.id : undefined;
}

async function post(context: LinxoContext, attempt: Course['attempt'], code: string): Promise<Outcome> {
  const { signal } = new AbortController();
  try {
    const { provider, definition } = await targetOf(context, attempt, signal);
    const credential = definition.credentials?.find(({ type }) => type === 'AUTHORIZATION_CODE');
    if (!credential)
      throw new ConnectError('not_supported', 'The channel has no credential for the bank’s code.');
    const credentials = [{ id: credential.id, value: code }];
    const body = { provider_id: provider.id, credentials };
    return { kind: 'connection', id: idIn(await context.client.write('POST', '/connections', body, signal)) };
  } catch (error) {
    const known = error instanceof ConnectError && error.problem.code !== 'network';
    return known ? { kind: 'failed', problem: error.problem } : { kind: 'lost' };
  }
}
