import * as v from 'valibot';
import type { ConnectContext } from '../connect-context.ts';
import type { Delivery, WebhookEndpoint } from '../store/outbox.ts';
import { signingKeyOf } from '../webhook/webhook-signature.ts';
import { ArcError } from './arc-error.ts';
import type { HostApp } from './host-routes.ts';

const VERSION = '2022-10-13';

/** Each event is written for each of them, so there is an end to how many. */
const MOST_ENDPOINTS = 16;

const LONGEST_LIST = 100;

const NewEndpoint = v.object({
  url: v.optional(v.nullable(v.pipe(v.string(), v.trim(), v.maxLength(2000)))),
  arc_version: v.optional(v.nullable(v.literal(VERSION))),
});

const EndpointChange = v.object({
  enabled: v.optional(v.boolean()),
  arc_version: v.optional(v.literal(VERSION)),
});

const EventsQuery = v.object({
  delivered: v.optional(v.picklist(['true', 'false'])),
  limit: v.optional(v.pipe(v.string(), v.regex(/^\d{1,6}$/), v.transform(Number), v.minValue(1)), '10'),
});

/** Arcadia's routes for the endpoints that are told of what happens. */
export function mountWebhookEndpoints(
  arc: HostApp,
  context: ConnectContext,
  applicationOf: (request: Request) => Promise<string>,
): void {
  const { store, key, now, webhookSender: sender } = context;

  arc.post('/webhook/endpoints', async (c) => {
    const applicationId = await applicationOf(c.req.raw);
    const { url } = parse(NewEndpoint, await c.req.json().catch(() => undefined));
    if (!url) throw new ArcError(422, 'Param is missing or the value is empty: url');
    if (!sender) throw new ArcError(422, 'This server sends no webhooks.', 'BAD_REQUEST');
    if (!sender.admits(url)) {
      throw new ArcError(
        422,
        'The url must be an https address that can be reached publicly.',
        'INVALID_URL',
      );
    }
    if ((await store.endpoints(applicationId)).length >= MOST_ENDPOINTS) {
      throw new ArcError(
        422,
        `There are ${MOST_ENDPOINTS} endpoints already; delete one first.`,
        'BAD_REQUEST',
      );
    }
    const at = now();
    const endpoint: WebhookEndpoint = {
      id: crypto.randomUUID(),
      applicationId,
      url,
      version: VERSION,
      enabled: true,
      enabledAt: at,
      at,
      updatedAt: at,
    };
    await store.addEndpoint(endpoint);
    return c.json(await shown(endpoint), 201);
  });

  arc.get('/webhook/endpoints', async (c) => {
    const endpoints = await store.endpoints(await applicationOf(c.req.raw));
    return c.json({ data: await Promise.all(endpoints.map(shown)), total_count: endpoints.length });
  });

  arc.get('/webhook/endpoints/:id', async (c) =>
    c.json(await shown(await own(c.req.raw, c.req.param('id')))),
  );

  arc.patch('/webhook/endpoints/:id', async (c) => {
    const { applicationId, id, enabled: was } = await own(c.req.raw, c.req.param('id'));
    const { enabled } = parse(EndpointChange, await c.req.json().catch(() => undefined));
    const at = now();
    const changed = await store.changeEndpoint(applicationId, id, {
      ...(enabled !== undefined && enabled !== was && { enabled, disabledBy: undefined }),
      ...(enabled && !was && { enabledAt: at }),
      updatedAt: at,
    });
    if (!changed) throw notFound();
    return c.json(await shown(changed));
  });

  arc.delete('/webhook/endpoints/:id', async (c) => {
    const { applicationId, id } = await own(c.req.raw, c.req.param('id'));
    await store.deleteEndpoint(applicationId, id);
    return c.body(null, 204);
  });

  arc.put('/webhook/endpoints/:id/test', async (c) => {
    const { applicationId, id } = await own(c.req.raw, c.req.param('id'));
    const eventId = `test-${crypto.randomUUID()}`;
    await store.writeEvents(
      [{ id: eventId, applicationId, lane: eventId, type: 'test', data: {}, at: now() }],
      id,
    );
    return c.json({ event_id: eventId }, 202);
  });

  arc.get('/webhook/endpoints/:id/events', async (c) => {
    const { id } = await own(c.req.raw, c.req.param('id'));
    const { delivered, limit } = parse(EventsQuery, c.req.query());
    const { records, total } = await store.deliveries(id, {
      ...(delivered && { delivered: delivered === 'true' }),
      limit: Math.min(limit, LONGEST_LIST),
    });
    return c.json({ data: records.map(shownEvent), total_count: total });
  });

  arc.get('/webhook/endpoints/:id/events/:event', async (c) => {
    const { id } = await own(c.req.raw, c.req.param('id'));
    const delivery = await store.delivery(id, c.req.param('event'));
    if (!delivery) throw new ArcError(404, "Couldn't find WebhookEvent");
    return c.json(shownEvent(delivery));
  });

  async function own(request: Request, id: string): Promise<WebhookEndpoint> {
    const endpoint = await store.endpoint(await applicationOf(request), id);
    if (!endpoint) throw notFound();
    return endpoint;
  }

  async function shown(endpoint: WebhookEndpoint): Promise<object> {
    const { id, url, enabled, version, disabledBy = null, at, updatedAt } = endpoint;
    return {
      id,
      url,
      signing_key: await signingKeyOf(key, id),
      enabled,
      disabled_by: disabledBy,
      arc_version: version,
      created_at: new Date(at).toISOString(),
      updated_at: new Date(updatedAt).toISOString(),
    };
  }
}

function shownEvent({ event, attempts, deliveredAt }: Delivery): object {
  return {
    id: event.id,
    type: event.type,
    created_at: new Date(event.at).toISOString(),
    delivered: deliveredAt !== undefined,
    delivered_at: deliveredAt === undefined ? null : new Date(deliveredAt).toISOString(),
    attempts: attempts.map(({ at, ms, status = null, error = null }) => ({
      attempted_at: new Date(at).toISOString(),
      duration_ms: ms,
      response_status: status,
      error,
    })),
    data: event.data,
  };
}

function parse<Schema extends v.GenericSchema>(schema: Schema, input: unknown): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, input ?? {});
  if (parsed.success) return parsed.output;
  const fields = parsed.issues.map((issue) => v.getDotPath(issue) ?? 'body').join(', ');
  throw new ArcError(422, `Not accepted: ${fields}`, 'INVALID_PARAMATERS');
}

function notFound(): ArcError {
  return new ArcError(404, "Couldn't find WebhookEndpoint");
}
