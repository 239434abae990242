-- SPDX-License-Identifier: GPL-3.0-or-later
-- The incident journal. Never edited after its release: a change is a new numbered file.
-- A statement ends with a semicolon before an empty line. What a database needs in words of its own stands in
-- 001_journal.sqlite.sql. Times are ISO 8601 in UTC with milliseconds; JSON is compact, with sorted keys.

CREATE TABLE incidents (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  context TEXT NOT NULL,
  name_space TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  severity TEXT NOT NULL,
  rehearsal INTEGER NOT NULL,
  opened_at TEXT NOT NULL,
  closed_at TEXT,
  last_sequence BIGINT NOT NULL,
  last_hash TEXT NOT NULL
);

CREATE TABLE events (
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
  owner TEXT NOT NULL
);

CREATE INDEX operations_by_incident ON operations (incident_id);

CREATE TABLE steps (
  operation_id TEXT NOT NULL REFERENCES operations (id),
  step_id TEXT NOT NULL,
  state TEXT NOT NULL,
  started_at TEXT,
  ended_at TEXT,
  message TEXT NOT NULL,
  result TEXT NOT NULL,
  PRIMARY KEY (operation_id, step_id)
);
