import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type {
  Delivery,
  Outbox,
  OutboxEvent,
  WebhookEndpoint,
  WebhookEndpointChange,
} from '../store/outbox.ts';
import { transact } from './database.ts';
import { readBody } from './rows.ts';

/** The outbox in a database; `write` is for a transaction that is already open. */
export function sqliteOutbox(
  database: DatabaseSync,
  sql: (text: string) => StatementSync,
): { readonly outbox: Outbox; write(events: readonly OutboxEvent[], endpointId?: string): void } {
  function endpointOf(applicationId: string, id: string) {
    return readBody<WebhookEndpoint>(
      sql('SELECT body FROM webhook_endpoint WHERE application = ? AND id = ?').get(applicationId, id),
    );
  }

  function endpointsOf(applicationId: string) {
    return sql('SELECT body FROM webhook_endpoint WHERE application = ? ORDER BY number')
      .all(applicationId)
      .map((row) => readBody<WebhookEndpoint>(row));
  }

  function change(known: WebhookEndpoint, changes: WebhookEndpointChange): WebhookEndpoint {
    const changed = { ...known, ...changes };
    sql('UPDATE webhook_endpoint SET body = ? WHERE id = ?').run(JSON.stringify(changed), known.id);
    if (changed.enabled !== known.enabled) {
      const due = changed.enabled ? changed.updatedAt : null;
      sql('UPDATE webhook_lane SET due = ?, claim = NULL WHERE endpoint = ?').run(due, known.id);
    }
    return changed;
  }

  function write(events: readonly OutboxEvent[], endpointId?: string) {
    for (const event of events) {
      for (const { id, enabled } of endpointsOf(event.applicationId)) {
        if (endpointId !== undefined && id !== endpointId) continue;
        const delivery: Delivery = { endpointId: id, event, attempts: [] };
        const { changes } = sql(
          `INSERT INTO webhook_delivery (endpoint, event, lane, at, delivered, body) VALUES (?, ?, ?, ?, 0, ?)
             ON CONFLICT DO NOTHING`,
        ).run(id, event.id, event.lane, event.at, JSON.stringify(delivery));
        if (changes === 0) continue;
        sql('INSERT INTO webhook_lane (endpoint, lane, due) VALUES (?, ?, ?) ON CONFLICT DO NOTHING').run(
          id,
          event.lane,
          enabled ? event.at : null,
        );
      }
    }
  }

  function firstWaiting(endpoint: string, lane: string): Delivery | undefined {
    return readBody(
      sql(
        'SELECT body FROM webhook_delivery WHERE delivered = 0 AND endpoint = ? AND lane = ? ORDER BY number LIMIT 1',
      ).get(endpoint, lane),
    );
  }

  const outbox: Outbox = {
    async addEndpoint(endpoint) {
      sql('INSERT INTO webhook_endpoint (application, id, body) VALUES (?, ?, ?)').run(
        endpoint.applicationId,
        endpoint.id,
        JSON.stringify(endpoint),
      );
    },
    async changeEndpoint(applicationId, id, changes) {
      return transact(database, () => {
        const known = endpointOf(applicationId, id);
        return known && change(known, changes);
      });
    },
    async endpoint(applicationId, id) {
      return endpointOf(applicationId, id);
    },
    async endpoints(applicationId) {
      return endpointsOf(applicationId);
    },
    async deleteEndpoint(applicationId, id) {
      const { changes } = sql('DELETE FROM webhook_endpoint WHERE application = ? AND id = ?').run(
        applicationId,
        id,
      );
      return changes === 1;
    },

    async writeEvents(events, endpointId) {
      transact(database, () => write(events, endpointId));
    },
    async deliveries(endpointId, { delivered, limit }) {
      const which = delivered === undefined ? '' : ` AND delivered = ${delivered ? 1 : 0}`;
      const from = `FROM webhook_delivery WHERE endpoint = ?${which}`;
      const rows = sql(`SELECT body ${from} ORDER BY number DESC LIMIT ?`).all(endpointId, limit);
      const total = Number(sql(`SELECT count(*) AS total ${from}`).get(endpointId)?.total);
      return { records: rows.map((row) => readBody<Delivery>(row)), total };
    },
    async delivery(endpointId, eventId) {
      return readBody(
        sql('SELECT body FROM webhook_delivery WHERE endpoint = ? AND event = ?').get(endpointId, eventId),
      );
    },

    async claimDeliveries({ now, until, limit, busy = [] }) {
      return transact(database, () => {
        const claim = crypto.randomUUID();
        const lanes = sql(
          `UPDATE webhook_lane SET due = ?, claim = ? WHERE (endpoint, lane) IN (
             SELECT endpoint, lane FROM webhook_lane WHERE due <= ?
               AND endpoint NOT IN (SELECT value FROM json_each(?)) ORDER BY due LIMIT ?
           ) RETURNING endpoint, lane`,
        ).all(until, claim, now, JSON.stringify(busy), limit);
        return lanes.flatMap((row) => {
          const [id, lane] = [String(row.endpoint), String(row.lane)];
          const delivery = firstWaiting(id, lane);
          if (!delivery) {
            sql('DELETE FROM webhook_lane WHERE endpoint = ? AND lane = ?').run(id, lane);
            return [];
          }
          const endpoint = endpointOf(delivery.event.applicationId, id);
          return endpoint ? [{ ...delivery, claim, endpoint }] : [];
        });
      });
    },
    async recordAttempt({ endpointId, event, claim }, attempt, after) {
      transact(database, () => {
        const known = readBody<Delivery>(
          sql('SELECT body FROM webhook_delivery WHERE endpoint = ? AND event = ?').get(endpointId, event.id),
        );
        if (!known) return;
        const ended = attempt.at + attempt.ms;
        const isTold = after.next === 'delivered' || known.deliveredAt !== undefined;
        const delivery: Delivery = {
          ...known,
          attempts: [...known.attempts, attempt],
          ...(isTold && { deliveredAt: known.deliveredAt ?? ended }),
        };
        sql('UPDATE webhook_delivery SET delivered = ?, body = ? WHERE endpoint = ? AND event = ?').run(
          isTold ? 1 : 0,
          JSON.stringify(delivery),
          endpointId,
          event.id,
        );
        const held = 'endpoint = ? AND lane = ? AND claim = ?';
        const lane = sql(`SELECT 1 FROM webhook_lane WHERE ${held}`).get(endpointId, event.lane, claim);
        if (!lane) return;
        if (after.next === 'disable') {
          const endpoint = endpointOf(event.applicationId, endpointId);
          if (endpoint) change(endpoint, { enabled: false, disabledBy: after.by, updatedAt: ended });
        } else if (firstWaiting(endpointId, event.lane)) {
          const due = after.next === 'retry' ? after.due : ended;
          sql(`UPDATE webhook_lane SET due = ?, claim = NULL WHERE ${held}`).run(
            due,
            endpointId,
            event.lane,
            claim,
          );
        } else {
          sql(`DELETE FROM webhook_lane WHERE ${held}`).run(endpointId, event.lane, claim);
        }
      });
    },
    async nextDelivery() {
      const due = sql('SELECT min(due) AS due FROM webhook_lane WHERE due IS NOT NULL').get()?.due;
      return due === null || due === undefined ? undefined : Number(due);
    },
    async forgetEvents(before) {
      sql('DELETE FROM webhook_delivery WHERE at < ?').run(before);
    },
  };
  return { outbox, write };
}
