import * as v from 'valibot';
import { isSigned } from '../webhook/webhook-signature.ts';

/** How far the time in a webhook may be from the receiver's, in seconds. */
const TOLERANCE_SECONDS = 5 * 60;

export interface ReceivedWebhook {
  /** The headers as they came, under any spelling of their names: a `Headers`, or Node's `request.headers`. */
  readonly headers: Headers | Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The body as it came, before anything has parsed it. */
  readonly body: string | Uint8Array;
  /** What the endpoint was made with (`signing_key`). */
  readonly signingKey: string;
  /** Milliseconds since 1970; absent, the time of this machine. */
  readonly now?: number;
  /** 300 where absent. */
  readonly toleranceSeconds?: number;
}

/**
 * A webhook that our server sent. The same `id` comes again when the receiver's answer was lost: work on each once.
 * The same `id` with the same `sentAt` is a copy that somebody replays.
 */
export interface WebhookEvent {
  readonly id: string;
  /** Milliseconds since 1970: this try, not what happened. */
  readonly sentAt: number;
  readonly type: string;
  /** When it happened, ISO 8601. */
  readonly createdAt: string;
  readonly data: unknown;
}

/** Closed: a header is missing, the time is too far away, the signature is wrong, or the body is no event. */
export type WebhookRefusal = 'unsigned' | 'wrong_time' | 'forged' | 'malformed';

/** Thrown for a webhook that must not be believed; answer it with 401 or 400. */
export class WebhookError extends Error {
  override readonly name = 'WebhookError';
  readonly code: WebhookRefusal;

  constructor(code: WebhookRefusal, message: string) {
    super(message);
    this.code = code;
  }
}

const Body = v.object({ type: v.string(), created_at: v.string(), data: v.unknown() });

/** Reads a webhook of `/arc/webhook/endpoints` after checking who sent it and when. Throws {@link WebhookError}. */
export async function verifyWebhook(webhook: ReceivedWebhook): Promise<WebhookEvent> {
  const { headers, signingKey, now = Date.now(), toleranceSeconds = TOLERANCE_SECONDS } = webhook;
  const id = headerOf(headers, 'webhook-id');
  const timestamp = headerOf(headers, 'webhook-timestamp');
  const signatures = headerOf(headers, 'webhook-signature');
  if (!id || !timestamp || !signatures) {
    throw new WebhookError('unsigned', 'A webhook has the headers webhook-id, -timestamp and -signature.');
  }
  const seconds = /^\d{1,12}$/.test(timestamp) ? Number(timestamp) : Number.NaN;
  if (!(Math.abs(now / 1000 - seconds) <= toleranceSeconds)) {
    throw new WebhookError('wrong_time', 'The webhook was sent too long ago, or the clocks differ.');
  }
  const body = typeof webhook.body === 'string' ? new TextEncoder().encode(webhook.body) : webhook.body;
  if (!(await isSigned(signingKey, { id, timestamp, signatures }, body))) {
    throw new WebhookError('forged', 'The signature is not of this endpoint, id, time and body.');
  }
  const { type, created_at: createdAt, data } = parse(body);
  return { id, sentAt: seconds * 1000, type, createdAt, data };
}

function headerOf(headers: ReceivedWebhook['headers'], name: string): string | undefined {
  if (headers instanceof Headers) return headers.get(name) ?? undefined;
  const value = Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
  return typeof value === 'string' ? value : undefined;
}

function parse(body: Uint8Array): v.InferOutput<typeof Body> {
  try {
    return v.parse(Body, JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)));
  } catch {
    throw new WebhookError('malformed', 'The body is not JSON with type, created_at and data.');
  }
}
