import type { ConnectContext } from '../connect-context.ts';
import type { ClaimedDelivery, DeliveryAttempt } from '../store/outbox.ts';
import { afterAttempt } from './after-attempt.ts';
import type { WebhookAnswer, WebhookSender } from './webhook-sender.ts';
import { signatureHeaders, signingKeyOf } from './webhook-signature.ts';

/** How long what was told is kept, in milliseconds: 30 days. */
const KEEP_EVENTS_MS = 30 * 24 * 60 * 60_000;
const FORGET_EVERY_MS = 60 * 60_000;

/** A sender gives up long before; whatever a process that died had claimed falls due again after this. */
const CLAIM_MS = 60_000;

const MOST_AT_ONCE = 32;
const MOST_FOR_ONE_ENDPOINT = 8;

/** Brings events from the outbox to the endpoints. */
export interface Courier {
  /** Sends everything that is due; resolves when nothing more is. */
  sendDue(signal: AbortSignal): Promise<void>;
}

export function courier(
  { store, key, now, report }: ConnectContext,
  sender: WebhookSender,
  random: () => number = Math.random,
): Courier {
  let forgotAt = Number.NEGATIVE_INFINITY;

  async function sendDue(signal: AbortSignal): Promise<void> {
    if (now() - forgotAt >= FORGET_EVERY_MS) {
      forgotAt = now();
      await store.forgetEvents(now() - KEEP_EVENTS_MS);
    }
    const flying = new Map<Promise<void>, string>();
    while (!signal.aborted) {
      const claimed = await store.claimDeliveries({
        now: now(),
        until: now() + CLAIM_MS,
        limit: Math.min(MOST_FOR_ONE_ENDPOINT, MOST_AT_ONCE - flying.size),
        busy: busyOnes([...flying.values()]),
      });
      for (const delivery of claimed) {
        const flight = deliver(delivery, signal)
          .catch((error: unknown) => {
            if (!signal.aborted) report(error);
          })
          .finally(() => flying.delete(flight));
        flying.set(flight, delivery.endpointId);
      }
      if (flying.size === 0) return;
      if (claimed.length === 0 || flying.size >= MOST_AT_ONCE) await Promise.race(flying.keys());
    }
    await Promise.all(flying.keys());
  }

  async function deliver(claimed: ClaimedDelivery, signal: AbortSignal): Promise<void> {
    const at = now();
    const answer = await post(claimed, at, signal);
    const attempt: DeliveryAttempt = { at, ms: now() - at, ...answer };
    await store.recordAttempt(claimed, attempt, afterAttempt(claimed, answer, now(), random));
  }

  async function post(
    { endpoint, event }: ClaimedDelivery,
    at: number,
    signal: AbortSignal,
  ): Promise<WebhookAnswer> {
    const { id, type, data, at: happenedAt } = event;
    const signingKey = await signingKeyOf(key, endpoint.id);
    const body = JSON.stringify({ type, created_at: new Date(happenedAt).toISOString(), data });
    const headers = {
      'content-type': 'application/json',
      'user-agent': 'Linkspan-Webhooks/1',
      ...(await signatureHeaders(signingKey, id, Math.floor(at / 1000), body)),
    };
    return sender.send({ url: endpoint.url, headers, body }, signal);
  }

  return { sendDue };
}

/** Endpoints that are sent as much at once as any may be. */
function busyOnes(endpointIds: readonly string[]): readonly string[] {
  const isBusy = (id: string) => endpointIds.filter((other) => other === id).length >= MOST_FOR_ONE_ENDPOINT;
  return [...new Set(endpointIds)].filter(isBusy);
}
