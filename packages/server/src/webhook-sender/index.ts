export type { WebhookAnswer, WebhookRequest, WebhookSender } from '../webhook/webhook-sender.ts';
export { type WebhookSenderOptions, webhookSender } from './webhook-sender.ts';
