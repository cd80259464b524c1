SET LOCAL ROLE walletdesk_evidence;
-- Seals over the audit; docs/evidence.md has the form with test vectors. A seal of a window covers the rows of its
-- series (id > base_id) whose transaction lies in [window_from, window_to). The first seal of a series covers what no
-- seal of an earlier one does, up to base_id: it begins anew wherever transaction numbers may have begun anew.
DROP TABLE evidence.seals; -- nothing was ever written to it
CREATE TABLE evidence.seals (
  number BIGINT PRIMARY KEY CHECK (number > 0),
  series INTEGER NOT NULL CHECK (series > 0),
  opening BOOLEAN NOT NULL,
  cluster TEXT COLLATE "C" NOT NULL,
  timeline INTEGER NOT NULL,
  at TIMESTAMPTZ(3) NOT NULL,
  window_from BIGINT NOT NULL,
  window_to BIGINT NOT NULL CHECK (window_to >= window_from),
  base_id BIGINT NOT NULL,
  covered_from BIGINT,
  covered_to BIGINT,
  first_id BIGINT,
  last_id BIGINT,
  row_count BIGINT NOT NULL CHECK (row_count >= 0),
  batch TEXT COLLATE "C" NOT NULL CHECK (length(batch) = 64),
  previous TEXT COLLATE "C" CHECK (length(previous) = 64),
  root TEXT COLLATE "C" NOT NULL UNIQUE CHECK (length(root) = 64),
  sealed_in TEXT NOT NULL, -- the transaction that made it; not part of the root
  CHECK (opening = (covered_from IS NOT NULL) AND opening = (covered_to IS NOT NULL)),
  CHECK ((number = 1) = (previous IS NULL))
);
CREATE INDEX seals_time ON evidence.seals (at);
CREATE INDEX audit_transaction ON evidence.audit ((txid::bigint), id);
CREATE TABLE evidence.audit_readings (
  id TEXT COLLATE "C" PRIMARY KEY,
  login TEXT COLLATE "C" NOT NULL,
  purpose TEXT NOT NULL CHECK (purpose IN ('read', 'verify', 'export')),
  opened_at TIMESTAMPTZ(3) NOT NULL DEFAULT date_trunc('milliseconds', clock_timestamp()),
  txid TEXT NOT NULL DEFAULT pg_current_xact_id()::text
);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON evidence.seals FOR EACH ROW
EXECUTE FUNCTION evidence.append_only();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON evidence.seals EXECUTE FUNCTION evidence.append_only();
ALTER TABLE evidence.seals ENABLE ALWAYS TRIGGER append_only, ENABLE ALWAYS TRIGGER no_truncate;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON evidence.audit_readings FOR EACH ROW
EXECUTE FUNCTION evidence.append_only();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON evidence.audit_readings EXECUTE FUNCTION evidence.append_only();
GRANT SELECT ON evidence.seals TO walletdesk_api;
GRANT SELECT, INSERT (id, login, purpose) ON evidence.audit_readings TO walletdesk_api;
RESET ROLE;
-- What the sealer stands on, also where people have lost these functions.
GRANT EXECUTE ON FUNCTION pg_catalog.pg_try_advisory_xact_lock(bigint), pg_catalog.pg_control_system(),
  pg_catalog.pg_walfile_name(pg_lsn), pg_catalog.pg_current_wal_lsn() TO walletdesk_evidence;
