-- Append-only; see the triggers in 0004. `leaf` is the SHA-256 over the fields from `at` to `txid` in order, each as
-- its length in bytes (decimal, ':') followed by its UTF-8; a NULL field is '-'; `at` is UTC milliseconds.
CREATE TABLE audit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  login TEXT NOT NULL,
  action TEXT NOT NULL,
  target_kind TEXT NOT NULL,
  target_id TEXT NOT NULL,
  command_id TEXT,
  detail TEXT NOT NULL DEFAULT '',
  txid TEXT,
  leaf TEXT NOT NULL CHECK (length(leaf) = 64)
) STRICT;
CREATE INDEX audit_target ON audit (target_kind, target_id, at DESC);
CREATE INDEX audit_login ON audit (login, at DESC);
CREATE INDEX audit_time ON audit (at DESC, id DESC);
CREATE TABLE seals (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  window_from TEXT NOT NULL,
  window_to TEXT NOT NULL,
  rows INTEGER NOT NULL,
  previous TEXT,
  root TEXT NOT NULL UNIQUE CHECK (length(root) = 64)
) STRICT;
