-- Lists with names of people that no customer was opened for. Repeatable.
SET LOCAL ROLE walletdesk_api;

-- What a transaction has written is not read back in it with a name beside it: its rollback would take the row and its
-- evidence away, and the name would stay.
CREATE OR REPLACE FUNCTION api.unwritten_gate() RETURNS void LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
  IF pg_current_xact_id_if_assigned() IS NOT NULL THEN
    PERFORM api.refuse('WD008', 'same_transaction');
  END IF;
END $fn$;

-- A reading of the refunds that wait counts when it was committed before (its audit row with it), is the caller's own
-- and not too old.
CREATE OR REPLACE FUNCTION api.refunds_gate(p_reading text) RETURNS void LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $fn$
DECLARE
  v_reading desk.refund_readings;
BEGIN
  SELECT r.* INTO v_reading FROM desk.refund_readings AS r WHERE r.id = p_reading AND r.login = session_user;
  IF v_reading.id IS NULL THEN
    PERFORM api.refuse('WD007', 'no_refund_reading');
  END IF;
  PERFORM api.unwritten_gate();
  IF v_reading.opened_at < clock_timestamp() - interval '60 minutes' THEN
    PERFORM api.refuse('WD009', 'refund_reading_expired');
  END IF;
END $fn$;

RESET ROLE;
