import type { Gateway, ProviderSummary } from '@linkspan/protocol';
import {
  InfiniteQueryObserver,
  infiniteQueryOptions,
  keepPreviousData,
  QueryClient,
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

/** A client of the widget's own: it never reads or fills the host's. */
export function createSearchClient(): QueryClient {
  return new QueryClient({
    // The client goes with the widget: collecting single queries would leave a timer behind for each.
    defaultOptions: {
      queries: {
        networkMode: 'always',
        refetchOnReconnect: true,
        retry: false,
        staleTime: 60_000,
        gcTime: Number.POSITIVE_INFINITY,
      },
    },
  });
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
  const asks = isQuestion(text.trim(), zip);
  const [search] = useState(
    () => new InfiniteQueryObserver(client, searchOptions(gateway, text.trim(), zip)),
  );
  const result = useSyncExternalStore(
    useCallback((listener: () => void) => search.subscribe(listener), [search]),
    () => search.getCurrentResult(),
    () => search.getCurrentResult(),
  );
  useEffect(() => search.setOptions(searchOptions(gateway, text.trim(), zip)), [search, gateway, text, zip]);

  const pages = asks ? (result.data?.pages ?? []) : [];
  const likely = pages[0]?.likely;
  return {
    status: statusOf(asks, result.status),
    providers: pages.flatMap((page) => page.providers),
    total: pages[0]?.total ?? 0,
    ...(likely !== undefined && { likely }),
    ...(result.hasNextPage && { more: () => void result.fetchNextPage() }),
    retry: () => void result.refetch(),
  };
}

function searchOptions(gateway: Gateway, text: string, zip: string) {
  return infiniteQueryOptions({
    queryKey: ['providers', text, zip],
    queryFn: ({ signal, pageParam }) =>
      gateway.searchProviders(
        { ...(text && { text }), ...(zip && { zip }), ...(pageParam && { cursor: pageParam }) },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.cursor,
    placeholderData: keepPreviousData,
    enabled: isQuestion(text, zip),
  });
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
