-- What the functions of `api` stand on. Repeatable: rebuilt with every migration.
SET LOCAL ROLE walletdesk_api;

-- ---- compat: what the one SQL text calls and SQLite's connection has under the same names --------------------
CREATE OR REPLACE FUNCTION compat.now() RETURNS timestamptz LANGUAGE sql VOLATILE PARALLEL SAFE
RETURN date_trunc('milliseconds', clock_timestamp());
CREATE OR REPLACE FUNCTION compat.from_ms(p_ms bigint) RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE
RETURN '1970-01-01 00:00:00+00'::timestamptz + p_ms * interval '1 millisecond';
CREATE OR REPLACE FUNCTION compat.to_ms(p_ts timestamptz) RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE
RETURN (extract(epoch FROM p_ts) * 1000)::bigint;
CREATE OR REPLACE FUNCTION compat.ts_ms(p_ts timestamptz) RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE
RETURN (extract(epoch FROM p_ts) * 1000)::bigint;
CREATE OR REPLACE FUNCTION compat.ts_add_ms(p_ts timestamptz, p_ms bigint) RETURNS timestamptz
LANGUAGE sql STABLE PARALLEL SAFE
RETURN p_ts + p_ms * interval '1 millisecond';
CREATE OR REPLACE FUNCTION compat.local_day(p_ts timestamptz, p_zone text) RETURNS bigint
LANGUAGE sql STABLE PARALLEL SAFE
RETURN to_char(p_ts AT TIME ZONE p_zone, 'YYYYMMDD')::bigint;
CREATE OR REPLACE FUNCTION compat.local_day_start(p_ts timestamptz, p_zone text) RETURNS timestamptz
LANGUAGE sql STABLE PARALLEL SAFE
RETURN date_trunc('day', p_ts, p_zone);
CREATE OR REPLACE FUNCTION compat.sha256_hex(p_text text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
RETURN encode(sha256(convert_to(p_text, 'UTF8')), 'hex');
-- UUIDv7 (RFC 9562): 48 bits of milliseconds over a random UUID.
CREATE OR REPLACE FUNCTION compat.uuid7() RETURNS text LANGUAGE sql VOLATILE PARALLEL SAFE
RETURN (SELECT substr(h, 1, 8) || '-' || substr(h, 9, 4) || '-7' || substr(r, 14, 3) || '-' || substr(r, 17, 4)
               || '-' || substr(r, 21, 12)
        FROM (SELECT lpad(to_hex(compat.to_ms(clock_timestamp())), 12, '0') AS h,
                     replace(gen_random_uuid()::text, '-', '') AS r) AS x);

-- ---- Who asks, and may they ----------------------------------------------------------------------------------
-- Every refusal leaves a line in the server's log, which no rollback undoes; no values, only words.
CREATE OR REPLACE FUNCTION api.refuse(p_state text, p_word text) RETURNS void LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
  RAISE LOG 'walletdesk refused login=% state=% word=%', session_user, p_state, p_word;
  RAISE EXCEPTION USING ERRCODE = p_state, MESSAGE = p_word;
END $fn$;

CREATE OR REPLACE FUNCTION api.me() RETURNS text LANGUAGE sql STABLE
RETURN session_user::text;
CREATE OR REPLACE FUNCTION api.person_of(p_login text) RETURNS text LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp
RETURN (SELECT s.person_id FROM desk.staff AS s WHERE s.login = p_login);
CREATE OR REPLACE FUNCTION api.has_kind(p_login text, p_kind text) RETURNS boolean LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp
RETURN EXISTS (SELECT FROM desk.staff_kinds AS k JOIN desk.staff AS s ON s.login = k.login
               WHERE k.login = p_login AND k.kind = p_kind AND s.active);

-- The staff row is read at every call: a deactivated agent's open session stops working at once. Other isolation
-- levels would keep a snapshot from before one's dismissal; an asynchronous commit could lose the evidence.
CREATE OR REPLACE FUNCTION api.guard(VARIADIC p_kinds text[]) RETURNS void LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
  IF current_setting('transaction_isolation') <> 'read committed'
     OR current_setting('synchronous_commit') IN ('off', 'local') THEN
    PERFORM api.refuse('WD002', 'session_not_acceptable');
  END IF;
  IF NOT EXISTS (SELECT FROM desk.staff AS s WHERE s.login = session_user AND s.active) THEN
    PERFORM api.refuse('WD001', 'not_staff');
  END IF;
  IF NOT EXISTS (SELECT FROM desk.staff_kinds AS k WHERE k.login = session_user AND k.kind = ANY (p_kinds)) THEN
    PERFORM api.refuse('WD017', 'right_missing');
  END IF;
END $fn$;

-- ---- Commands -------------------------------------------------------------------------------------------------
-- NULL: go ahead, the id is taken now. Else the first answer, for the same person and arguments. The conflicting
-- insert waits for a first attempt that still runs; the replay writes, so that it waits for a standby too.
CREATE OR REPLACE FUNCTION api.begin_command(p_command text, p_name text, p_args text) RETURNS jsonb LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $fn$
DECLARE
  v_sha text := encode(sha256(convert_to(p_name || E'\n' || p_args, 'UTF8')), 'hex');
  v_first desk.commands;
BEGIN
  IF p_command IS NULL
     OR p_command !~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' THEN
    PERFORM api.refuse('WD003', 'command_invalid');
  END IF;
  INSERT INTO desk.commands (id, login, name, args_sha256, at)
  VALUES (p_command, session_user, p_name, v_sha, compat.now()) ON CONFLICT (id) DO NOTHING;
  IF FOUND THEN
    RETURN NULL;
  END IF;
  UPDATE desk.commands AS c SET at = c.at
  WHERE c.id = p_command AND c.login = session_user AND c.name = p_name AND c.args_sha256 = v_sha
  RETURNING c.* INTO v_first;
  IF v_first.id IS NULL THEN
    PERFORM api.refuse('WD004', 'command_reused');
  END IF;
  RETURN v_first.result::jsonb;
END $fn$;
CREATE OR REPLACE FUNCTION api.end_command(p_command text, p_answer jsonb) RETURNS void LANGUAGE sql
SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  UPDATE desk.commands SET result = p_answer::text WHERE id = p_command;
END;
-- plpgsql, which keeps its plan for the session: every command writes a row.
CREATE OR REPLACE FUNCTION api.audit(p_action text, p_target_kind text, p_target_id text, p_command text, p_detail text)
RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
  INSERT INTO evidence.audit (action, target_kind, target_id, command_id, detail)
  VALUES (p_action, p_target_kind, p_target_id, p_command, coalesce(p_detail, ''));
END $fn$;

RESET ROLE;
