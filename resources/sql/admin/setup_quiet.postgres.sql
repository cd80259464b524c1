-- This session may have begun before the migration gave the database its settings: the server's log is to have no
-- statement with a verifier.
SELECT set_config(split_part(s, '=', 1), substr(s, strpos(s, '=') + 1), true)
FROM pg_db_role_setting AS r, unnest(r.setconfig) AS s
WHERE r.setrole = 0 AND r.setdatabase = (SELECT d.oid FROM pg_database AS d WHERE d.datname = current_database());
