import type { Gateway, ProviderPage, ProviderSummary } from '@linkspan/protocol';
import {
  type DefaultOptions,
  hashKey,
  keepPreviousData,
  onlineManager,
  QueryCache,
  type QueryClient,
  type QueryKey,
  QueryObserver,
  type QueryObserverOptions,
} from '@tanstack/react-query';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { ConnectFlow } from './connect-flow.ts';

const TYPING_PAUSE_MS = 150;

export interface ProviderSearchQuery {
  readonly text: string;
  readonly zip: string;
}

export interface ProviderSearch {
  readonly status: 'idle' | 'loading' | 'ready' | 'error';
  readonly providers: readonly ProviderSummary[];
  readonly total: number;
  /** The id to preselect, when the zip makes one likely. */
  readonly likely?: string;
  readonly more?: () => void;
  retry(): void;
}

// The client goes with the widget: collecting single queries would leave a timer behind for each.
const DEFAULTS: DefaultOptions['queries'] = {
  networkMode: 'always',
  refetchOnReconnect: true,
  retry: false,
  staleTime: 60_000,
  gcTime: Number.POSITIVE_INFINITY,
};

/**
 * A client of the widget's own: it never reads or fills the host's. It is what queries need of a client and no more:
 * with QueryClient itself would come mutations, 1 kB for something that may never hold what a person typed.
 */
export function createSearchClient(): QueryClient {
  const cache = new QueryCache();
  const client = {
    getQueryCache: () => cache,
    getQueryDefaults: () => ({}),
    defaultQueryOptions: (options: { readonly queryKey: QueryKey; readonly _defaulted?: boolean }) =>
      options._defaulted
        ? options
        : { ...DEFAULTS, ...options, queryHash: hashKey(options.queryKey), _defaulted: true },
  };
  return client as unknown as QueryClient;
}

/**
 * Searches while the person types: results of the query before stay until the next ones are there, and
 * an answered query is not asked again for a minute. Retrying a failed read is the gateway's.
 */
export function useProviderSearch(
  { gateway }: ConnectFlow,
  query: ProviderSearchQuery,
  client: QueryClient,
): ProviderSearch {
  const { text, zip } = useSettled(query, TYPING_PAUSE_MS);
  const asked = { text: text.trim(), zip };
  const [further, setFurther] = useState({ text, zip, pages: 0 });
  const pages = further.text === text && further.zip === zip ? further.pages : 0;
  const options = searchOptions(gateway, client, asked, pages);
  const [search] = useState(() => new QueryObserver(client, options));
  const result = useSyncExternalStore(
    useCallback((listener: () => void) => search.subscribe(listener), [search]),
    () => search.getCurrentResult(),
    () => search.getCurrentResult(),
  );
  useEffect(() => onlineManager.subscribe((online) => online && client.getQueryCache().onOnline()), [client]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the options are made of these.
  useEffect(() => search.setOptions(options), [search, gateway, text, zip, pages]);

  const asks = options.enabled;
  const page = asks ? (result.data ?? pageAtHand(client, asked, pages - 1)) : undefined;
  const { likely } = page ?? {};
  return {
    status: statusOf(asks, result.status),
    providers: page?.providers ?? [],
    total: page?.total ?? 0,
    ...(likely !== undefined && { likely }),
    ...(page?.cursor && {
      more: () => {
        if (result.isSuccess && !result.isPlaceholderData) setFurther({ text, zip, pages: pages + 1 });
      },
    }),
    retry: () => void result.refetch(),
  };
}

/** Each further page is a query of its own, for all that there is up to it. */
function searchOptions(gateway: Gateway, client: QueryClient, asked: ProviderSearchQuery, pages: number) {
  const { text, zip } = asked;
  return {
    queryKey: keyOf(asked, pages),
    queryFn: async ({ signal }) => {
      const before = pageAtHand(client, asked, pages - 1);
      const page = await gateway.searchProviders(
        { ...(text && { text }), ...(zip && { zip }), ...(before?.cursor && { cursor: before.cursor }) },
        signal,
      );
      const { cursor } = page;
      return before ? { ...before, cursor, providers: [...before.providers, ...page.providers] } : page;
    },
    placeholderData: keepPreviousData,
    enabled: isQuestion(text, zip),
  } satisfies QueryObserverOptions<ProviderPage>;
}

function pageAtHand(
  client: QueryClient,
  asked: ProviderSearchQuery,
  pages: number,
): ProviderPage | undefined {
  return client.getQueryCache().get<ProviderPage>(hashKey(keyOf(asked, pages)))?.state.data;
}

function keyOf({ text, zip }: ProviderSearchQuery, pages: number): QueryKey {
  return [text, zip, pages];
}

function isQuestion(text: string, zip: string): boolean {
  return zip !== '' || text.length > 1;
}

function statusOf(asks: boolean, status: 'pending' | 'error' | 'success'): ProviderSearch['status'] {
  if (!asks) return 'idle';
  return status === 'pending' ? 'loading' : status === 'success' ? 'ready' : 'error';
}

function useSettled(query: ProviderSearchQuery, ms: number): ProviderSearchQuery {
  const [settled, setSettled] = useState(query);
  const { text, zip } = query;
  useEffect(() => {
    const timer = setTimeout(() => setSettled({ text, zip }), ms);
    return () => clearTimeout(timer);
  }, [text, zip, ms]);
  return settled;
}
