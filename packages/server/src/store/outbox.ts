/**
 * Where an application is told of what happened. `enabledAt` is when it was last enabled; `disabledBy` says why it
 * no longer is, if nobody asked for that.
 */
export interface WebhookEndpoint {
  readonly id: string;
  readonly applicationId: string;
  readonly url: string;
  readonly version: string;
  readonly enabled: boolean;
  readonly enabledAt: number;
  readonly disabledBy?: DisabledBy | undefined;
  readonly at: number;
  readonly updatedAt: number;
}

/** It failed for days, or it answered that it is gone for good. */
export type DisabledBy = 'failures' | 'gone';

export type WebhookEndpointChange = Partial<
  Pick<WebhookEndpoint, 'enabled' | 'enabledAt' | 'disabledBy' | 'version' | 'updatedAt'>
>;

/**
 * Something that an application is told of, in the words of the host API. Those of one lane arrive in the
 * order in which they were written; a connection's id is its lane. `data` is JSON.
 */
export interface OutboxEvent {
  readonly id: string;
  readonly applicationId: string;
  readonly lane: string;
  readonly type: string;
  readonly data: unknown;
  readonly at: number;
}

/** One try at telling an endpoint: what it answered, or why it could not be asked. */
export interface DeliveryAttempt {
  readonly at: number;
  readonly ms: number;
  readonly status?: number;
  readonly error?: DeliveryError;
}

/** Closed: the target's name or address is not one to send to, nothing came in time, or the line failed. */
export type DeliveryError = 'refused_target' | 'timeout' | 'unreachable';

/** An event on its way to one endpoint. */
export interface Delivery {
  readonly endpointId: string;
  readonly event: OutboxEvent;
  readonly attempts: readonly DeliveryAttempt[];
  readonly deliveredAt?: number;
}

/** A delivery that one process may try now; `claim` shows that it is still its. */
export interface ClaimedDelivery extends Delivery {
  readonly claim: string;
  readonly endpoint: WebhookEndpoint;
}

/** What follows an attempt. */
export type AfterAttempt =
  | { readonly next: 'delivered' }
  | { readonly next: 'retry'; readonly due: number }
  | { readonly next: 'disable'; readonly by: DisabledBy };

/**
 * Events that wait to be told, in the store that keeps what they tell of, so that both are written or
 * neither. An event waits for each endpoint that its application has when it is written; for a disabled one until
 * it is enabled again.
 */
export interface Outbox {
  addEndpoint(endpoint: WebhookEndpoint): Promise<void>;
  /** Undefined if there is no such endpoint. Enabled again, it is sent what waits, in order. */
  changeEndpoint(
    applicationId: string,
    id: string,
    change: WebhookEndpointChange,
  ): Promise<WebhookEndpoint | undefined>;
  endpoint(applicationId: string, id: string): Promise<WebhookEndpoint | undefined>;
  /** In the order in which they were added. */
  endpoints(applicationId: string): Promise<readonly WebhookEndpoint[]>;
  /** With everything that waits for it and was sent to it. */
  deleteEndpoint(applicationId: string, id: string): Promise<boolean>;

  /** Writes events, for all endpoints or for one. The same id again changes nothing. */
  writeEvents(events: readonly OutboxEvent[], endpointId?: string): Promise<void>;
  /** The newest ones, and how many there are. */
  deliveries(
    endpointId: string,
    query: { readonly delivered?: boolean; readonly limit: number },
  ): Promise<{ readonly records: readonly Delivery[]; readonly total: number }>;
  delivery(endpointId: string, eventId: string): Promise<Delivery | undefined>;

  /**
   * The first waiting event of each lane that is due, the longest due first; nobody else is given it before
   * `until`. None for endpoints that are `busy`.
   */
  claimDeliveries(query: {
    readonly now: number;
    readonly until: number;
    readonly limit: number;
    readonly busy?: readonly string[];
  }): Promise<readonly ClaimedDelivery[]>;
  /** Writes an attempt into its delivery; what follows counts only while the claim holds, except delivery. */
  recordAttempt(claimed: ClaimedDelivery, attempt: DeliveryAttempt, after: AfterAttempt): Promise<void>;
  /** When the next delivery is due. */
  nextDelivery(): Promise<number | undefined>;
  /** Forgets events from before a moment, told or not. */
  forgetEvents(before: number): Promise<void>;
}
