import { verifyWebhook, WebhookError, type WebhookEvent } from '@linkspan/server/client';

interface Receiver {
  readonly signingKey: string;
  /** Throws if it could not do its work: then the webhook comes again. */
  readonly handle: (event: WebhookEvent) => Promise<void>;
  readonly now?: () => number;
}

/** Where a host's server is told of what happens. */
export function webhookReceiver({ signingKey, handle, now = Date.now }: Receiver) {
  // In your database rather, written together with what the event changes there.
  const handled = new Map<string, number>();

  return async function receive(request: Request): Promise<Response> {
    let event: WebhookEvent;
    try {
      const body = new Uint8Array(await request.arrayBuffer());
      event = await verifyWebhook({ headers: request.headers, body, signingKey, now: now() });
    } catch (error) {
      if (error instanceof WebhookError) return new Response(error.code, { status: 401 });
      throw error;
    }
    const lastSent = handled.get(event.id);
    // Each try is sent later than the one before: this one is a copy that somebody kept.
    if (lastSent !== undefined && event.sentAt <= lastSent) return new Response('replayed', { status: 409 });
    // Our answer to an earlier try was lost: say it again, and do nothing.
    if (lastSent === undefined) await handle(event);
    handled.set(event.id, event.sentAt);
    return new Response(null, { status: 204 });
  };
}
