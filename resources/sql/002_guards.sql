-- SPDX-License-Identifier: GPL-3.0-or-later
-- Guards: what watches a service and rolls it back by itself. Frozen: a change is a new numbered file.

CREATE TABLE guards (
  id TEXT PRIMARY KEY,
  position BIGINT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  context TEXT NOT NULL,
  scope TEXT NOT NULL,
  name TEXT NOT NULL,
  runbook TEXT NOT NULL,
  method TEXT NOT NULL,
  watched TEXT NOT NULL,
  armed_by TEXT NOT NULL,
  armed_at TEXT NOT NULL,
  armed_until TEXT NOT NULL,
  countdown_ms BIGINT NOT NULL,
  state TEXT NOT NULL,
  fires_at TEXT,
  ended_at TEXT,
  ended_by TEXT NOT NULL,
  detail TEXT NOT NULL,
  incident_id TEXT NOT NULL,
  lease_user TEXT NOT NULL,
  lease_host TEXT NOT NULL,
  lease_instance TEXT NOT NULL,
  lease_since TEXT NOT NULL,
  lease_until TEXT NOT NULL,
  lease_term BIGINT NOT NULL
);
