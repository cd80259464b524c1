-- What holds for the whole database, and for its neighbours in the cluster: who may enter, and what the server's log
-- may hold. Repeatable: also what a copy or a restored dump has lost is set again with the next migration.
DO $do$
DECLARE
  v_name text := current_database();
  v_other text;
BEGIN
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', v_name);
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO walletdesk_agent, walletdesk_supervisor, walletdesk_auditor, '
                 'walletdesk_security, walletdesk_core', v_name);
  -- No way round by the maintenance databases, where everybody may make temporary tables.
  FOREACH v_other IN ARRAY ARRAY['postgres', 'template1'] LOOP
    IF has_database_privilege('public', v_other, 'CONNECT') THEN
      EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', v_other);
      EXECUTE format('GRANT CONNECT ON DATABASE %I TO pg_monitor', v_other);
    END IF;
  END LOOP;
  -- No statement, value, detail or context of people's calls in the log; a person's own session cannot change these.
  -- The lines of refusals (LOG) stay.
  EXECUTE format('ALTER DATABASE %I SET log_statement = none', v_name);
  EXECUTE format('ALTER DATABASE %I SET log_min_error_statement = panic', v_name);
  EXECUTE format('ALTER DATABASE %I SET log_min_duration_statement = -1', v_name);
  EXECUTE format('ALTER DATABASE %I SET log_min_duration_sample = -1', v_name);
  EXECUTE format('ALTER DATABASE %I SET log_transaction_sample_rate = 0', v_name);
  EXECUTE format('ALTER DATABASE %I SET log_duration = off', v_name);
  EXECUTE format('ALTER DATABASE %I SET log_error_verbosity = terse', v_name);
  EXECUTE format('ALTER DATABASE %I SET log_parameter_max_length = 0', v_name);
END $do$;
