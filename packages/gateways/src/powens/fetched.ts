import { ConnectError } from '@linkspan/protocol';

/**
 * A part that is fetched when it is needed, unless who needs it has left. A page that cannot fetch it has no network, and
 * has sent nothing.
 */
export async function fetched<T>(load: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  signal?.throwIfAborted();
  try {
    return await load();
  } catch (cause) {
    throw new ConnectError('network', 'The rest of the Powens gateway could not be fetched.', { cause });
  }
}
