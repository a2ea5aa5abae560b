/**
 * A lane is the queue of what one endpoint is told in order; `due` is when its first event may be tried, and
 * NULL while the endpoint is disabled. A claim moves `due` ahead: if its holder dies, the lane falls due again.
 */
export const OUTBOX_SCHEMA = `
  CREATE TABLE IF NOT EXISTS webhook_endpoint (
    application TEXT NOT NULL, id TEXT NOT NULL UNIQUE, body TEXT NOT NULL, number INTEGER PRIMARY KEY
  ) STRICT;
  CREATE INDEX IF NOT EXISTS webhook_endpoint_application ON webhook_endpoint (application);

  CREATE TABLE IF NOT EXISTS webhook_delivery (
    endpoint TEXT NOT NULL REFERENCES webhook_endpoint (id) ON DELETE CASCADE,
    event TEXT NOT NULL, lane TEXT NOT NULL, at INTEGER NOT NULL, delivered INTEGER NOT NULL, body TEXT NOT NULL,
    number INTEGER PRIMARY KEY, UNIQUE (endpoint, event)
  ) STRICT;
  CREATE INDEX IF NOT EXISTS webhook_delivery_waiting ON webhook_delivery (endpoint, lane, number) WHERE delivered = 0;
  CREATE INDEX IF NOT EXISTS webhook_delivery_at ON webhook_delivery (at);

  CREATE TABLE IF NOT EXISTS webhook_lane (
    endpoint TEXT NOT NULL REFERENCES webhook_endpoint (id) ON DELETE CASCADE,
    lane TEXT NOT NULL, due INTEGER, claim TEXT, PRIMARY KEY (endpoint, lane)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS webhook_lane_due ON webhook_lane (due) WHERE due IS NOT NULL;
`;
