/**
 * The tables. Records are JSON in `body`, as text, so that they come back as they were written; what is looked
 * for, or must be unique, has a column. Names are compared by their bytes.
 */
export const SCHEMA = `
  CREATE TABLE IF NOT EXISTS consent (
    application TEXT COLLATE "C" NOT NULL, person TEXT COLLATE "C" NOT NULL, key TEXT NOT NULL, body TEXT NOT NULL,
    number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, UNIQUE (application, person, key)
  );

  CREATE TABLE IF NOT EXISTS attempt (
    application TEXT COLLATE "C" NOT NULL, person TEXT COLLATE "C" NOT NULL, id TEXT NOT NULL,
    open BOOLEAN NOT NULL, body TEXT NOT NULL, holder BIGINT,
    number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, UNIQUE (application, person, id)
  );
  CREATE INDEX IF NOT EXISTS attempt_open ON attempt (application, person) WHERE open;

  CREATE TABLE IF NOT EXISTS attempt_update (
    attempt BIGINT NOT NULL REFERENCES attempt (number), seq BIGINT NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (attempt, seq)
  );

  CREATE TABLE IF NOT EXISTS session (
    id TEXT PRIMARY KEY, attempt BIGINT NOT NULL REFERENCES attempt (number)
  );
  CREATE INDEX IF NOT EXISTS session_attempt ON session (attempt);

  CREATE TABLE IF NOT EXISTS minted (
    session TEXT PRIMARY KEY, application TEXT NOT NULL, person TEXT NOT NULL, until BIGINT NOT NULL,
    body TEXT NOT NULL
  );
  CREATE INDEX IF NOT EXISTS minted_until ON minted (until);

  CREATE TABLE IF NOT EXISTS named_origin (origin TEXT PRIMARY KEY, until BIGINT NOT NULL);

  CREATE TABLE IF NOT EXISTS connection (
    id BIGINT GENERATED ALWAYS AS IDENTITY (START WITH 10000001) PRIMARY KEY,
    application TEXT COLLATE "C" NOT NULL, person TEXT COLLATE "C" NOT NULL, gateway_id TEXT NOT NULL,
    status TEXT NOT NULL, at BIGINT NOT NULL, updated BIGINT NOT NULL, checked BIGINT NOT NULL,
    accounts TEXT[] NOT NULL, body TEXT NOT NULL, UNIQUE (application, person, gateway_id)
  );
  CREATE INDEX IF NOT EXISTS connection_updated ON connection (application, updated, id);
  CREATE INDEX IF NOT EXISTS connection_checked ON connection (status, checked);

  CREATE TABLE IF NOT EXISTS attention (
    connection BIGINT PRIMARY KEY REFERENCES connection (id),
    application TEXT COLLATE "C" NOT NULL, person TEXT COLLATE "C" NOT NULL, body TEXT NOT NULL
  );
  CREATE INDEX IF NOT EXISTS attention_person ON attention (application, person, connection);

  CREATE TABLE IF NOT EXISTS waiting (
    application TEXT COLLATE "C" NOT NULL, person TEXT COLLATE "C" NOT NULL, provider TEXT NOT NULL,
    id TEXT NOT NULL UNIQUE, at BIGINT NOT NULL, body TEXT NOT NULL,
    number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, UNIQUE (application, person, provider)
  );
  CREATE INDEX IF NOT EXISTS waiting_provider ON waiting (application, provider, number);

  CREATE TABLE IF NOT EXISTS redirect (
    state TEXT PRIMARY KEY, redirect_id TEXT NOT NULL, attempt TEXT NOT NULL UNIQUE,
    application TEXT NOT NULL, person TEXT NOT NULL, context TEXT, return_to TEXT, body TEXT NOT NULL
  );

  CREATE TABLE IF NOT EXISTS document (
    kind TEXT NOT NULL, id TEXT NOT NULL, gathered TEXT NOT NULL, version BIGINT NOT NULL, body TEXT NOT NULL,
    number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, UNIQUE (kind, id)
  );
  CREATE INDEX IF NOT EXISTS document_gathered ON document (kind, gathered);

  CREATE TABLE IF NOT EXISTS written (
    scope TEXT NOT NULL, key TEXT NOT NULL, fingerprint TEXT NOT NULL, at BIGINT NOT NULL,
    holder BIGINT, status INTEGER, body TEXT, PRIMARY KEY (scope, key)
  );
  CREATE INDEX IF NOT EXISTS written_at ON written (at);

  CREATE TABLE IF NOT EXISTS webhook_endpoint (
    application TEXT NOT NULL, id TEXT NOT NULL UNIQUE, body TEXT NOT NULL,
    number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY
  );
  CREATE INDEX IF NOT EXISTS webhook_endpoint_application ON webhook_endpoint (application);

  CREATE TABLE IF NOT EXISTS webhook_delivery (
    endpoint TEXT NOT NULL REFERENCES webhook_endpoint (id) ON DELETE CASCADE,
    event TEXT NOT NULL, lane TEXT NOT NULL, at BIGINT NOT NULL, delivered BOOLEAN NOT NULL, body TEXT NOT NULL,
    number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, UNIQUE (endpoint, event)
  );
  CREATE INDEX IF NOT EXISTS webhook_delivery_waiting ON webhook_delivery (endpoint, lane, number) WHERE NOT delivered;
  CREATE INDEX IF NOT EXISTS webhook_delivery_at ON webhook_delivery (at);

  CREATE TABLE IF NOT EXISTS webhook_lane (
    endpoint TEXT NOT NULL REFERENCES webhook_endpoint (id) ON DELETE CASCADE,
    lane TEXT NOT NULL, due BIGINT, claim TEXT, PRIMARY KEY (endpoint, lane)
  );
  CREATE INDEX IF NOT EXISTS webhook_lane_due ON webhook_lane (due) WHERE due IS NOT NULL;
`;
