-- Seals and their anchor. Repeatable: rebuilt with every migration. Owned by the owner of the evidence: the owner of
-- `api` may call them and cannot write a seal itself.
SET LOCAL ROLE walletdesk_evidence;

-- As in the schema, and seventy times as fast: a function that says IMMUTABLE over convert_to(), which is not, is never
-- inlined. The database's own encoding is UTF-8.
CREATE OR REPLACE FUNCTION evidence.field(p_text text) RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE
RETURN CASE WHEN p_text IS NULL THEN '\x2d'::bytea
            ELSE convert_to(octet_length(p_text)::text || ':' || p_text, 'UTF8') END;
CREATE OR REPLACE FUNCTION evidence.leaf(p_at timestamptz, p_login text, p_action text, p_target_kind text,
                                         p_target_id text, p_command_id text, p_detail text, p_txid text)
RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
RETURN encode(sha256(
  evidence.field((extract(epoch FROM p_at) * 1000)::bigint::text) || convert_to(
    coalesce(octet_length(p_login)::text || ':' || p_login, '-')
    || coalesce(octet_length(p_action)::text || ':' || p_action, '-')
    || coalesce(octet_length(p_target_kind)::text || ':' || p_target_kind, '-')
    || coalesce(octet_length(p_target_id)::text || ':' || p_target_id, '-')
    || coalesce(octet_length(p_command_id)::text || ':' || p_command_id, '-')
    || coalesce(octet_length(p_detail)::text || ':' || p_detail, '-')
    || coalesce(octet_length(p_txid)::text || ':' || p_txid, '-'), 'UTF8')), 'hex');
-- Nothing in it depends on the zone, and every setting that a function brings costs its caller.
ALTER FUNCTION evidence.fill_audit() RESET TimeZone;

-- The root of a seal: SHA-256 over its fields in the order of the table, each written as in a leaf.
CREATE OR REPLACE FUNCTION evidence.seal_root(p_seal evidence.seals) RETURNS text LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp
RETURN encode(sha256(
  evidence.field((p_seal).number::text) || evidence.field((p_seal).series::text)
  || evidence.field(CASE WHEN (p_seal).opening THEN '1' ELSE '0' END) || evidence.field((p_seal).cluster)
  || evidence.field((p_seal).timeline::text)
  || evidence.field((extract(epoch FROM (p_seal).at) * 1000)::bigint::text)
  || evidence.field((p_seal).window_from::text) || evidence.field((p_seal).window_to::text)
  || evidence.field((p_seal).base_id::text) || evidence.field((p_seal).covered_from::text)
  || evidence.field((p_seal).covered_to::text) || evidence.field((p_seal).first_id::text)
  || evidence.field((p_seal).last_id::text) || evidence.field((p_seal).row_count::text)
  || evidence.field((p_seal).batch) || evidence.field((p_seal).previous)), 'hex');

-- Into the server's log: a place that whoever owns the tables need not own.
CREATE OR REPLACE FUNCTION evidence.tell_seal(p_seal evidence.seals) RETURNS void LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp SET TimeZone = 'UTC' AS $fn$
BEGIN
  RAISE LOG 'walletdesk seal number=% series=% rows=% at=% root=%', (p_seal).number, (p_seal).series,
    (p_seal).row_count, to_char((p_seal).at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), (p_seal).root;
END $fn$;

-- Tells the newest seal. One of this very transaction is not told: its rollback would leave a root in the log that
-- the chain never had.
CREATE OR REPLACE FUNCTION evidence.anchor() RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $fn$
DECLARE
  v_last evidence.seals;
BEGIN
  SELECT s.* INTO v_last FROM evidence.seals AS s
  WHERE s.sealed_in IS DISTINCT FROM pg_current_xact_id_if_assigned()::text ORDER BY s.number DESC LIMIT 1;
  IF FOUND THEN
    PERFORM evidence.tell_seal(v_last);
  END IF;
  RETURN coalesce(v_last.number, 0);
END $fn$;

