-- SPDX-License-Identifier: GPL-3.0-or-later
-- What an attempt to send a message has come to, and what keeps the order. Frozen: a change is a new numbered file.

ALTER TABLE outbox ADD COLUMN lane TEXT NOT NULL DEFAULT '';

ALTER TABLE outbox ADD COLUMN remote_id TEXT NOT NULL DEFAULT '';

ALTER TABLE outbox ADD COLUMN link TEXT NOT NULL DEFAULT '';

CREATE INDEX outbox_by_state ON outbox (state, lane, position);

CREATE INDEX outbox_by_incident ON outbox (incident_id, position);
