-- Rules that protect money, people and evidence. They hold against whoever reaches the tables.

-- Own states are worded 'WDnnn' with a closed word as the message; no value ever stands in them.
CREATE FUNCTION evidence.refuse(p_state text, p_word text) RETURNS void LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
  RAISE EXCEPTION USING ERRCODE = p_state, MESSAGE = p_word;
END $fn$;
ALTER FUNCTION evidence.refuse(text, text) OWNER TO walletdesk_evidence;
GRANT USAGE ON SCHEMA evidence TO walletdesk_owner;
GRANT EXECUTE ON FUNCTION evidence.refuse(text, text) TO walletdesk_owner, walletdesk_api;

-- ---- Rows that are never changed or removed ----------------------------------------------------------------
CREATE FUNCTION evidence.append_only() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
  PERFORM evidence.refuse('42501', 'append_only');
  RETURN NULL;
END $fn$;
ALTER FUNCTION evidence.append_only() OWNER TO walletdesk_evidence;

DO $do$
DECLARE
  v_table text;
BEGIN
  FOREACH v_table IN ARRAY ARRAY['evidence.audit', 'evidence.seals', 'desk.ticket_events', 'desk.ticket_snapshots',
    'desk.diagnoses', 'desk.verifications', 'desk.reveal_grants', 'desk.payment_queries', 'desk.attachments'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %s FOR EACH ROW '
                   'EXECUTE FUNCTION evidence.append_only()', v_table);
  END LOOP;
  FOREACH v_table IN ARRAY ARRAY['desk.holds', 'desk.release_requests', 'desk.tickets', 'desk.contacts', 'desk.staff',
    'desk.persons'] LOOP
    EXECUTE format('CREATE TRIGGER no_delete BEFORE DELETE ON %s FOR EACH ROW '
                   'EXECUTE FUNCTION evidence.append_only()', v_table);
  END LOOP;
  FOREACH v_table IN ARRAY ARRAY['evidence.audit', 'evidence.seals', 'desk.ticket_events', 'desk.ticket_snapshots',
    'desk.diagnoses', 'desk.verifications', 'desk.reveal_grants', 'desk.payment_queries', 'desk.attachments',
    'desk.holds', 'desk.release_requests', 'desk.tickets', 'desk.contacts', 'desk.staff', 'desk.persons'] LOOP
    EXECUTE format('CREATE TRIGGER no_truncate BEFORE TRUNCATE ON %s EXECUTE FUNCTION evidence.append_only()',
                   v_table);
  END LOOP;
  -- The evidence itself keeps its triggers under session_replication_role = replica too.
  FOREACH v_table IN ARRAY ARRAY['evidence.audit', 'evidence.seals'] LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER append_only, ENABLE ALWAYS TRIGGER no_truncate', v_table);
  END LOOP;
END $do$;

-- ---- Audit: who and when come from the server, the leaf from the row ---------------------------------------
CREATE FUNCTION evidence.field(p_text text) RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN p_text IS NULL THEN '\x2d'::bytea
            ELSE convert_to(octet_length(convert_to(p_text, 'UTF8'))::text || ':', 'UTF8')
                 || convert_to(p_text, 'UTF8') END;
CREATE FUNCTION evidence.leaf(p_at timestamptz, p_login text, p_action text, p_target_kind text, p_target_id text,
                              p_command_id text, p_detail text, p_txid text)
RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN encode(sha256(
  evidence.field((extract(epoch FROM p_at) * 1000)::bigint::text) || evidence.field(p_login)
  || evidence.field(p_action) || evidence.field(p_target_kind) || evidence.field(p_target_id)
  || evidence.field(p_command_id) || evidence.field(p_detail) || evidence.field(p_txid)), 'hex');
CREATE FUNCTION evidence.fill_audit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp SET TimeZone = 'UTC' AS $fn$
BEGIN
  NEW.at := date_trunc('milliseconds', clock_timestamp());
  NEW.login := session_user;
  NEW.txid := pg_current_xact_id()::text;
  NEW.leaf := evidence.leaf(NEW.at, NEW.login, NEW.action, NEW.target_kind, NEW.target_id, NEW.command_id,
                            NEW.detail, NEW.txid);
  RETURN NEW;
