import type { Client, ConnectApiOptions } from '@linkspan/server';
import type { Hono } from 'hono';

/**
 * A vendor that the demo serves. Each has an application of its own, whose client id says whose gateway a
 * session gets: that is how one Connect API serves several vendors.
 */
export interface Vendor {
  /** What the demo page calls it. */
  readonly name: string;
  readonly client: Client;
  readonly gateway: ConnectApiOptions['gateway'];
  /** What serves its emulator. */
  readonly sandbox?: Hono;
  /** The keys of its sandbox, to be printed; undefined where it is the real service. */
  readonly keys?: string | undefined;
  /** Lets it notice what has become of a user's connections before they are listed. */
  readonly beforeListing?: (userId: string) => Promise<void>;
  /** Has it try a connection anew, by the gateway's id, where its gateway does not do that itself. */
  readonly tryAnew?: (gatewayId: string) => Promise<unknown>;
  /** Plants connections for a user of its sandbox to go on with. */
  readonly plant?: (userId: string) => Promise<void>;
  readonly close?: () => Promise<void>;
}
