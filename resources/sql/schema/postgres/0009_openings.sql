-- Who looked at whose records, committed before anything of them is shown; how much one person may look at in an
-- hour, over all of their logins; and what PostgreSQL gives to everybody that people at this desk have no use for.
SET LOCAL ROLE walletdesk_owner;
CREATE TABLE desk.openings (
  id TEXT COLLATE "C" PRIMARY KEY,
  login TEXT COLLATE "C" NOT NULL REFERENCES desk.staff (login),
  -- NULL: the records of many customers at once, for mass diagnosis
  user_id TEXT COLLATE "C" REFERENCES wallet.users (id),
  opened_at TIMESTAMPTZ(3) NOT NULL DEFAULT date_trunc('milliseconds', clock_timestamp()),
  txid TEXT NOT NULL DEFAULT pg_current_xact_id()::text
);
CREATE INDEX openings_user ON desk.openings (login, user_id, opened_at DESC);
CREATE INDEX openings_login ON desk.openings (login, opened_at DESC);
CREATE INDEX search_sessions_login ON desk.search_sessions (login, opened_at DESC);

-- The person of a login, whose row is locked until the transaction ends: what is counted for them queues.
CREATE FUNCTION desk.lock_person(p_login text) RETURNS text LANGUAGE sql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT p.id FROM desk.persons AS p
  WHERE p.id = (SELECT s.person_id FROM desk.staff AS s WHERE s.login = p_login) FOR NO KEY UPDATE;
END;
CREATE FUNCTION desk.quota(p_key text, p_default integer) RETURNS integer LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
RETURN coalesce((SELECT s.value::integer FROM desk.settings AS s WHERE s.key = p_key), p_default);

-- Customers opened: 120 different ones in an hour. Search sessions: 40. Reveals: 10. All of one person.
CREATE FUNCTION desk.count_opening() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $fn$
DECLARE
  v_person text := desk.lock_person(NEW.login);
BEGIN
  IF NEW.user_id IS NULL THEN
    IF NOT desk.is_supervisor(NEW.login) THEN
      PERFORM evidence.refuse('WD017', 'supervisor_needed');
    END IF;
  ELSIF (SELECT count(DISTINCT o.user_id) FROM desk.openings AS o JOIN desk.staff AS s ON s.login = o.login
         WHERE s.person_id = v_person AND o.opened_at > clock_timestamp() - interval '1 hour'
           AND o.user_id <> NEW.user_id) >= desk.quota('customers_an_hour', 120) THEN
    PERFORM evidence.refuse('WD005', 'customer_quota');
  END IF;
  RETURN NEW;
END $fn$;
CREATE TRIGGER count_opening BEFORE INSERT ON desk.openings FOR EACH ROW EXECUTE FUNCTION desk.count_opening();
CREATE FUNCTION desk.count_search() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $fn$
DECLARE
  v_person text := desk.lock_person(NEW.login);
BEGIN
  IF (SELECT count(*) FROM desk.search_sessions AS o JOIN desk.staff AS s ON s.login = o.login
      WHERE s.person_id = v_person AND o.opened_at > clock_timestamp() - interval '1 hour')
     >= desk.quota('search_sessions_an_hour', 40) THEN
    PERFORM evidence.refuse('WD005', 'search_quota');
  END IF;
  RETURN NEW;
END $fn$;
CREATE TRIGGER count_search BEFORE INSERT ON desk.search_sessions FOR EACH ROW EXECUTE FUNCTION desk.count_search();
CREATE FUNCTION desk.count_reveal() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $fn$
DECLARE
  v_person text := desk.lock_person(NEW.login);
BEGIN
  IF (SELECT count(*) FROM desk.reveal_grants AS o JOIN desk.staff AS s ON s.login = o.login
      WHERE s.person_id = v_person AND o.granted_at > clock_timestamp() - interval '1 hour')
     >= desk.quota('reveals_an_hour', 10) THEN
    PERFORM evidence.refuse('WD005', 'reveal_quota');
  END IF;
  RETURN NEW;
END $fn$;
CREATE TRIGGER count_reveal BEFORE INSERT ON desk.reveal_grants FOR EACH ROW EXECUTE FUNCTION desk.count_reveal();

-- Answers of one customer's caller queue behind one another, so that none passes beside the third failure.
CREATE FUNCTION desk.lock_customer(p_user_id text) RETURNS void LANGUAGE sql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT FROM wallet.users AS u WHERE u.id = p_user_id FOR NO KEY UPDATE;
END;
RESET ROLE;

-- The triggers' refusals leave their line in the server's log too, which no rollback undoes.
CREATE OR REPLACE FUNCTION evidence.refuse(p_state text, p_word text) RETURNS void LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
  RAISE LOG 'walletdesk refused login=% state=% word=%', session_user, p_state, p_word;
  RAISE EXCEPTION USING ERRCODE = p_state, MESSAGE = p_word;
