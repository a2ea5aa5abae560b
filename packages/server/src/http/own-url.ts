import type { ConnectContext } from '../connect-context.ts';

/** Where browsers reach this server, without a path: as it was told, else where this request went. */
export function ownUrl({ url }: ConnectContext, request: Request): string {
  return url ?? new URL(request.url).origin;
}
