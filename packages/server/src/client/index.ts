export { type Attention, type ConnectTokenOptions, type HostClient, linkspan } from './host-client.ts';
export {
  type ReceivedWebhook,
  verifyWebhook,
  WebhookError,
  type WebhookEvent,
  type WebhookRefusal,
} from './verify-webhook.ts';