END $fn$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON desk.openings FOR EACH ROW EXECUTE FUNCTION evidence.append_only();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON desk.openings EXECUTE FUNCTION evidence.append_only();
REVOKE ALL ON FUNCTION desk.lock_person(text), desk.quota(text, integer), desk.lock_customer(text), desk.count_opening(),
  desk.count_search(), desk.count_reveal() FROM PUBLIC;
GRANT SELECT, INSERT (id, login, user_id) ON desk.openings TO walletdesk_api;
GRANT EXECUTE ON FUNCTION desk.lock_customer(text), desk.lock_person(text) TO walletdesk_api;
-- Who and when come from the server, not from a function of `api`.
REVOKE INSERT ON desk.search_sessions, desk.reveal_grants FROM walletdesk_api;
ALTER TABLE desk.search_sessions ALTER COLUMN opened_at SET DEFAULT date_trunc('milliseconds', clock_timestamp()),
  ALTER COLUMN txid SET DEFAULT pg_current_xact_id()::text;
ALTER TABLE desk.reveal_grants ALTER COLUMN txid SET DEFAULT pg_current_xact_id()::text;
GRANT INSERT (id, login, counter, counted_from) ON desk.search_sessions TO walletdesk_api;
GRANT INSERT (id, login, user_id, contact_id, field, reason, note, granted_at, expires_at) ON desk.reveal_grants
  TO walletdesk_api;

-- ---- What PostgreSQL gives to everybody ---------------------------------------------------------------------------
-- Large objects and the write-ahead log (storage), advisory locks and sleeps (sabotage), statistics and sizes
-- (oracles), dumps as XML. The owners keep what their own functions call. A LISTEN or NOTIFY statement asks for no
-- right and stays.
DO $do$
DECLARE
  v_function text;
BEGIN
  FOR v_function IN
    SELECT p.oid::regprocedure::text FROM pg_proc AS p
    WHERE p.pronamespace = 'pg_catalog'::regnamespace AND p.prokind = 'f'
      AND (p.proname ~ '^(lo_|lowrite$|loread$|pg_advisory_|pg_try_advisory_|pg_sleep|pg_notify$|pg_logical_emit_message$)'
           OR p.proname ~ '^(pg_export_snapshot$|pg_stat_get_|pg_stat_have_stats$|pg_lock_status$|pg_prepared_xact$)'
           OR p.proname ~ '^pg_(relation|table|total_relation|indexes|database|tablespace)_(size|filenode|filepath)$'
           OR p.proname ~ '^pg_(blocking_pids|safe_snapshot_blocking_pids|isolation_test_session_is_blocked)$'
           OR p.proname ~ '^(table|query|schema|database|cursor)_to_xml')
  LOOP
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', v_function);
    IF v_function ~ '^(pg_advisory_|pg_try_advisory_|pg_notify)' THEN
      EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO walletdesk_api, walletdesk_owner, walletdesk_evidence', v_function);
    ELSIF v_function ~ '^pg_stat_get_activity' THEN
      EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO walletdesk_provision', v_function);
    END IF;
    IF v_function ~ '^pg_(stat_|lock_|prepared_|relation_|table_|total_|indexes_|database_|tablespace_|blocking_)' THEN
      EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO pg_monitor', v_function);
    END IF;
  END LOOP;
  FOR v_function IN
    SELECT c.oid::regclass::text FROM pg_class AS c
    WHERE c.relnamespace = 'pg_catalog'::regnamespace AND c.relkind = 'v'
      AND (c.relname ~ '^pg_stat' OR c.relname IN ('pg_locks', 'pg_prepared_xacts'))
  LOOP
    EXECUTE format('REVOKE SELECT ON %s FROM PUBLIC', v_function);
    EXECUTE format('GRANT SELECT ON %s TO pg_monitor', v_function);
  END LOOP;
END $do$;
GRANT SELECT ON pg_stat_activity TO walletdesk_provision;

-- From PostgreSQL 16 on a membership says whether it inherits: who makes logins hands the people's groups on and has
-- no use for what they may do.
DO $do$
BEGIN
  IF current_setting('server_version_num')::integer >= 160000 THEN
    EXECUTE 'GRANT walletdesk_agent, walletdesk_supervisor, walletdesk_auditor, walletdesk_security '
            'TO walletdesk_provision WITH ADMIN TRUE, INHERIT FALSE, SET FALSE';
    EXECUTE 'GRANT pg_signal_backend TO walletdesk_provision WITH ADMIN FALSE, INHERIT TRUE, SET FALSE';
  END IF;
END $do$;
