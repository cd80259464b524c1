-- Seals over the audit; docs/evidence.md has the form with test vectors. One writer: rows end in the order of their
-- ids, so a window is a range of ids here, there is one series and no seal opens another.
DROP TABLE IF EXISTS seals; -- nothing was ever written to it
CREATE TABLE seals (
  number INTEGER PRIMARY KEY CHECK (number > 0),
  series INTEGER NOT NULL CHECK (series > 0),
  opening INTEGER NOT NULL CHECK (opening IN (0, 1)),
  cluster TEXT NOT NULL,
  timeline INTEGER NOT NULL,
  at INTEGER NOT NULL,
  window_from INTEGER NOT NULL,
  window_to INTEGER NOT NULL CHECK (window_to >= window_from),
  base_id INTEGER NOT NULL,
  covered_from INTEGER,
  covered_to INTEGER,
  first_id INTEGER,
  last_id INTEGER,
  row_count INTEGER NOT NULL CHECK (row_count >= 0),
  batch TEXT NOT NULL CHECK (length(batch) = 64),
  previous TEXT CHECK (length(previous) = 64),
  root TEXT NOT NULL UNIQUE CHECK (length(root) = 64)
) STRICT;
CREATE INDEX seals_time ON seals (at);
CREATE TABLE audit_readings (
  id TEXT PRIMARY KEY,
  login TEXT NOT NULL,
  purpose TEXT NOT NULL CHECK (purpose IN ('read', 'verify', 'export')),
  opened_at INTEGER NOT NULL,
  txid TEXT
) STRICT;
CREATE TRIGGER seals_keep_update BEFORE UPDATE ON seals BEGIN SELECT RAISE(ABORT, '42501 append_only'); END;
CREATE TRIGGER seals_keep_delete BEFORE DELETE ON seals BEGIN SELECT RAISE(ABORT, '42501 append_only'); END;
CREATE TRIGGER audit_readings_keep_update BEFORE UPDATE ON audit_readings BEGIN SELECT RAISE(ABORT, '42501 append_only'); END;
CREATE TRIGGER audit_readings_keep_delete BEFORE DELETE ON audit_readings BEGIN SELECT RAISE(ABORT, '42501 append_only'); END;
