-- SPDX-License-Identifier: GPL-3.0-or-later
-- The incident journal. Frozen: a change is a new numbered file.
-- A statement ends with a semicolon before an empty line. What a database needs in words of its own is in
-- 001_schema.sqlite.sql. Times are ISO 8601 in UTC with milliseconds; JSON is compact, with sorted keys.

CREATE TABLE incidents (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  severity TEXT NOT NULL,
  rehearsal INTEGER NOT NULL,
  opened_at TEXT NOT NULL,
  closed_at TEXT,
  last_sequence BIGINT NOT NULL,
  last_hash TEXT NOT NULL
);

CREATE TABLE incident_targets (
  incident_id TEXT NOT NULL REFERENCES incidents (id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  context TEXT NOT NULL,
  scope TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (incident_id, position),
  UNIQUE (incident_id, kind, context, scope, name)
);

CREATE INDEX incidents_by_target ON incident_targets (name, kind, context, scope);

-- number counts over all incidents, in the order recorded: it is what readers go on from.
CREATE TABLE events (
  number BIGINT NOT NULL UNIQUE,
  incident_id TEXT NOT NULL REFERENCES incidents (id),
  sequence BIGINT NOT NULL,
  at TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  type TEXT NOT NULL,
  summary TEXT NOT NULL,
  data TEXT NOT NULL,
  milestone TEXT NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (incident_id, sequence)
);

CREATE TABLE operations (
  id TEXT PRIMARY KEY,
  incident_id TEXT NOT NULL REFERENCES incidents (id),
  state TEXT NOT NULL,
  started_at TEXT,
  ended_at TEXT,
  message TEXT NOT NULL,
  plan TEXT NOT NULL,
  plan_redacted INTEGER NOT NULL,
  lease_user TEXT NOT NULL,
  lease_host TEXT NOT NULL,
  lease_instance TEXT NOT NULL,
  lease_since TEXT NOT NULL,
  lease_until TEXT NOT NULL,
  lease_term BIGINT NOT NULL
);

CREATE INDEX operations_by_incident ON operations (incident_id);

CREATE TABLE steps (
  operation_id TEXT NOT NULL REFERENCES operations (id),
  step_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  state TEXT NOT NULL,
  started_at TEXT,
  ended_at TEXT,
  message TEXT NOT NULL,
  result TEXT NOT NULL,
  PRIMARY KEY (operation_id, step_id)
);

-- A message is here before it is sent.
CREATE TABLE outbox (
  id TEXT PRIMARY KEY,
  incident_id TEXT NOT NULL REFERENCES incidents (id),
  position BIGINT NOT NULL UNIQUE,
  channel TEXT NOT NULL,
  template TEXT NOT NULL,
  idempotency_key TEXT NOT NULL,
  content TEXT NOT NULL,
  state TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  detail TEXT NOT NULL,
  queued_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  retry_at TEXT,
  UNIQUE (channel, idempotency_key)
);
