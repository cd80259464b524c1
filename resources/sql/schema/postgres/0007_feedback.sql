-- What agents say of a diagnosis once the case is clear: the cause confirmed or corrected, and check by check whether
-- it was right. Only added to; who and when come from the server.
SET LOCAL ROLE walletdesk_owner;
CREATE TABLE desk.cause_feedback (
  id TEXT COLLATE "C" PRIMARY KEY,
  payment_id TEXT COLLATE "C" NOT NULL REFERENCES wallet.payments (id),
  login TEXT COLLATE "C" NOT NULL REFERENCES desk.staff (login),
  at TIMESTAMPTZ(3) NOT NULL,
  checklist_id TEXT COLLATE "C" NOT NULL CHECK (length(checklist_id) BETWEEN 1 AND 100),
  checklist_version INTEGER NOT NULL CHECK (checklist_version > 0),
  shown_cause TEXT NOT NULL CHECK (shown_cause IN (
    'insufficient_funds', 'limit_exceeded', 'account_abnormal', 'card_blocked', 'card_invalid',
    'payee_invalid', 'amount_invalid', 'currency_unsupported', 'merchant_restricted', 'risk_review',
    'auth_failed', 'issuer_unavailable', 'channel_outage', 'network_timeout', 'duplicate_order',
    'order_state', 'refund_failed', 'unknown')),
  cause TEXT NOT NULL CHECK (cause IN (
    'insufficient_funds', 'limit_exceeded', 'account_abnormal', 'card_blocked', 'card_invalid',
    'payee_invalid', 'amount_invalid', 'currency_unsupported', 'merchant_restricted', 'risk_review',
    'auth_failed', 'issuer_unavailable', 'channel_outage', 'network_timeout', 'duplicate_order',
    'order_state', 'refund_failed', 'unknown')),
  note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 2000)
);
CREATE INDEX cause_feedback_payment ON desk.cause_feedback (payment_id, at DESC, id DESC);
CREATE TABLE desk.check_feedback (
  feedback_id TEXT COLLATE "C" NOT NULL REFERENCES desk.cause_feedback (id),
  check_id TEXT COLLATE "C" NOT NULL CHECK (check_id ~ '^[a-z0-9_]{1,64}$'),
  led BOOLEAN NOT NULL,
  was_right BOOLEAN NOT NULL,
  PRIMARY KEY (feedback_id, check_id)
);
RESET ROLE;

CREATE FUNCTION desk.own_feedback() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
  IF NEW.login IS DISTINCT FROM session_user::text THEN
    PERFORM evidence.refuse('42501', 'not_own_login');
  END IF;
  NEW.at := date_trunc('milliseconds', clock_timestamp());
  RETURN NEW;
END $fn$;
CREATE TRIGGER own_login BEFORE INSERT ON desk.cause_feedback FOR EACH ROW EXECUTE FUNCTION desk.own_feedback();

-- The judgements come with their feedback, in one transaction: nothing is added to an old one.
CREATE FUNCTION desk.feedback_is_new() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
  IF NOT EXISTS (SELECT FROM desk.cause_feedback AS f
                 WHERE f.id = NEW.feedback_id AND f.xmin = pg_current_xact_id()::xid) THEN
    PERFORM evidence.refuse('42501', 'append_only');
  END IF;
  RETURN NEW;
END $fn$;
CREATE TRIGGER with_its_feedback BEFORE INSERT ON desk.check_feedback FOR EACH ROW
EXECUTE FUNCTION desk.feedback_is_new();

DO $do$
DECLARE
  v_table text;
BEGIN
  FOREACH v_table IN ARRAY ARRAY['desk.cause_feedback', 'desk.check_feedback'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %s FOR EACH ROW '
                   'EXECUTE FUNCTION evidence.append_only()', v_table);
    EXECUTE format('CREATE TRIGGER no_truncate BEFORE TRUNCATE ON %s EXECUTE FUNCTION evidence.append_only()',
                   v_table);
  END LOOP;
END $do$;

ALTER FUNCTION desk.own_feedback() OWNER TO walletdesk_owner;
ALTER FUNCTION desk.feedback_is_new() OWNER TO walletdesk_owner;
REVOKE ALL ON FUNCTION desk.own_feedback(), desk.feedback_is_new() FROM PUBLIC;
GRANT SELECT, INSERT ON desk.cause_feedback, desk.check_feedback TO walletdesk_api;
