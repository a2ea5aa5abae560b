import type { Attempt, Connection, ConnectionUpdate, ProviderSummary } from '@linkspan/protocol';

/** Whose something is: a user of an application. Everything that is kept belongs to one. */
export interface Owner {
  readonly applicationId: string;
  readonly userId: string;
}

/** A decision about consent; `key` is the one of the request that made it. */
export interface ConsentRecord extends Owner {
  readonly key: string;
  readonly sessionId: string;
  readonly version: string;
  readonly granted: boolean;
  readonly locale: string;
  readonly at: number;
}

/** What names an attempt: ids are made in pages, so that they only mean something together with the owner. */
export interface AttemptKey extends Owner {
  readonly id: string;
}

export type AttemptStatus = 'open' | 'verified' | 'pending' | 'failed';

/**
 * One try at connecting, written before anything is sent. `joins` names the running attempt that this one
 * turned out to be. `connectionId` is the public one. `gatewaySeq` is the last update heard from the
 * gateway, `seq` the last one told, `answered` the told turn that the person has answered. A `looking`
 * one has sent nothing: it only asks where a connection stands, so that its end completes nothing.
 */
export interface AttemptRecord extends AttemptKey {
  readonly sessionId: string;
  readonly mode: 'create' | 'update';
  readonly accountSelection: 'ask' | 'all';
  readonly providerId?: string;
  readonly channelId?: string;
  readonly provider?: ProviderSummary;
  readonly connectionId?: string;
  readonly details?: NonNullable<Attempt['details']>;
  readonly joins?: string;
  /** The person left it on purpose: other sessions do not offer it. */
  readonly left?: boolean;
  /** A redirect is bringing the person back in a new page: its session is told what became of this. */
  readonly awaited?: boolean;
  readonly looking?: boolean;
  /** More channels of a chain follow: its success does not complete the session. */
  readonly chained?: boolean;
  readonly status: AttemptStatus;
  readonly seq: number;
  readonly gatewaySeq: number;
  readonly answered: number;
  readonly memo?: string;
  readonly at: number;
}

export type AttemptChange = Partial<
  Pick<
    AttemptRecord,
    | 'status'
    | 'answered'
    | 'providerId'
    | 'channelId'
    | 'provider'
    | 'connectionId'
    | 'looking'
    | 'left'
    | 'awaited'
    | 'memo'
    | 'gatewaySeq'
  >
>;

/** An update without its number, which the store gives. */
export type Turn = Unnumbered<ConnectionUpdate>;
type Unnumbered<T> = T extends unknown ? Omit<T, 'seq' | 'memo'> : never;

/**
 * A connection under its public id (an integer as a string). `gatewayId` is what the gateway calls it.
 * `opened` and `rejected` were never any use to the person and are not listed; neither are `gone` ones.
 */
export interface ConnectionRecord extends Owner {
  readonly id: string;
  readonly gatewayId: string;
  readonly status: ConnectionStatus;
  readonly connection: Connection;
  readonly at: number;
  readonly updatedAt: number;
}

export type ConnectionStatus = Connection['status'] | 'opened' | 'rejected' | 'gone';

/**
 * A redirect under way; `state` is a digest, and whoever brings the state back uses it up. `context` is the
 * return address that the provider was given, if it was given one by the redirect itself.
 */
export interface RedirectRecord {
  readonly state: string;
  readonly context?: string;
  readonly redirectId: string;
  readonly attempt: AttemptKey;
  readonly returnTo?: string;
  readonly at: number;
}

/** What was answered to a write, to be answered again. */
export interface StoredAnswer {
  readonly status: number;
  readonly body: string;
}

export type Reservation =
  | { readonly state: 'new' }
  | { readonly state: 'running' }
  | { readonly state: 'different' }
  | { readonly state: 'done'; readonly answer: StoredAnswer };
