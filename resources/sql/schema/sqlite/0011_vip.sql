-- Customers marked VIP: their records need a grant that somebody else, a supervisor, gave to that login; for 8 hours.
CREATE TABLE vip_requests (
  id TEXT PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users (id),
  login TEXT NOT NULL REFERENCES staff (login), -- who wants to look
  note TEXT NOT NULL CHECK (length(note) BETWEEN 8 AND 2000),
  at INTEGER NOT NULL,
  decided_by TEXT REFERENCES staff (login),
  decided_at INTEGER,
  decision TEXT CHECK (decision IN ('approved', 'rejected')),
  decision_note TEXT,
  expires_at INTEGER,
  CHECK ((decided_by IS NULL) = (decision IS NULL) AND (decided_at IS NULL) = (decision IS NULL)
         AND (expires_at IS NULL) = (decision IS NOT 'approved') AND coalesce(expires_at <= decided_at + 28800000, 1))
) STRICT;
CREATE INDEX vip_requests_login ON vip_requests (login, user_id, expires_at DESC);
CREATE INDEX vip_requests_open ON vip_requests (at) WHERE decision IS NULL;
CREATE TRIGGER vip_requests_keep_delete BEFORE DELETE ON vip_requests BEGIN SELECT RAISE(ABORT, '42501 append_only'); END;
CREATE TRIGGER vip_requests_change BEFORE UPDATE ON vip_requests
BEGIN
  SELECT RAISE(ABORT, 'WD013 request_decided') WHERE OLD.decision IS NOT NULL;
  SELECT RAISE(ABORT, 'WD013 request_immutable')
  WHERE OLD.id IS NOT NEW.id OR OLD.user_id IS NOT NEW.user_id OR OLD.login IS NOT NEW.login
     OR OLD.note IS NOT NEW.note OR OLD.at IS NOT NEW.at;
  SELECT RAISE(ABORT, 'WD009 request_lapsed') WHERE OLD.at <= NEW.decided_at - 86400000;
  SELECT RAISE(ABORT, 'WD017 supervisor_needed') WHERE NOT EXISTS (
    SELECT 1 FROM staff_kinds AS k JOIN staff AS s ON s.login = k.login
    WHERE k.login = NEW.decided_by AND k.kind = 'supervisor' AND s.active);
  SELECT RAISE(ABORT, 'WD014 same_person')
  WHERE (SELECT person_id FROM staff WHERE login = NEW.decided_by) = (SELECT person_id FROM staff WHERE login = NEW.login);
END;
CREATE TRIGGER vip_requests_insert BEFORE INSERT ON vip_requests WHEN NEW.decision IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'WD017 supervisor_needed') WHERE NOT EXISTS (
    SELECT 1 FROM staff_kinds AS k JOIN staff AS s ON s.login = k.login
    WHERE k.login = NEW.decided_by AND k.kind = 'supervisor' AND s.active);
  SELECT RAISE(ABORT, 'WD014 same_person')
  WHERE (SELECT person_id FROM staff WHERE login = NEW.decided_by) = (SELECT person_id FROM staff WHERE login = NEW.login);
END;
