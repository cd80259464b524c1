SET LOCAL ROLE walletdesk_evidence;
-- Append-only; see the triggers in 0004. `leaf` is the SHA-256 over the fields from `at` to `txid` in order, each as
-- its length in bytes (decimal, ':') followed by its UTF-8; a NULL field is '-'; `at` is UTC milliseconds.
CREATE TABLE evidence.audit (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at TIMESTAMPTZ(3) NOT NULL,
  login TEXT COLLATE "C" NOT NULL,
  action TEXT NOT NULL,
  target_kind TEXT NOT NULL,
  target_id TEXT COLLATE "C" NOT NULL,
  command_id TEXT COLLATE "C",
  detail TEXT NOT NULL DEFAULT '',
  txid TEXT,
  leaf TEXT COLLATE "C" NOT NULL CHECK (length(leaf) = 64)
);
CREATE INDEX audit_target ON evidence.audit (target_kind, target_id, at DESC);
CREATE INDEX audit_login ON evidence.audit (login, at DESC);
CREATE INDEX audit_time ON evidence.audit (at DESC, id DESC);
CREATE TABLE evidence.seals (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at TIMESTAMPTZ(3) NOT NULL,
  window_from TEXT NOT NULL,
  window_to TEXT NOT NULL,
  rows BIGINT NOT NULL,
  previous TEXT COLLATE "C",
  root TEXT COLLATE "C" NOT NULL UNIQUE CHECK (length(root) = 64)
);
RESET ROLE;
