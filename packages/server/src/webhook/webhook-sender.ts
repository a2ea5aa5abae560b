import type { DeliveryError } from '../store/outbox.ts';

/** A webhook as it goes out. */
export interface WebhookRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export type WebhookAnswer = { readonly status: number } | { readonly error: DeliveryError };

/**
 * Sends webhooks to addresses that strangers name, so it must not be talked into reaching a private network.
 * `@linkspan/server/webhook-sender` is the one for Node.
 */
export interface WebhookSender {
  /** Whether it would send to an address at all, as far as can be said before a name is resolved. */
  admits(url: string): boolean;
  /** Posts, and follows no redirect. Rejects only when aborted. */
  send(request: WebhookRequest, signal: AbortSignal): Promise<WebhookAnswer>;
}
