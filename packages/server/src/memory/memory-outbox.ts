import type {
  Delivery,
  Outbox,
  OutboxEvent,
  WebhookEndpoint,
  WebhookEndpointChange,
} from '../store/outbox.ts';

interface Lane {
  readonly endpointId: string;
  readonly waiting: string[];
  due: number | undefined;
  claim: string | undefined;
}

/** The outbox in a process; `write` is for a call that writes something else too. */
export function memoryOutbox(): {
  readonly outbox: Outbox;
  write(events: readonly OutboxEvent[], endpointId?: string): void;
  forgetLane(lane: string): void;
} {
  const endpoints = new Map<string, WebhookEndpoint>();
  const deliveries = new Map<string, Delivery>();
  const lanes = new Map<string, Lane>();

  function change(known: WebhookEndpoint, changes: WebhookEndpointChange): WebhookEndpoint {
    const changed = { ...known, ...changes };
    endpoints.set(known.id, changed);
    if (changed.enabled !== known.enabled) {
      for (const lane of lanes.values()) {
        if (lane.endpointId !== known.id) continue;
        lane.due = changed.enabled ? changed.updatedAt : undefined;
        lane.claim = undefined;
      }
    }
    return changed;
  }

  function write(events: readonly OutboxEvent[], endpointId?: string) {
    for (const event of events) {
      for (const { id, applicationId, enabled } of endpoints.values()) {
        if (applicationId !== event.applicationId || (endpointId ?? id) !== id) continue;
        const name = nameOf(id, event.id);
        if (deliveries.has(name)) continue;
        deliveries.set(name, { endpointId: id, event, attempts: [] });
        const lane = lanes.get(nameOf(id, event.lane));
        if (lane) lane.waiting.push(name);
        else {
          const due = enabled ? event.at : undefined;
          lanes.set(nameOf(id, event.lane), { endpointId: id, waiting: [name], due, claim: undefined });
        }
      }
    }
  }

  function own(applicationId: string, id: string): WebhookEndpoint | undefined {
    const endpoint = endpoints.get(id);
    return endpoint?.applicationId === applicationId ? endpoint : undefined;
  }

  const outbox: Outbox = {
    async addEndpoint(endpoint) {
      endpoints.set(endpoint.id, endpoint);
    },
    async changeEndpoint(applicationId, id, changes) {
      const known = own(applicationId, id);
      return known && change(known, changes);
    },
    async endpoint(applicationId, id) {
      return own(applicationId, id);
    },
    async endpoints(applicationId) {
      return [...endpoints.values()].filter((endpoint) => endpoint.applicationId === applicationId);
    },
    async deleteEndpoint(applicationId, id) {
      if (!own(applicationId, id)) return false;
      endpoints.delete(id);
      for (const [name, { endpointId }] of deliveries) if (endpointId === id) deliveries.delete(name);
      for (const [name, { endpointId }] of lanes) if (endpointId === id) lanes.delete(name);
      return true;
    },

    async writeEvents(events, endpointId) {
      write(events, endpointId);
    },
    async deliveries(endpointId, { delivered, limit }) {
      const all = [...deliveries.values()].filter(
        (delivery) =>
          delivery.endpointId === endpointId &&
          (delivered === undefined || delivered === (delivery.deliveredAt !== undefined)),
      );
      return { records: all.reverse().slice(0, limit), total: all.length };
    },
    async delivery(endpointId, eventId) {
      return deliveries.get(nameOf(endpointId, eventId));
    },

    async claimDeliveries({ now, until, limit, busy = [] }) {
      const claim = crypto.randomUUID();
      return [...lanes.entries()]
        .filter(([, { due, endpointId }]) => due !== undefined && due <= now && !busy.includes(endpointId))
        .sort(([, one], [, other]) => (one.due ?? 0) - (other.due ?? 0))
        .slice(0, limit)
        .flatMap(([name, lane]) => {
          const delivery = deliveries.get(lane.waiting[0] ?? '');
          const endpoint = endpoints.get(lane.endpointId);
          if (!delivery || !endpoint) {
            lanes.delete(name);
            return [];
          }
          lane.due = until;
          lane.claim = claim;
          return [{ ...delivery, claim, endpoint }];
        });
    },
    async recordAttempt({ endpointId, event, claim }, attempt, after) {
      const name = nameOf(endpointId, event.id);
      const known = deliveries.get(name);
      if (!known) return;
      const ended = attempt.at + attempt.ms;
      const isTold = after.next === 'delivered' || known.deliveredAt !== undefined;
      deliveries.set(name, {
        ...known,
        attempts: [...known.attempts, attempt],
        ...(isTold && { deliveredAt: known.deliveredAt ?? ended }),
      });
      const lane = lanes.get(nameOf(endpointId, event.lane));
      if (!lane) return;
      if (isTold && lane.waiting[0] === name) lane.waiting.shift();
      if (lane.claim !== claim) return;
      const endpoint = endpoints.get(endpointId);
      if (after.next === 'disable' && endpoint) {
        change(endpoint, { enabled: false, disabledBy: after.by, updatedAt: ended });
      } else if (lane.waiting.length > 0) {
        lane.due = after.next === 'retry' ? after.due : ended;
        lane.claim = undefined;
      } else lanes.delete(nameOf(endpointId, event.lane));
    },
    async nextDelivery() {
      const dues = [...lanes.values()].flatMap(({ due }) => due ?? []);
      return dues.length > 0 ? dues.reduce((one, other) => Math.min(one, other)) : undefined;
    },
    async forgetEvents(before) {
      for (const [name, { endpointId, event }] of deliveries) {
        if (event.at >= before) continue;
        deliveries.delete(name);
        const lane = lanes.get(nameOf(endpointId, event.lane));
        const index = lane?.waiting.indexOf(name) ?? -1;
        if (index >= 0) lane?.waiting.splice(index, 1);
      }
    },
  };
  return {
    outbox,
    write,
    forgetLane(lane) {
      for (const [name, { event }] of deliveries) if (event.lane === lane) deliveries.delete(name);
      for (const { id } of endpoints.values()) lanes.delete(nameOf(id, lane));
    },
  };
}

function nameOf(endpointId: string, id: string): string {
  return JSON.stringify([endpointId, id]);
}
