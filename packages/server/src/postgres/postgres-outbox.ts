import type {
  Delivery,
  Outbox,
  OutboxEvent,
  WebhookEndpoint,
  WebhookEndpointChange,
} from '../store/outbox.ts';
import { type Ask, type Database, readBody } from './database.ts';

/**
 * The outbox in PostgreSQL; `write` is for a transaction that is already open. Whoever writes or settles holds the
 * lane's row first, so that an event is either seen by whoever leaves the lane, or finds it gone and makes it anew.
 */
export function postgresOutbox({ ask, transact }: Database): {
  readonly outbox: Outbox;
  write(ask: Ask, events: readonly OutboxEvent[], endpointId?: string): Promise<void>;
} {
  async function endpointOf(from: Ask, applicationId: string, id: string, lock = '') {
    const { rows } = await from(
      `SELECT body FROM webhook_endpoint WHERE application = $1 AND id = $2 ${lock}`,
      [applicationId, id],
    );
    return readBody<WebhookEndpoint>(rows[0]);
  }

  async function endpointsOf(from: Ask, applicationId: string, lock = '') {
    const sql = `SELECT body FROM webhook_endpoint WHERE application = $1 ORDER BY number ${lock}`;
    const { rows } = await from(sql, [applicationId]);
    return rows.map((row) => readBody<WebhookEndpoint>(row));
  }

  async function change(from: Ask, known: WebhookEndpoint, changes: WebhookEndpointChange) {
    const changed = { ...known, ...changes };
    await from('UPDATE webhook_endpoint SET body = $1 WHERE id = $2', [JSON.stringify(changed), known.id]);
    if (changed.enabled !== known.enabled) {
      const due = changed.enabled ? changed.updatedAt : null;
      await from('UPDATE webhook_lane SET due = $1, claim = NULL WHERE endpoint = $2', [due, known.id]);
    }
    return changed;
  }

  async function write(from: Ask, events: readonly OutboxEvent[], endpointId?: string) {
    for (const event of events) {
      for (const { id, enabled } of await endpointsOf(from, event.applicationId, 'FOR SHARE')) {
        if (endpointId !== undefined && id !== endpointId) continue;
        const delivery: Delivery = { endpointId: id, event, attempts: [] };
        await from(
          `INSERT INTO webhook_lane (endpoint, lane, due) VALUES ($1, $2, $3)
             ON CONFLICT (endpoint, lane) DO UPDATE SET lane = excluded.lane`,
          [id, event.lane, enabled ? event.at : null],
        );
        await from(
          `INSERT INTO webhook_delivery (endpoint, event, lane, at, delivered, body)
             VALUES ($1, $2, $3, $4, false, $5) ON CONFLICT DO NOTHING`,
          [id, event.id, event.lane, event.at, JSON.stringify(delivery)],
        );
      }
    }
  }

  const outbox: Outbox = {
    async addEndpoint(endpoint) {
      await ask('INSERT INTO webhook_endpoint (application, id, body) VALUES ($1, $2, $3)', [
        endpoint.applicationId,
        endpoint.id,
        JSON.stringify(endpoint),
      ]);
    },
    changeEndpoint: (applicationId, id, changes) =>
      transact(async (from) => {
        const known = await endpointOf(from, applicationId, id, 'FOR UPDATE');
        return known && change(from, known, changes);
      }),
    endpoint: (applicationId, id) => endpointOf(ask, applicationId, id),
    endpoints: (applicationId) => endpointsOf(ask, applicationId),
    async deleteEndpoint(applicationId, id) {
      const sql = 'DELETE FROM webhook_endpoint WHERE application = $1 AND id = $2';
      return (await ask(sql, [applicationId, id])).count === 1;
    },

    writeEvents: (events, endpointId) => transact((from) => write(from, events, endpointId)),
    async deliveries(endpointId, { delivered, limit }) {
      const which = delivered === undefined ? '' : ` AND ${delivered ? '' : 'NOT '}delivered`;
      const from = `FROM webhook_delivery WHERE endpoint = $1${which}`;
      const { rows } = await ask(`SELECT body ${from} ORDER BY number DESC LIMIT $2`, [endpointId, limit]);
      const [counted] = (await ask(`SELECT count(*) AS total ${from}`, [endpointId])).rows;
      return { records: rows.map((row) => readBody<Delivery>(row)), total: Number(counted?.total) };
    },
    async delivery(endpointId, eventId) {
      const sql = 'SELECT body FROM webhook_delivery WHERE endpoint = $1 AND event = $2';
      return readBody<Delivery>((await ask(sql, [endpointId, eventId])).rows[0]);
    },

    claimDeliveries: ({ now, until, limit, busy = [] }) =>
      transact(async (from) => {
        const claim = crypto.randomUUID();
        const { rows: lanes } = await from(
          `WITH due AS (
             SELECT endpoint, lane FROM webhook_lane WHERE due <= $1 AND endpoint <> ALL ($2)
               ORDER BY due LIMIT $3 FOR UPDATE SKIP LOCKED
           ) UPDATE webhook_lane SET due = $4, claim = $5 FROM due
               WHERE webhook_lane.endpoint = due.endpoint AND webhook_lane.lane = due.lane
               RETURNING webhook_lane.endpoint, webhook_lane.lane`,
          [now, busy, limit, until, claim],
        );
        if (lanes.length === 0) return [];
        const { rows: firsts } = await from(
          `SELECT claimed.endpoint, claimed.lane, first.body, webhook_endpoint.body AS endpoint_body
             FROM unnest($1::text[], $2::text[]) AS claimed (endpoint, lane)
             JOIN webhook_endpoint ON webhook_endpoint.id = claimed.endpoint
             LEFT JOIN LATERAL (
               SELECT body FROM webhook_delivery WHERE NOT delivered
                 AND webhook_delivery.endpoint = claimed.endpoint AND webhook_delivery.lane = claimed.lane
                 ORDER BY number LIMIT 1
             ) AS first ON true`,
          [lanes.map(({ endpoint }) => endpoint), lanes.map(({ lane }) => lane)],
        );
        const empty = firsts.filter(({ body }) => body === null);
        for (const { endpoint, lane } of empty) {
          await from('DELETE FROM webhook_lane WHERE endpoint = $1 AND lane = $2', [endpoint, lane]);
        }
        return firsts
          .filter(({ body }) => body !== null)
          .map((row) => ({
            ...readBody<Delivery>(row),
            claim,
            endpoint: readBody<WebhookEndpoint>({ body: row.endpoint_body }),
          }));
      }),
    recordAttempt: ({ endpointId, event, claim }, attempt, after) =>
      transact(async (from) => {
        const ended = attempt.at + attempt.ms;
        const endpoint =
          after.next === 'disable'
            ? await endpointOf(from, event.applicationId, endpointId, 'FOR UPDATE')
            : undefined;
        const lane = await from(
          'SELECT claim FROM webhook_lane WHERE endpoint = $1 AND lane = $2 FOR UPDATE',
          [endpointId, event.lane],
        );
        const sql = 'SELECT body FROM webhook_delivery WHERE endpoint = $1 AND event = $2 FOR UPDATE';
        const known = readBody<Delivery>((await from(sql, [endpointId, event.id])).rows[0]);
        if (!known) return;
        const isTold = after.next === 'delivered' || known.deliveredAt !== undefined;
        const delivery: Delivery = {
          ...known,
          attempts: [...known.attempts, attempt],
          ...(isTold && { deliveredAt: known.deliveredAt ?? ended }),
        };
        await from(
          'UPDATE webhook_delivery SET delivered = $1, body = $2 WHERE endpoint = $3 AND event = $4',
          [isTold, JSON.stringify(delivery), endpointId, event.id],
        );
        if (lane.rows[0]?.claim !== claim) return;
        if (endpoint && after.next === 'disable') {
          await change(from, endpoint, { enabled: false, disabledBy: after.by, updatedAt: ended });
          return;
        }
        const due = after.next === 'retry' ? after.due : ended;
        await from(
          `UPDATE webhook_lane SET due = CASE WHEN (SELECT body::json ->> 'enabled' FROM webhook_endpoint WHERE id = $1)
             = 'true' THEN $3::bigint END, claim = NULL WHERE endpoint = $1 AND lane = $2`,
          [endpointId, event.lane, due],
        );
        await from(
          `DELETE FROM webhook_lane WHERE endpoint = $1 AND lane = $2 AND NOT EXISTS (
             SELECT 1 FROM webhook_delivery WHERE NOT delivered AND endpoint = $1 AND lane = $2)`,
          [endpointId, event.lane],
        );
      }),
    async nextDelivery() {
      const { rows } = await ask('SELECT min(due) AS due FROM webhook_lane WHERE due IS NOT NULL');
      const due = rows[0]?.due;
      return due === null || due === undefined ? undefined : Number(due);
    },
    async forgetEvents(before) {
      await ask('DELETE FROM webhook_delivery WHERE at < $1', [before]);
    },
  };
  return { outbox, write };
}
