-- SPDX-License-Identifier: GPL-3.0-or-later
-- Events are append-only: the database itself refuses to change, delete or replace one.

CREATE TRIGGER events_are_not_updated BEFORE UPDATE ON events
BEGIN
  SELECT RAISE(ABORT, 'events are append-only');
END;

CREATE TRIGGER events_are_not_deleted BEFORE DELETE ON events
BEGIN
  SELECT RAISE(ABORT, 'events are append-only');
END;

CREATE TRIGGER events_are_not_replaced BEFORE INSERT ON events
WHEN EXISTS (SELECT 1 FROM events WHERE incident_id = NEW.incident_id AND sequence = NEW.sequence) OR
  EXISTS (SELECT 1 FROM events WHERE number = NEW.number)
BEGIN
  SELECT RAISE(ABORT, 'events are append-only');
END;
