-- Whose records may be read: those that the caller opened in a transaction before this one, 4 hours ago at most. What
-- this transaction opened, its rollback would un-record. Repeatable.
SET LOCAL ROLE walletdesk_api;

CREATE OR REPLACE FUNCTION api.is_open(p_user_id text) RETURNS boolean LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp
RETURN EXISTS (
  SELECT FROM desk.openings AS o
  WHERE o.login = session_user AND o.user_id = p_user_id AND o.opened_at > clock_timestamp() - interval '4 hours'
    AND o.txid IS DISTINCT FROM pg_current_xact_id_if_assigned()::text);
CREATE OR REPLACE FUNCTION api.are_many_open() RETURNS boolean LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp
RETURN api.has_kind(session_user, 'supervisor') AND EXISTS (
  SELECT FROM desk.openings AS o
  WHERE o.login = session_user AND o.user_id IS NULL AND o.opened_at > clock_timestamp() - interval '4 hours'
    AND o.txid IS DISTINCT FROM pg_current_xact_id_if_assigned()::text);

-- The gates that reads call are VOLATILE: they look at who may what as it is now, not as it was when the caller's cursor
-- was declared.
-- The head of a tab needs no grant for a VIP, but an opening that was committed.
CREATE OR REPLACE FUNCTION api.head_gate(p_user_no text) RETURNS void LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
  IF NOT EXISTS (SELECT FROM wallet.users AS u WHERE u.user_no = p_user_no AND api.is_open(u.id)) THEN
    PERFORM api.refuse('WD007', 'customer_not_opened');
  END IF;
END $fn$;
-- What is said to somebody of their own (their limits, what they may decide) is said to nobody else.
CREATE OR REPLACE FUNCTION api.login_gate(p_login text) RETURNS void LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
  IF p_login IS DISTINCT FROM session_user::text THEN
    PERFORM api.refuse('WD017', 'other_login');
  END IF;
END $fn$;

-- A VIP customer's records: supervisors and auditors may; others with a grant that was given in an earlier transaction.
CREATE OR REPLACE FUNCTION api.is_vip_locked(p_user_id text) RETURNS boolean LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp
RETURN EXISTS (
  SELECT FROM wallet.users AS u
  WHERE u.id = p_user_id AND u.vip AND NOT EXISTS (
      SELECT FROM desk.staff_kinds AS k WHERE k.login = session_user AND k.kind IN ('supervisor', 'auditor'))
    AND NOT EXISTS (
      SELECT FROM desk.vip_requests AS r
      WHERE r.login = session_user AND r.user_id = u.id AND r.expires_at > clock_timestamp()
        AND r.txid IS DISTINCT FROM pg_current_xact_id_if_assigned()::text));
CREATE OR REPLACE FUNCTION api.vip_gate(p_user_id text) RETURNS void LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
  IF api.is_vip_locked(p_user_id) THEN
    PERFORM api.refuse('WD007', 'vip_grant_needed');
  END IF;
END $fn$;

CREATE OR REPLACE FUNCTION api.opened_gate(p_user_id text) RETURNS void LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
  PERFORM api.vip_gate(p_user_id);
  IF NOT api.is_open(p_user_id) THEN
    PERFORM api.refuse('WD007', 'customer_not_opened');
  END IF;
END $fn$;

-- Whoever the number belongs to; nothing where there is no such number, which the read itself says.
CREATE OR REPLACE FUNCTION api.opened_user_no(p_user_no text) RETURNS void LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
  PERFORM api.opened_gate(u.id) FROM wallet.users AS u WHERE u.user_no = p_user_no;
END $fn$;
-- What is read of a VIP too without a grant: holds and contacts (`--@ vip shown`).
CREATE OR REPLACE FUNCTION api.opened_vip_shown(p_user_no text) RETURNS void LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
  IF EXISTS (SELECT FROM wallet.users AS u WHERE u.user_no = p_user_no AND NOT api.is_open(u.id)) THEN
    PERFORM api.refuse('WD007', 'customer_not_opened');
  END IF;
END $fn$;
CREATE OR REPLACE FUNCTION api.opened_order_no(p_order_no text) RETURNS void LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
  PERFORM api.opened_gate(p.user_id) FROM wallet.payments AS p WHERE p.order_no = p_order_no;
END $fn$;
CREATE OR REPLACE FUNCTION api.opened_ticket_no(p_ticket_no text) RETURNS void LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
  PERFORM api.opened_gate(t.user_id) FROM desk.tickets AS t WHERE t.ticket_no = p_ticket_no;
END $fn$;
CREATE OR REPLACE FUNCTION api.opened_orders(p_orders text) RETURNS void LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
  PERFORM api.vip_gate(p.user_id)
  FROM compat.json_each(p_orders) AS j JOIN wallet.payments AS p ON p.order_no = j.value;
  IF NOT api.are_many_open() AND EXISTS (
      SELECT FROM compat.json_each(p_orders) AS j JOIN wallet.payments AS p ON p.order_no = j.value
      WHERE NOT api.is_open(p.user_id)) THEN
    PERFORM api.refuse('WD007', 'customer_not_opened');
  END IF;
END $fn$;
CREATE OR REPLACE FUNCTION api.opened_many() RETURNS void LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
  IF NOT api.are_many_open() THEN
    PERFORM api.refuse('WD007', 'customer_not_opened');
  END IF;
END $fn$;

RESET ROLE;
