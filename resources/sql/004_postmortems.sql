-- SPDX-License-Identifier: GPL-3.0-or-later
-- What people make of a post-mortem, version by version. Frozen: a change is a new numbered file.

CREATE TABLE postmortems (
  incident_id TEXT NOT NULL REFERENCES incidents (id),
  version BIGINT NOT NULL,
  status TEXT NOT NULL,
  due_at TEXT,
  sections TEXT NOT NULL,
  by_hand INTEGER NOT NULL,
  saved_at TEXT NOT NULL,
  saved_by TEXT NOT NULL,
  PRIMARY KEY (incident_id, version)
);
