-- Who looked at the refunds that wait, and that the core carried one out.
SET LOCAL ROLE walletdesk_owner;
CREATE TABLE desk.refund_readings (
  id TEXT COLLATE "C" PRIMARY KEY,
  login TEXT COLLATE "C" NOT NULL REFERENCES desk.staff (login),
  opened_at TIMESTAMPTZ(3) NOT NULL DEFAULT date_trunc('milliseconds', clock_timestamp()),
  txid TEXT NOT NULL DEFAULT pg_current_xact_id()::text
);
RESET ROLE;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON desk.refund_readings FOR EACH ROW
EXECUTE FUNCTION evidence.append_only();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON desk.refund_readings EXECUTE FUNCTION evidence.append_only();
GRANT SELECT, INSERT (id, login) ON desk.refund_readings TO walletdesk_api;

-- Under the login that wrote the refund: the core's, or the importer's.
CREATE FUNCTION evidence.audit_settled_refund() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
  INSERT INTO evidence.audit (action, target_kind, target_id, detail)
  VALUES ('refund_settled', 'payment', NEW.payment_id, 'request=' || NEW.id || ' amount=' || NEW.amount_minor || ':'
          || NEW.currency || ' refund=' || NEW.refund_payment_id);
  RETURN NULL;
END $fn$;
ALTER FUNCTION evidence.audit_settled_refund() OWNER TO walletdesk_evidence;
REVOKE ALL ON FUNCTION evidence.audit_settled_refund() FROM PUBLIC;
CREATE TRIGGER audit_settled_refund AFTER UPDATE ON desk.refund_requests FOR EACH ROW
WHEN (OLD.state = 'approved' AND NEW.state = 'settled') EXECUTE FUNCTION evidence.audit_settled_refund();
