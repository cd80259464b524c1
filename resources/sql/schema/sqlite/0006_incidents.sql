-- An incident that a supervisor declared: one response code from one channel, issuer or merchant. What announces it,
-- answers the customers and ends it stands on it once.
CREATE TABLE incidents (
  id TEXT NOT NULL PRIMARY KEY,
  dimension TEXT NOT NULL CHECK (dimension IN ('channel', 'issuer', 'merchant')),
  entity TEXT NOT NULL CHECK (entity <> ''),
  label TEXT NOT NULL,
  scheme TEXT NOT NULL DEFAULT '',
  code TEXT NOT NULL DEFAULT '',
  started_at INTEGER NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  declared_by TEXT NOT NULL REFERENCES staff (login),
  declared_at INTEGER NOT NULL CHECK (declared_at >= started_at),
  text_en TEXT,
  text_zh TEXT,
  announced_by TEXT REFERENCES staff (login),
  announced_at INTEGER,
  reply TEXT,
  replied_by TEXT REFERENCES staff (login),
  replied_at INTEGER,
  disposition TEXT CHECK (disposition IN
    ('explained', 'refunded', 'corrected', 'compensated', 'not_justified', 'withdrawn', 'duplicate')),
  closing_note TEXT,
  closed_by TEXT REFERENCES staff (login),
  closed_at INTEGER,
  CHECK ((announced_at IS NULL) = (text_en IS NULL) AND (announced_at IS NULL) = (text_zh IS NULL)
         AND (announced_at IS NULL) = (announced_by IS NULL)),
  CHECK ((replied_at IS NULL) = (reply IS NULL) AND (replied_at IS NULL) = (replied_by IS NULL)),
  CHECK ((closed_at IS NULL) = (closed_by IS NULL) AND (closed_at IS NULL) = (disposition IS NULL))
) STRICT;
CREATE UNIQUE INDEX incidents_open ON incidents (dimension, entity, scheme, code) WHERE closed_at IS NULL;
CREATE INDEX incidents_declared ON incidents (declared_at DESC, id DESC);
CREATE TABLE incident_tickets (
  incident_id TEXT NOT NULL REFERENCES incidents (id),
  ticket_id TEXT NOT NULL REFERENCES tickets (id),
  attached_by TEXT NOT NULL REFERENCES staff (login),
  attached_at INTEGER NOT NULL,
  replied_at INTEGER,
  settled_at INTEGER,
  PRIMARY KEY (incident_id, ticket_id)
) STRICT;
CREATE INDEX incident_tickets_ticket ON incident_tickets (ticket_id);

CREATE TRIGGER incidents_check_insert BEFORE INSERT ON incidents
BEGIN
  SELECT RAISE(ABORT, 'WD017 supervisor_needed') WHERE NOT EXISTS (
    SELECT 1 FROM staff_kinds AS k JOIN staff AS s ON s.login = k.login
    WHERE k.login = NEW.declared_by AND k.kind = 'supervisor' AND s.active = 1);
  SELECT RAISE(ABORT, 'WD013 incident_closed') WHERE NEW.closed_at IS NOT NULL;
END;
CREATE TRIGGER incidents_check_update BEFORE UPDATE ON incidents
BEGIN
  SELECT RAISE(ABORT, 'WD013 incident_closed') WHERE OLD.closed_at IS NOT NULL;
  SELECT RAISE(ABORT, 'WD013 incident_immutable')
  WHERE OLD.id <> NEW.id OR OLD.dimension <> NEW.dimension OR OLD.entity <> NEW.entity OR OLD.label <> NEW.label
    OR OLD.scheme <> NEW.scheme OR OLD.code <> NEW.code OR OLD.started_at <> NEW.started_at OR OLD.note <> NEW.note
    OR OLD.declared_by <> NEW.declared_by OR OLD.declared_at <> NEW.declared_at;
  SELECT RAISE(ABORT, 'WD013 incident_replied')
  WHERE OLD.reply IS NOT NULL AND (OLD.reply IS NOT NEW.reply OR OLD.replied_by IS NOT NEW.replied_by
                                   OR OLD.replied_at IS NOT NEW.replied_at);
  SELECT RAISE(ABORT, 'WD017 supervisor_needed') WHERE NOT EXISTS (
    SELECT 1 FROM staff_kinds AS k JOIN staff AS s ON s.login = k.login
    WHERE k.kind = 'supervisor' AND s.active = 1
      AND k.login = CASE WHEN NEW.closed_at IS NOT NULL THEN NEW.closed_by
                         WHEN NEW.replied_at IS NOT OLD.replied_at THEN NEW.replied_by
                         ELSE NEW.announced_by END);
END;
CREATE TRIGGER incident_tickets_check_insert BEFORE INSERT ON incident_tickets
BEGIN
  SELECT RAISE(ABORT, 'WD017 supervisor_needed') WHERE NOT EXISTS (
    SELECT 1 FROM staff_kinds AS k JOIN staff AS s ON s.login = k.login
    WHERE k.login = NEW.attached_by AND k.kind = 'supervisor' AND s.active = 1);
  SELECT RAISE(ABORT, 'WD013 incident_closed') WHERE NEW.replied_at IS NOT NULL OR NEW.settled_at IS NOT NULL
    OR EXISTS (SELECT 1 FROM incidents AS i WHERE i.id = NEW.incident_id AND i.closed_at IS NOT NULL);
END;
CREATE TRIGGER incident_tickets_check_update BEFORE UPDATE ON incident_tickets
BEGIN
  SELECT RAISE(ABORT, 'WD013 incident_immutable')
  WHERE OLD.incident_id <> NEW.incident_id OR OLD.ticket_id <> NEW.ticket_id OR OLD.attached_by <> NEW.attached_by
    OR OLD.attached_at <> NEW.attached_at OR (OLD.settled_at IS NOT NULL AND OLD.settled_at IS NOT NEW.settled_at);
  SELECT RAISE(ABORT, 'WD013 incident_replied')
  WHERE OLD.replied_at IS NOT NULL AND OLD.replied_at IS NOT NEW.replied_at;
  SELECT RAISE(ABORT, 'WD013 incident_open') WHERE NEW.settled_at IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM incidents AS i WHERE i.id = NEW.incident_id AND i.closed_at IS NOT NULL);
END;
CREATE TRIGGER incidents_keep_delete BEFORE DELETE ON incidents BEGIN SELECT RAISE(ABORT, '42501 append_only'); END;
CREATE TRIGGER incident_tickets_keep_delete BEFORE DELETE ON incident_tickets BEGIN SELECT RAISE(ABORT, '42501 append_only'); END;
