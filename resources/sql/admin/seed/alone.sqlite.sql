-- Pages that are new need no rollback journal, so a world written in one transaction is written once; a log would
-- hold all of it a second time.
PRAGMA journal_mode = DELETE;
