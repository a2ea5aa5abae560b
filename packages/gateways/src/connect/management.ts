import type { ConnectionsAnswer, Management, WaitState } from '@linkspan/protocol';
import type { ApiClient } from './api-client.ts';

/**
 * What a person does about their own connections and a provider that is down, by the Connect API; `locale` is the language they read it in.
 * The answer's schema is handed in: a chunk that takes it from the protocol itself makes bundlers divide what comes
 * at once.
 */
export function connectManagement(
  { read, write }: ApiClient,
  Answer: typeof ConnectionsAnswer,
  locale: () => string,
): Management {
  const pathOf = (id: string) => `/connections/${encodeURIComponent(id)}`;
  const waitPath = (providerId: string) => `/providers/${encodeURIComponent(providerId)}/wait`;
  return {
    async read(signal) {
      const { connections, consents } = await read(Answer, '/connections', signal);
      return { connections, consents };
    },
    async rename(id, name, key, signal) {
      await write(`${pathOf(id)}/name`, key, { name }, signal);
    },
    async accounts(id, signal) {
      const { connections } = await read(Answer, `${pathOf(id)}/shared-accounts`, signal);
      return connections.flatMap(({ accounts }) => accounts);
    },
    async share(id, { key, ...choice }, signal) {
      await write(`${pathOf(id)}/shared-accounts`, key, choice, signal);
    },
    async disconnect(id, key, signal) {
      await write(pathOf(id), key, undefined, signal);
    },
    async revoke(id, key, signal) {
      await write(`/consents/${encodeURIComponent(id)}/revocation`, key, { locale: locale() }, signal);
    },
    async waiting(providerId, signal) {
      return stateIn(await read(undefined, waitPath(providerId), signal));
    },
    async waitFor(providerId, key, signal) {
      return stateIn(await write(waitPath(providerId), key, {}, signal));
    },
  };
}

const WAIT_STATES: readonly WaitState[] = ['impossible', 'possible', 'waiting', 'over'];

/**
 * By hand, and by words of its own, for the same reason as `Answer` is handed in; what is not understood offers nothing.
 */
function stateIn(answer: unknown): WaitState {
  const said = typeof answer === 'object' && answer !== null && 'wait' in answer ? answer.wait : undefined;
  return WAIT_STATES.find((state) => state === said) ?? 'impossible';
}