END $fn$;
ALTER FUNCTION evidence.field(text) OWNER TO walletdesk_evidence;
ALTER FUNCTION evidence.leaf(timestamptz, text, text, text, text, text, text, text) OWNER TO walletdesk_evidence;
ALTER FUNCTION evidence.fill_audit() OWNER TO walletdesk_evidence;
CREATE TRIGGER fill BEFORE INSERT ON evidence.audit FOR EACH ROW EXECUTE FUNCTION evidence.fill_audit();
ALTER TABLE evidence.audit ENABLE ALWAYS TRIGGER fill;

-- ---- Payments -----------------------------------------------------------------------------------------------
CREATE FUNCTION wallet.set_local_day() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
  SELECT to_char(NEW.created_at AT TIME ZONE a.time_zone, 'YYYYMMDD')::integer INTO NEW.local_day
  FROM wallet.accounts AS a WHERE a.id = NEW.account_id;
  RETURN NEW;
END $fn$;
CREATE TRIGGER a_local_day BEFORE INSERT ON wallet.payments FOR EACH ROW WHEN (NEW.local_day IS NULL)
EXECUTE FUNCTION wallet.set_local_day();

CREATE FUNCTION wallet.keep_payment() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
  PERFORM evidence.refuse('WD003', 'payment_immutable');
  RETURN NULL;
END $fn$;
CREATE TRIGGER b_immutable BEFORE UPDATE ON wallet.payments FOR EACH ROW
WHEN (OLD.id IS DISTINCT FROM NEW.id OR OLD.user_id IS DISTINCT FROM NEW.user_id
      OR OLD.account_id IS DISTINCT FROM NEW.account_id OR OLD.amount_minor IS DISTINCT FROM NEW.amount_minor
      OR OLD.currency IS DISTINCT FROM NEW.currency OR OLD.kind IS DISTINCT FROM NEW.kind
      OR OLD.created_at IS DISTINCT FROM NEW.created_at)
EXECUTE FUNCTION wallet.keep_payment();

-- Money does not move under a hold. The account's row is locked first, so that a hold and a payment queue behind
-- one another; FOR NO KEY UPDATE because FOR SHARE deadlocks with the balance's update. A historical import by
-- the database's administrator skips the check (and is audited by the importer).
CREATE FUNCTION wallet.refuse_under_hold() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $fn$
DECLARE
  v_user text;
BEGIN
  IF (SELECT r.rolsuper FROM pg_roles AS r WHERE r.rolname = session_user)
     OR session_user = (SELECT pg_get_userbyid(d.datdba) FROM pg_database AS d WHERE d.datname = current_database())
  THEN
    RETURN NEW;
  END IF;
  SELECT a.user_id INTO v_user FROM wallet.accounts AS a WHERE a.id = NEW.account_id FOR NO KEY UPDATE;
  IF EXISTS (
    SELECT FROM desk.holds AS h
    WHERE h.user_id = v_user AND h.closed_at IS NULL
      AND (h.until IS NULL OR h.until > clock_timestamp())
      AND (h.account_id IS NULL OR h.account_id = NEW.account_id)
      AND ((h.scope = 'outgoing' AND NEW.kind IN ('payment', 'transfer_out', 'withdrawal'))
           OR (h.scope = 'withdrawals' AND NEW.kind = 'withdrawal')
           OR (h.scope = 'all' AND NEW.kind NOT IN ('refund', 'fee')))
  ) THEN
    PERFORM evidence.refuse('WD010', 'under_hold');
  END IF;
  RETURN NEW;
END $fn$;
CREATE TRIGGER c_hold_insert BEFORE INSERT ON wallet.payments FOR EACH ROW
WHEN (NEW.status IN ('pending', 'succeeded')) EXECUTE FUNCTION wallet.refuse_under_hold();
CREATE TRIGGER c_hold_update BEFORE UPDATE ON wallet.payments FOR EACH ROW
WHEN (NEW.status IN ('pending', 'succeeded')
      AND (OLD.status IS DISTINCT FROM NEW.status OR OLD.account_id IS DISTINCT FROM NEW.account_id
           OR OLD.user_id IS DISTINCT FROM NEW.user_id))
