-- A second migrator waits here until the first one has committed.
SELECT pg_advisory_xact_lock(hashtext('walletdesk.migrate'))
