import { connect } from '@linkspan/gateways/connect';
import { type Clock, generateSealingKey, sandboxNetwork } from '@linkspan/sandbox';
import { connectApi } from '@linkspan/server';
import { type ConnectTokenOptions, linkspan } from '@linkspan/server/client';
import { memoryStore } from '@linkspan/server/memory';
import { application } from './sample-data.ts';

const KEYS = { id: 'story', secret: 'story-secret' };
const URL = 'https://linkspan.story';
/** One for all worlds: to make it takes longer than to connect. */
const privateKey = await generateSealingKey();

interface World {
  readonly session?: ConnectTokenOptions;
  readonly pace?: number;
  /** What the provider's side goes by. */
  readonly clock?: Clock;
  /** Opens the list of what the person has. */
  readonly manages?: boolean;
  readonly onFetch?: (request: Request, answer: Promise<Response>) => void;
}

/** Would send webhooks if the stack were started: who waits for a provider can be told. */
const webhookSender = { admits: () => true, send: async () => ({ status: 204 }) };
const ENDPOINT = {
  url: `${URL}/hook`,
  version: '2022-10-13',
  enabled: true,
  enabledAt: 1,
  at: 1,
  updatedAt: 1,
};

/**
 * The whole stack inside the page: the widget's gateway, the Connect API, a store and the sandbox
 * network, joined by `fetch` and nothing else. Each call is a world of its own.
 */
export function sandboxInPage({
  session = { accountSelection: 'ask' },
  pace = 0.2,
  clock,
  manages,
  onFetch,
}: World = {}) {
  const network = sandboxNetwork({ pace, privateKey, publicUrl: URL, ...(clock && { clock }) });
  const store = memoryStore();
  void store.addEndpoint({ ...ENDPOINT, id: 'story', applicationId: KEYS.id });
  const api = connectApi({
    gateway: ({ applicationId, userId, ...session }) =>
      network.gateway({ userId: `${applicationId}/${userId}`, ...session }),
    store,
    webhookSender,
    secret: 'the secret of a story is no secret at all',
    clients: [
      {
        ...KEYS,
        application,
        consent: { version: '1', scopes: [{ id: 'accounts' }, { id: 'bills' }, { id: 'usage' }], months: 12 },
      },
    ],
  });
  const host = linkspan({ url: URL, clientId: KEYS.id, clientSecret: KEYS.secret, fetch: api.fetch });
  return connect({
    url: `${URL}/api`,
    token: () => host.connectToken({ userId: 'jane', ...(manages && { mode: 'manage' }) }, session),
    fetch: async (request) => {
      const answer = Promise.resolve(api.fetch(request));
      onFetch?.(request, answer);
      return answer;
    },
  });
}
