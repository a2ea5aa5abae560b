import type { ConnectionsAnswer, Management } from '@linkspan/protocol';
import type { ApiClient } from './api-client.ts';

/**
 * What a person does about their own connections, by the Connect API; `locale` is the language they read it in.
 * The answer's schema is handed in: a chunk that takes it from the protocol itself makes bundlers divide what comes
 * at once.
 */
export function connectManagement(
  { read, write }: ApiClient,
  Answer: typeof ConnectionsAnswer,
  locale: () => string,
): Management {
  const pathOf = (id: string) => `/connections/${encodeURIComponent(id)}`;
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
  };
}
