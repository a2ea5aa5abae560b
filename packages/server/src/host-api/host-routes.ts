import type { Hono } from 'hono';
import type { ConnectContext } from '../connect-context.ts';
import type { WholeEnv } from '../http/response-headers.ts';
import type { ConnectionRecord } from '../store/records.ts';

/** The host API as it is put together. */
export type HostApp = Hono<WholeEnv>;

/** What the routes of the host API share. */
export interface HostRoutes {
  readonly context: ConnectContext;
  /** The application that asks, by its access token, counted against its limit; 401 or 429. */
  readonly applicationOf: (request: Request) => Promise<string>;
  /** One of an application's connections; another's, a gone one and a missing one are the same 404. */
  readonly credential: (applicationId: string, id: string) => Promise<ConnectionRecord>;
  /** Counts a request of an application; 429 if it is one too many. */
  readonly count: (applicationId: string) => void;
}
