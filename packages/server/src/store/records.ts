import type {
  Attempt,
  Attention,
  ChannelPolicy,
  Connection,
  ConnectionUpdate,
  ConsentRequest,
  ProblemCode,
  ProviderSummary,
} from '@linkspan/protocol';
import type { Brand } from '@linkspan/protocol/brand';
import type { SessionMode, SessionOptions } from '../token/connect-token.ts';

/** Whose something is: a user of an application. Everything that is kept belongs to one. */
export interface Owner {
  readonly applicationId: string;
  readonly userId: string;
}

/** What a connect URL opens, with a secret of which only the SHA-256 is kept, and until when (milliseconds since 1970). */
export interface LinkGrant {
  readonly secret: string;
  readonly mode: SessionMode;
  readonly connectionId?: string;
  readonly options: SessionOptions;
  readonly expiresAt: number;
}

/**
 * What the page of a session may know before it has shown a token. `origins`, `locale` and `brand` are what the
 * session was minted with. It may be forgotten after `until` (milliseconds since 1970).
 */
export interface SessionRecord extends Owner {
  readonly id: string;
  readonly origins?: readonly string[];
  readonly locale?: string;
  readonly brand?: Brand;
  readonly until: number;
  /** Of a session that a connect URL opens. */
  readonly link?: LinkGrant;
  /** Whoever opened the link last; whoever did before is out. */
  readonly claim?: string;
  /** The host took the link back. */
  readonly revoked?: boolean;
}

/**
 * A decision about consent; `key` is the one of the request that made it. A granted one holds what was agreed to, and
 * the connection that it was renewed for, if it was. `revokes` is the key of the one that this takes back.
 */
export interface ConsentRecord extends Owner {
  readonly key: string;
  readonly sessionId: string;
  readonly version: string;
  readonly granted: boolean;
  readonly locale: string;
  readonly at: number;
  readonly asked?: Pick<ConsentRequest, 'scopes' | 'purpose' | 'months'>;
  readonly connectionId?: string;
  readonly revokes?: string;
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
  readonly captive?: boolean;
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
  /** The policy of the session that it was made in. */
  readonly channels?: ChannelPolicy;
  readonly status: AttemptStatus;
  readonly seq: number;
  readonly gatewaySeq: number;
  readonly answered: number;
  /** How often it was opened anew after it had failed. */
  readonly reopened?: number;
  readonly memo?: string;
  readonly at: number;
}

export type AttemptChange = Partial<
  Pick<
    AttemptRecord,
    | 'status'
    | 'answered'
    | 'reopened'
    | 'providerId'
    | 'channelId'
    | 'provider'
    | 'connectionId'
    | 'looking'
    | 'chained'
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
 * `opened`, `rejected` (the provider refused what was given) and `error` (it could not be tried) were never any
 * use to the person, who is not shown them; neither are `gone` ones.
 */
export interface ConnectionRecord extends Owner {
  readonly id: string;
  readonly gatewayId: string;
  readonly status: ConnectionStatus;
  readonly connection: Connection;
  /** What its person calls it. */
  readonly name?: string;
  /** Who ended it, and when: kept for whoever asks later. */
  readonly ended?: { readonly by: 'person'; readonly sessionId: string; readonly at: number };
  /** What the person said about it at the `details` step. */
  readonly details?: NonNullable<Attempt['details']>;
  /** Names the try that is under way, while it is `opened` or `pending` because of one. */
  readonly tried?: string;
  /** Why the last try failed, until one succeeds. */
  readonly problem?: ProblemCode;
  readonly at: number;
  readonly updatedAt: number;
  /** When the server last looked whether it still works. */
  readonly checkedAt?: number;
}

export type ConnectionStatus = Connection['status'] | 'opened' | 'rejected' | 'error' | 'gone';

/** A user who has connections: since when, and when one of them last changed. */
export interface UserRecord {
  readonly userId: string;
  readonly at: number;
  readonly updatedAt: number;
}

/** Which part of a list, by when things last changed (milliseconds since 1970, both ends exclusive). */
export interface PageQuery {
  readonly updatedAfter?: number;
  readonly updatedBefore?: number;
  readonly order: 'asc' | 'desc';
  readonly limit: number;
}

/** The beginning of a list, and how long all of it is. */
export interface RecordPage<Record> {
  readonly records: readonly Record[];
  readonly total: number;
}

/** What a connection, by its public id, wants of its person. */
export interface AttentionRecord extends Owner {
  readonly connectionId: string;
  readonly items: readonly NoticedAttention[];
}

/** `since` is when it was first seen, and `told` that the host has been told. */
export interface NoticedAttention extends Omit<Attention, 'connectionId'> {
  readonly since: number;
  readonly told?: boolean;
}

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

/**
 * Something that a host makes by API and that is read whole, such as a company or a link. `kind` and `id` name
 * it, `group` gathers what is listed together, `version` counts its writes from 1. `body` is JSON.
 */
export interface DocumentRecord {
  readonly kind: string;
  readonly id: string;
  readonly group: string;
  readonly version: number;
  readonly body: unknown;
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
