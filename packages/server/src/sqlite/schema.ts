/** The status of a connection's row, and when it last changed or was checked. */
export const STATUS = "json_extract(body, '$.status')";
export const CHECKED =
  "max(json_extract(body, '$.updatedAt'), coalesce(json_extract(body, '$.checkedAt'), 0))";

/** The tables. Records are JSON in `body`; what is looked for, or must be unique, has a column. */
export const SCHEMA = `
  CREATE TABLE IF NOT EXISTS consent (
    application TEXT NOT NULL, user TEXT NOT NULL, key TEXT NOT NULL, body TEXT NOT NULL,
    number INTEGER PRIMARY KEY, UNIQUE (application, user, key)
  ) STRICT;

  CREATE TABLE IF NOT EXISTS attempt (
    application TEXT NOT NULL, user TEXT NOT NULL, id TEXT NOT NULL,
    open INTEGER NOT NULL, body TEXT NOT NULL,
    number INTEGER PRIMARY KEY, UNIQUE (application, user, id)
  ) STRICT;
  CREATE INDEX IF NOT EXISTS attempt_open ON attempt (application, user) WHERE open = 1;

  CREATE TABLE IF NOT EXISTS attempt_update (
    attempt INTEGER NOT NULL REFERENCES attempt (number), seq INTEGER NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (attempt, seq)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE IF NOT EXISTS session (
    id TEXT PRIMARY KEY, attempt INTEGER NOT NULL REFERENCES attempt (number)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE IF NOT EXISTS minted (
    session TEXT PRIMARY KEY, until INTEGER NOT NULL, body TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS minted_until ON minted (until);

  CREATE TABLE IF NOT EXISTS named_origin (
    origin TEXT PRIMARY KEY, until INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE IF NOT EXISTS connection (
    id INTEGER PRIMARY KEY AUTOINCREMENT, application TEXT NOT NULL, user TEXT NOT NULL,
    gateway_id TEXT NOT NULL, body TEXT NOT NULL, UNIQUE (application, user, gateway_id)
  ) STRICT;
  CREATE INDEX IF NOT EXISTS connection_updated ON connection (application, json_extract(body, '$.updatedAt'), id);
  CREATE INDEX IF NOT EXISTS connection_checked ON connection (${STATUS}, ${CHECKED});
  INSERT INTO sqlite_sequence (name, seq)
    SELECT 'connection', 10000000 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'connection');

  CREATE TABLE IF NOT EXISTS attention (
    connection INTEGER PRIMARY KEY REFERENCES connection (id),
    application TEXT NOT NULL, user TEXT NOT NULL, body TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS attention_application ON attention (application, connection);
  CREATE INDEX IF NOT EXISTS attention_user ON attention (application, user, connection);

  CREATE TABLE IF NOT EXISTS waiting (
    application TEXT NOT NULL, user TEXT NOT NULL, provider TEXT NOT NULL, id TEXT NOT NULL UNIQUE,
    at INTEGER NOT NULL, body TEXT NOT NULL,
    number INTEGER PRIMARY KEY, UNIQUE (application, user, provider)
  ) STRICT;
  CREATE INDEX IF NOT EXISTS waiting_provider ON waiting (application, provider, number);

  CREATE TABLE IF NOT EXISTS redirect (
    state TEXT PRIMARY KEY, redirect_id TEXT NOT NULL, attempt TEXT NOT NULL, body TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE INDEX IF NOT EXISTS redirect_attempt ON redirect (attempt);

  CREATE TABLE IF NOT EXISTS document (
    kind TEXT NOT NULL, id TEXT NOT NULL, gathered TEXT NOT NULL, version INTEGER NOT NULL, body TEXT NOT NULL,
    number INTEGER PRIMARY KEY, UNIQUE (kind, id)
  ) STRICT;
  CREATE INDEX IF NOT EXISTS document_gathered ON document (kind, gathered);

  CREATE TABLE IF NOT EXISTS written (
    scope TEXT NOT NULL, key TEXT NOT NULL, fingerprint TEXT NOT NULL, at INTEGER NOT NULL,
    status INTEGER, body TEXT, PRIMARY KEY (scope, key)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS written_at ON written (at);

  -- A process that died no longer holds what it was about to write.
  DELETE FROM written WHERE status IS NULL;
`;
