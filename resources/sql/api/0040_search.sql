-- Who may search on. Repeatable: rebuilt with every migration.
SET LOCAL ROLE walletdesk_api;

CREATE OR REPLACE FUNCTION api.search_counter(p_counter integer) RETURNS bigint LANGUAGE sql VOLATILE
SET search_path = pg_catalog, pg_temp
RETURN nextval(('desk.search_answers_' || p_counter)::regclass);

-- A session counts when it was committed before (its audit row with it), is the caller's own and not used up. What a
-- transaction showed, its rollback cannot take back: the opening stays on record and the counter goes on.
CREATE OR REPLACE FUNCTION api.search_gate(p_session text) RETURNS void LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp AS $fn$
DECLARE
  v_session desk.search_sessions;
BEGIN
  SELECT s.* INTO v_session FROM desk.search_sessions AS s WHERE s.id = p_session AND s.login = session_user;
  IF v_session.id IS NULL THEN
    PERFORM api.refuse('WD007', 'no_search_session');
  END IF;
  IF v_session.txid IS NOT DISTINCT FROM pg_current_xact_id_if_assigned()::text THEN
    PERFORM api.refuse('WD008', 'same_transaction');
  END IF;
  IF v_session.opened_at < clock_timestamp() - interval '15 minutes' THEN
    PERFORM api.refuse('WD009', 'search_session_expired');
  END IF;
  IF api.search_counter(v_session.counter) - v_session.counted_from > 300 THEN
    PERFORM api.refuse('WD005', 'search_quota');
  END IF;
END $fn$;

-- Each text that is looked for (with the end of its range: pairs, in the order of the arguments of `search`) is the
-- beginning of a key, as long as the desk asks for: a wider range would list the directory, a narrower one would halve
-- its way to the digits that a mask hides.
CREATE OR REPLACE FUNCTION api.search_texts(VARIADIC p_texts text[]) RETURNS void LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp AS $fn$
DECLARE
  v_least CONSTANT integer[] := '{3,4,1,2,2,2,6,4,4,2,2,2}';
BEGIN
  FOR i IN 1..cardinality(v_least) LOOP
    IF (p_texts[2 * i - 1] IS NOT NULL OR p_texts[2 * i] IS NOT NULL)
       AND (p_texts[2 * i] IS DISTINCT FROM p_texts[2 * i - 1] || chr(1114111)
            OR length(p_texts[2 * i - 1]) < v_least[i] OR p_texts[2 * i - 1] ~ '^[ -~]$') THEN
      PERFORM api.refuse('WD003', 'invalid_search');
    END IF;
  END LOOP;
END $fn$;

RESET ROLE;
