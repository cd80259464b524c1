SET LOCAL ROLE walletdesk_owner;
CREATE TABLE desk.schema_migrations (
  version INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  sha256 TEXT COLLATE "C" NOT NULL CHECK (length(sha256) = 64),
  applied_at TIMESTAMPTZ(3) NOT NULL DEFAULT date_trunc('milliseconds', clock_timestamp())
);
GRANT SELECT ON desk.schema_migrations TO walletdesk_api;
RESET ROLE;