EXECUTE FUNCTION wallet.refuse_under_hold();

CREATE FUNCTION wallet.refuse_sign_in() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
  IF (SELECT r.rolsuper FROM pg_roles AS r WHERE r.rolname = session_user)
     OR session_user = (SELECT pg_get_userbyid(d.datdba) FROM pg_database AS d WHERE d.datname = current_database())
  THEN
    RETURN NEW;
  END IF;
  IF EXISTS (SELECT FROM desk.holds AS h WHERE h.user_id = NEW.user_id AND h.scope = 'sign_in'
             AND h.closed_at IS NULL AND (h.until IS NULL OR h.until > clock_timestamp())) THEN
    PERFORM evidence.refuse('WD010', 'under_hold');
  END IF;
  RETURN NEW;
END $fn$;
CREATE TRIGGER hold_sign_in BEFORE INSERT OR UPDATE ON wallet.sign_ins FOR EACH ROW
WHEN (NEW.outcome = 'succeeded') EXECUTE FUNCTION wallet.refuse_sign_in();

-- ---- Holds and their release --------------------------------------------------------------------------------
-- A payment at REPEATABLE READ that began before the hold fails on the touched account row too.
CREATE FUNCTION desk.bump_hold_epoch() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
  UPDATE wallet.accounts AS a SET hold_epoch = a.hold_epoch + 1
  WHERE a.user_id = NEW.user_id AND (NEW.account_id IS NULL OR a.id = NEW.account_id);
  RETURN NULL;
END $fn$;
CREATE TRIGGER hold_epoch AFTER INSERT OR UPDATE ON desk.holds FOR EACH ROW
EXECUTE FUNCTION desk.bump_hold_epoch();

