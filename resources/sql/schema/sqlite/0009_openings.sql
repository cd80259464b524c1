-- Who looked at whose records, and how much one person may look at in an hour, over all of their logins.
CREATE TABLE openings (
  id TEXT PRIMARY KEY,
  login TEXT NOT NULL REFERENCES staff (login),
  -- NULL: the records of many customers at once, for mass diagnosis
  user_id TEXT REFERENCES users (id),
  opened_at INTEGER NOT NULL
) STRICT;
CREATE INDEX openings_user ON openings (login, user_id, opened_at DESC);
CREATE INDEX openings_login ON openings (login, opened_at DESC);
CREATE INDEX search_sessions_login ON search_sessions (login, opened_at DESC);
CREATE TRIGGER openings_keep_update BEFORE UPDATE ON openings BEGIN SELECT RAISE(ABORT, '42501 append_only'); END;
CREATE TRIGGER openings_keep_delete BEFORE DELETE ON openings BEGIN SELECT RAISE(ABORT, '42501 append_only'); END;

-- Customers opened: 120 different ones in an hour. Search sessions: 40. Reveals: 10. All of one person.
CREATE TRIGGER openings_count BEFORE INSERT ON openings
BEGIN
  SELECT RAISE(ABORT, 'WD017 supervisor_needed') WHERE NEW.user_id IS NULL AND NOT EXISTS (
    SELECT 1 FROM staff_kinds AS k JOIN staff AS s ON s.login = k.login
    WHERE k.login = NEW.login AND k.kind = 'supervisor' AND s.active);
  SELECT RAISE(ABORT, 'WD005 customer_quota')
  WHERE (SELECT count(DISTINCT o.user_id) FROM staff AS m JOIN staff AS s ON s.person_id = m.person_id
         JOIN openings AS o ON o.login = s.login
         WHERE m.login = NEW.login AND o.opened_at > NEW.opened_at - 3600000 AND o.user_id <> NEW.user_id)
        >= coalesce((SELECT CAST(value AS INTEGER) FROM settings WHERE key = 'customers_an_hour'), 120);
END;
CREATE TRIGGER search_sessions_count BEFORE INSERT ON search_sessions
BEGIN
  SELECT RAISE(ABORT, 'WD005 search_quota')
  WHERE (SELECT count(*) FROM staff AS m JOIN staff AS s ON s.person_id = m.person_id
         JOIN search_sessions AS o ON o.login = s.login
         WHERE m.login = NEW.login AND o.opened_at > NEW.opened_at - 3600000)
        >= coalesce((SELECT CAST(value AS INTEGER) FROM settings WHERE key = 'search_sessions_an_hour'), 40);
END;
CREATE TRIGGER reveal_grants_count BEFORE INSERT ON reveal_grants
BEGIN
  SELECT RAISE(ABORT, 'WD005 reveal_quota')
  WHERE (SELECT count(*) FROM staff AS m JOIN staff AS s ON s.person_id = m.person_id
         JOIN reveal_grants AS o ON o.login = s.login
         WHERE m.login = NEW.login AND o.granted_at > NEW.granted_at - 3600000)
        >= coalesce((SELECT CAST(value AS INTEGER) FROM settings WHERE key = 'reveals_an_hour'), 10);
END;
