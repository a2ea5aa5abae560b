import type { WebhookAnswer, WebhookRequest, WebhookSender } from '../src/webhook/webhook-sender.ts';

/** A sender that hands what it is given to a receiver in this process, and keeps it. */
export function receiver(
  answer: (request: WebhookRequest) => Promise<WebhookAnswer> | WebhookAnswer = () => ({ status: 204 }),
) {
  const received: { readonly type: string; readonly data: Record<string, unknown> }[] = [];
  const requests: WebhookRequest[] = [];
  const sender: WebhookSender = {
    admits: (url) => url.startsWith('https://'),
    async send(request, signal) {
      signal.throwIfAborted();
      requests.push(request);
      received.push(JSON.parse(request.body));
      return answer(request);
    },
  };
  return { sender, requests, received, types: () => received.map(({ type }) => type) };
}