CREATE FUNCTION desk.person_of(p_login text) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
RETURN (SELECT s.person_id FROM desk.staff AS s WHERE s.login = p_login);
CREATE FUNCTION desk.is_supervisor(p_login text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
RETURN EXISTS (SELECT FROM desk.staff_kinds AS k JOIN desk.staff AS s ON s.login = k.login
               WHERE k.login = p_login AND k.kind = 'supervisor' AND s.active);

CREATE FUNCTION desk.check_hold() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.account_id IS NOT NULL
       AND NOT EXISTS (SELECT FROM wallet.accounts AS a WHERE a.id = NEW.account_id AND a.user_id = NEW.user_id) THEN
      PERFORM evidence.refuse('WD003', 'account_of_other_user');
    END IF;
    IF NEW.source <> 'import' AND NEW.closed_at IS NOT NULL THEN
      PERFORM evidence.refuse('WD013', 'hold_closed');
    END IF;
    RETURN NEW;
  END IF;
  IF ROW(OLD.id, OLD.user_id, OLD.account_id, OLD.scope, OLD.reason_code, OLD.note, OLD.basis, OLD.source,
         OLD.placed_by, OLD.placed_at, OLD.until)
     IS DISTINCT FROM ROW(NEW.id, NEW.user_id, NEW.account_id, NEW.scope, NEW.reason_code, NEW.note, NEW.basis,
                          NEW.source, NEW.placed_by, NEW.placed_at, NEW.until) THEN
    PERFORM evidence.refuse('WD013', 'hold_immutable');
  END IF;
  IF OLD.closed_at IS NOT NULL THEN
    PERFORM evidence.refuse('WD013', 'hold_closed');
  END IF;
  IF NEW.close_reason = 'lapsed' THEN
    IF NEW.until IS NULL OR NEW.until > clock_timestamp() THEN
      PERFORM evidence.refuse('WD013', 'hold_not_lapsed');
    END IF;
  ELSIF NEW.close_reason IS DISTINCT FROM 'released' OR NOT EXISTS (
      SELECT FROM desk.release_requests AS r
      WHERE r.hold_id = NEW.id AND r.decision = 'approved' AND r.decided_by = NEW.closed_by) THEN
    PERFORM evidence.refuse('WD014', 'release_not_approved');
  END IF;
  RETURN NEW;
END $fn$;
CREATE TRIGGER check_hold BEFORE INSERT OR UPDATE ON desk.holds FOR EACH ROW EXECUTE FUNCTION desk.check_hold();

CREATE FUNCTION desk.check_release() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $fn$
DECLARE
  v_hold desk.holds;
BEGIN
  SELECT h.* INTO v_hold FROM desk.holds AS h WHERE h.id = NEW.hold_id FOR UPDATE;
  IF TG_OP = 'INSERT' THEN
    IF NEW.decision IS NOT NULL THEN
      PERFORM evidence.refuse('WD013', 'request_decided');
    END IF;
    IF v_hold.closed_at IS NOT NULL OR v_hold.until <= clock_timestamp() THEN
      PERFORM evidence.refuse('WD013', 'hold_closed');
    END IF;
    IF EXISTS (SELECT FROM desk.release_requests AS r
               WHERE r.hold_id = NEW.hold_id AND r.decision IS NULL AND r.lapses_at > clock_timestamp()) THEN
      PERFORM evidence.refuse('WD013', 'request_open');
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.decision IS NOT NULL THEN
    PERFORM evidence.refuse('WD013', 'request_decided');
  END IF;
  IF ROW(OLD.id, OLD.hold_id, OLD.requested_by, OLD.reason_code, OLD.note, OLD.at, OLD.lapses_at)
     IS DISTINCT FROM ROW(NEW.id, NEW.hold_id, NEW.requested_by, NEW.reason_code, NEW.note, NEW.at, NEW.lapses_at) THEN
    PERFORM evidence.refuse('WD013', 'request_immutable');
  END IF;
  IF OLD.lapses_at <= clock_timestamp() THEN
    PERFORM evidence.refuse('WD009', 'request_lapsed');
  END IF;
  IF NOT desk.is_supervisor(NEW.decided_by) THEN
    PERFORM evidence.refuse('WD017', 'supervisor_needed');
  END IF;
  -- Four eyes compare persons, not logins.
  IF desk.person_of(NEW.decided_by) IN (desk.person_of(OLD.requested_by), desk.person_of(v_hold.placed_by)) THEN
    PERFORM evidence.refuse('WD014', 'same_person');
  END IF;
  RETURN NEW;
END $fn$;
CREATE TRIGGER check_release BEFORE INSERT OR UPDATE ON desk.release_requests FOR EACH ROW
EXECUTE FUNCTION desk.check_release();

-- ---- Tickets ------------------------------------------------------------------------------------------------
CREATE FUNCTION desk.check_ticket() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
  IF ROW(OLD.id, OLD.ticket_no, OLD.user_id, OLD.created_by, OLD.created_at)
     IS DISTINCT FROM ROW(NEW.id, NEW.ticket_no, NEW.user_id, NEW.created_by, NEW.created_at) THEN
    PERFORM evidence.refuse('WD013', 'ticket_immutable');
  END IF;
  IF NEW.version <> OLD.version + 1 THEN
    PERFORM evidence.refuse('WD015', 'version_conflict');
  END IF;
  IF NEW.level < OLD.level THEN
    PERFORM evidence.refuse('WD013', 'level_lowered');
  END IF;
  IF NEW.state <> OLD.state AND NOT (
       (OLD.state = 'new' AND NEW.state = 'open')
    OR (OLD.state IN ('open', 'pending_customer', 'pending_third_party')
        AND NEW.state IN ('open', 'pending_customer', 'pending_third_party', 'resolved')
        AND (OLD.state = 'open' OR NEW.state IN ('open', 'resolved')))
    OR (OLD.state = 'resolved' AND NEW.state IN ('open', 'closed'))
    OR (OLD.state = 'closed' AND NEW.state = 'open')) THEN
    PERFORM evidence.refuse('WD013', 'transition_not_allowed');
  END IF;
  IF OLD.state = 'closed' AND (NEW.state <> 'open' OR NOT desk.is_supervisor(NEW.updated_by)) THEN
    PERFORM evidence.refuse('WD017', 'supervisor_needed');
  END IF;
  RETURN NEW;
END $fn$;
CREATE TRIGGER check_ticket BEFORE UPDATE ON desk.tickets FOR EACH ROW EXECUTE FUNCTION desk.check_ticket();

CREATE FUNCTION desk.check_contact() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
  IF OLD.ended_at IS NOT NULL
     OR ROW(OLD.id, OLD.channel, OLD.user_id, OLD.login, OLD.started_at)
        IS DISTINCT FROM ROW(NEW.id, NEW.channel, NEW.user_id, NEW.login, NEW.started_at) THEN
    PERFORM evidence.refuse('WD013', 'contact_ended');
  END IF;
  RETURN NEW;
END $fn$;
CREATE TRIGGER check_contact BEFORE UPDATE ON desk.contacts FOR EACH ROW EXECUTE FUNCTION desk.check_contact();

-- ---- Who the caller proved to be ----------------------------------------------------------------------------
-- A question belongs to a contact of the same person with the same customer, while it lasts; three failures
-- within 24 h, over all contacts of the customer, lock for 24 h from the third.
CREATE FUNCTION desk.check_verification() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
  IF NOT EXISTS (
      SELECT FROM desk.contacts AS c
      WHERE c.id = NEW.contact_id AND c.login = NEW.login AND c.user_id = NEW.user_id
        AND NEW.at BETWEEN c.started_at AND coalesce(c.ended_at, NEW.at)) THEN
    PERFORM evidence.refuse('WD013', 'contact_ended');
  END IF;
  IF EXISTS (
      SELECT FROM desk.verifications AS f
      WHERE f.user_id = NEW.user_id AND NOT f.passed AND f.at > NEW.at - interval '24 hours' AND f.at <= NEW.at
        AND (SELECT count(*) FROM desk.verifications AS e
             WHERE e.user_id = NEW.user_id AND NOT e.passed AND e.at > f.at - interval '24 hours'
               AND e.at <= f.at) >= 3) THEN
    PERFORM evidence.refuse('WD016', 'verification_locked');
  END IF;
  RETURN NEW;
END $fn$;
CREATE TRIGGER check_verification BEFORE INSERT ON desk.verifications FOR EACH ROW
EXECUTE FUNCTION desk.check_verification();

-- A field is shown for 120 s at most, to whoever verified the caller in that contact, until 30 minutes after it.
CREATE FUNCTION desk.check_reveal() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
  IF NOT EXISTS (
      SELECT FROM desk.contacts AS c
      WHERE c.id = NEW.contact_id AND c.login = NEW.login AND c.user_id = NEW.user_id
        AND NEW.granted_at BETWEEN c.started_at AND coalesce(c.ended_at + interval '30 minutes', NEW.granted_at)
        AND (SELECT count(DISTINCT v.question) FROM desk.verifications AS v
             WHERE v.contact_id = c.id AND v.passed) >= 2) THEN
    PERFORM evidence.refuse('WD012', 'not_verified');
  END IF;
  IF NEW.expires_at > NEW.granted_at + interval '120 seconds' THEN
    PERFORM evidence.refuse('WD003', 'grant_too_long');
  END IF;
  RETURN NEW;
END $fn$;
CREATE TRIGGER check_reveal BEFORE INSERT ON desk.reveal_grants FOR EACH ROW EXECUTE FUNCTION desk.check_reveal();

-- ---- What changes of people feeds the search index ----------------------------------------------------------
-- The row is locked where it stands already: who empties the queue then waits for this change and reads it.
CREATE FUNCTION wallet.queue_user() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
  IF TG_TABLE_NAME = 'users' THEN
    INSERT INTO desk.search_queue (user_id) VALUES (NEW.id)
    ON CONFLICT (user_id) DO UPDATE SET user_id = excluded.user_id;
  ELSE
    INSERT INTO desk.search_queue (user_id) VALUES (NEW.user_id)
    ON CONFLICT (user_id) DO UPDATE SET user_id = excluded.user_id;
  END IF;
  RETURN NULL;
END $fn$;
CREATE TRIGGER search_queue AFTER INSERT OR UPDATE OF user_no, name, phone, phone_e164, email, id_number
ON wallet.users FOR EACH ROW EXECUTE FUNCTION wallet.queue_user();
CREATE TRIGGER search_queue AFTER INSERT OR UPDATE OF user_id, last4 ON wallet.cards FOR EACH ROW
EXECUTE FUNCTION wallet.queue_user();

-- ---- Owners and rights --------------------------------------------------------------------------------------
DO $do$
DECLARE
  v_function text;
BEGIN
  FOR v_function IN SELECT p.oid::regprocedure::text FROM pg_proc AS p
    JOIN pg_namespace AS n ON n.oid = p.pronamespace WHERE n.nspname IN ('wallet', 'desk') LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO walletdesk_owner', v_function);
  END LOOP;
  FOR v_function IN SELECT p.oid::regprocedure::text FROM pg_proc AS p
    JOIN pg_namespace AS n ON n.oid = p.pronamespace WHERE n.nspname IN ('wallet', 'desk', 'evidence') LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', v_function);
  END LOOP;
END $do$;
GRANT EXECUTE ON FUNCTION desk.person_of(text), desk.is_supervisor(text) TO walletdesk_api;

-- The functions' owner: reads what they answer from, writes what commands write, deletes nothing.
GRANT SELECT ON ALL TABLES IN SCHEMA wallet, desk TO walletdesk_api;
REVOKE SELECT ON desk.staff FROM walletdesk_api;
GRANT SELECT (login, person_id, team, active, added_at) ON desk.staff TO walletdesk_api;
GRANT INSERT ON desk.contacts, desk.verifications, desk.reveal_grants, desk.search_sessions, desk.holds,
  desk.release_requests, desk.tickets, desk.ticket_events, desk.ticket_links, desk.ticket_snapshots, desk.diagnoses,
  desk.payment_queries, desk.unknown_codes, desk.commands TO walletdesk_api;
GRANT UPDATE (ended_at, outcome, note) ON desk.contacts TO walletdesk_api;
GRANT UPDATE (closed_at, closed_by, close_reason) ON desk.holds TO walletdesk_api;
GRANT UPDATE (decided_by, decided_at, decision, decision_note) ON desk.release_requests TO walletdesk_api;
GRANT UPDATE (state, owner, team, level, priority, disposition, version, updated_by, updated_at, tags)
  ON desk.tickets TO walletdesk_api;
GRANT INSERT, UPDATE (last) ON desk.ticket_numbers TO walletdesk_api;
GRANT UPDATE (result, at) ON desk.commands TO walletdesk_api;
GRANT SELECT ON evidence.audit TO walletdesk_api;
GRANT INSERT (action, target_kind, target_id, command_id, detail) ON evidence.audit TO walletdesk_api;

-- The payment core feeds the wallet's records; the triggers above judge what it writes.
GRANT SELECT, INSERT, UPDATE ON wallet.users, wallet.accounts, wallet.account_entries, wallet.cards, wallet.devices,
  wallet.sign_ins, wallet.merchants, wallet.channels, wallet.channel_incidents, wallet.channel_reports,
  wallet.payments, wallet.payment_events, wallet.attribute_changes, wallet.kyc_submissions, wallet.invoices
  TO walletdesk_core;
REVOKE UPDATE ON wallet.accounts FROM walletdesk_core;
GRANT UPDATE (balance_minor, reserved_minor, per_payment_limit_minor, daily_limit_minor, monthly_limit_minor,
  time_zone, status) ON wallet.accounts TO walletdesk_core;

-- Whoever makes logins.
GRANT USAGE ON SCHEMA desk TO walletdesk_provision;
GRANT SELECT, INSERT ON desk.persons, desk.staff, desk.staff_kinds TO walletdesk_provision;
GRANT UPDATE (active) ON desk.staff TO walletdesk_provision;