-- Seals what is final: rows of transactions below the oldest one still running. Whoever does not get the lock leaves
-- it to its holder. `number` is 0 where nothing was sealed; `pending` counts rows that wait still (1,000 at most).
CREATE OR REPLACE FUNCTION evidence.seal() RETURNS TABLE(number bigint, sealed bigint, pending bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET TimeZone = 'UTC' SET lock_timeout = '2s'
AS $fn$
#variable_conflict use_column
DECLARE
  v_last evidence.seals;
  v_new evidence.seals;
  v_own boolean;
  v_cluster text;
  v_horizon bigint;
  v_cut bigint;
BEGIN
  -- A number of its own before the lock: whoever keeps the lock in a transaction left open has written, as it were, and
  -- is ended by the next one who seals (api.provision_end_stalled).
  PERFORM pg_current_xact_id();
  IF NOT pg_try_advisory_xact_lock(7233119042261) THEN
    RETURN QUERY SELECT 0::bigint, 0::bigint, 0::bigint;
    RETURN;
  END IF;
  -- In a statement of its own, before the rows are read: all these transactions have ended by then.
  v_horizon := pg_snapshot_xmin(pg_current_snapshot())::text::bigint;
  v_cluster := (SELECT c.system_identifier::text FROM pg_control_system() AS c);
  SELECT s.* INTO v_last FROM evidence.seals AS s ORDER BY s.number DESC LIMIT 1;
  v_own := coalesce(v_last.sealed_in = pg_current_xact_id_if_assigned()::text, false);
  v_new.number := coalesce(v_last.number, 0) + 1;
  v_new.cluster := v_cluster;
  v_new.timeline := ('x' || left(pg_walfile_name(pg_current_wal_lsn()), 8))::bit(32)::integer;
  v_new.previous := v_last.root;
  v_new.opening := v_last.number IS NULL OR v_last.cluster <> v_cluster
                   OR (NOT v_last.opening AND v_horizon < v_last.window_to);

  IF v_own THEN
    v_new.row_count := 0; -- two seals of one transaction would leave the first untold
  ELSIF v_new.opening THEN
    -- Short, and once in the life of a database: waits for the writers there are, so that all rows are final.
    LOCK TABLE evidence.audit IN SHARE ROW EXCLUSIVE MODE;
    v_new.series := coalesce(v_last.series, 0) + 1;
    v_new.window_from := coalesce(v_last.window_to, 0);
    v_new.window_to := v_new.window_from;
    v_new.covered_from := coalesce(v_last.base_id, 0);
    v_new.covered_to := coalesce((SELECT max(greatest(s.base_id, s.last_id)) FROM evidence.seals AS s
                                  WHERE s.series = v_last.series), 0);
    v_new.base_id := coalesce((SELECT max(a.id) FROM evidence.audit AS a), 0);
    SELECT count(*), min(a.id), max(a.id),
           encode(sha256(coalesce(string_agg(evidence.field(a.id::text) || evidence.field(a.leaf), ''::bytea
                                             ORDER BY a.id), ''::bytea)), 'hex')
    INTO v_new.row_count, v_new.first_id, v_new.last_id, v_new.batch
    FROM evidence.audit AS a
    WHERE a.id > v_new.covered_from AND a.id <= v_new.base_id
      AND (a.id > v_new.covered_to OR a.txid::bigint >= v_new.window_from);
  ELSE
    v_new.series := v_last.series;
    v_new.base_id := v_last.base_id;
    -- A seal that opened a series ends no window of it.
    v_new.window_from := CASE WHEN v_last.opening THEN 0 ELSE v_last.window_to END;
    -- Whole transactions, and no more rows at once than fit in memory easily.
    SELECT a.txid::bigint INTO v_cut FROM evidence.audit AS a
    WHERE a.txid::bigint >= v_new.window_from AND a.txid::bigint < v_horizon AND a.id > v_new.base_id
    ORDER BY a.txid::bigint OFFSET 100000 LIMIT 1;
    v_new.window_to := CASE WHEN v_cut IS NULL THEN v_horizon ELSE greatest(v_cut, v_new.window_from + 1) END;
    SELECT count(*), min(a.id), max(a.id),
           encode(sha256(coalesce(string_agg(evidence.field(a.id::text) || evidence.field(a.leaf), ''::bytea
                                             ORDER BY a.id), ''::bytea)), 'hex')
    INTO v_new.row_count, v_new.first_id, v_new.last_id, v_new.batch
    FROM evidence.audit AS a
    WHERE a.txid::bigint >= v_new.window_from AND a.txid::bigint < v_new.window_to AND a.id > v_new.base_id;
  END IF;

  IF v_new.row_count = 0 AND (v_own OR NOT v_new.opening) THEN
    v_new.number := 0;
  ELSE
    IF v_last.number IS NOT NULL THEN
      PERFORM evidence.tell_seal(v_last); -- is there for good, whatever becomes of this one
    END IF;
    v_new.at := date_trunc('milliseconds', clock_timestamp());
    v_new.sealed_in := pg_current_xact_id()::text;
    v_new.root := evidence.seal_root(v_new);
    INSERT INTO evidence.seals SELECT v_new.*;
    v_last := v_new;
  END IF;
  RETURN QUERY
  SELECT v_new.number, CASE WHEN v_new.number = 0 THEN 0 ELSE v_new.row_count END,
         (SELECT count(*) FROM (
            SELECT FROM evidence.audit AS a
            WHERE a.txid::bigint >= CASE WHEN v_last.opening THEN 0 ELSE v_last.window_to END
              AND a.id > v_last.base_id LIMIT 1000) AS waiting);
END $fn$;

REVOKE ALL ON FUNCTION evidence.seal_root(evidence.seals), evidence.tell_seal(evidence.seals), evidence.anchor(),
  evidence.seal() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION evidence.anchor(), evidence.seal() TO walletdesk_api;
RESET ROLE;
SET LOCAL ROLE walletdesk_api;

-- A reading of the audit counts when it was committed before (its audit row with it), is the caller's own and not too
-- old: what a transaction showed, its rollback cannot take back.
CREATE OR REPLACE FUNCTION api.audit_gate(p_reading text) RETURNS void LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $fn$
DECLARE
  v_reading evidence.audit_readings;
BEGIN
  SELECT r.* INTO v_reading FROM evidence.audit_readings AS r WHERE r.id = p_reading AND r.login = session_user;
  IF v_reading.id IS NULL THEN
    PERFORM api.refuse('WD007', 'no_audit_reading');
  END IF;
  IF v_reading.txid IS NOT DISTINCT FROM pg_current_xact_id_if_assigned()::text THEN
    PERFORM api.refuse('WD008', 'same_transaction');
  END IF;
  IF v_reading.opened_at < clock_timestamp() - interval '60 minutes' THEN
    PERFORM api.refuse('WD009', 'audit_reading_expired');
  END IF;
END $fn$;

RESET ROLE;
