-- Refunds that support asks for: within the agent's limit approved at once, above it by a second person. The desk moves
-- no money: the wallet's core reads wallet.approved_refunds and inserts the refund, which settles the request.
SET LOCAL ROLE walletdesk_owner;
-- kind agent: what anybody may ask for alone; kind supervisor: what a supervisor may approve of others'. No row: nothing.
CREATE TABLE desk.refund_limits (
  kind TEXT COLLATE "C" NOT NULL CHECK (kind IN ('agent', 'supervisor')),
  currency TEXT COLLATE "C" NOT NULL CHECK (length(currency) = 3 AND currency = upper(currency)),
  limit_minor BIGINT NOT NULL CHECK (limit_minor >= 0),
  PRIMARY KEY (kind, currency)
);
CREATE TABLE desk.refund_requests (
  id TEXT COLLATE "C" PRIMARY KEY,
  payment_id TEXT COLLATE "C" NOT NULL REFERENCES wallet.payments (id),
  contact_id TEXT COLLATE "C" NOT NULL REFERENCES desk.contacts (id), -- in which the caller was verified
  amount_minor BIGINT NOT NULL CHECK (amount_minor > 0),
  currency TEXT COLLATE "C" NOT NULL,
  reason_code TEXT NOT NULL CHECK (reason_code IN
    ('duplicate_payment', 'wrong_amount', 'not_delivered', 'cancelled', 'not_authorised', 'goodwill', 'other')),
  note TEXT NOT NULL CHECK (length(note) BETWEEN 8 AND 2000),
  requested_by TEXT COLLATE "C" NOT NULL REFERENCES desk.staff (login),
  requested_at TIMESTAMPTZ(3) NOT NULL,
  lapses_at TIMESTAMPTZ(3) NOT NULL CHECK (lapses_at > requested_at),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'approved', 'rejected', 'withdrawn', 'settled')),
  decided_by TEXT COLLATE "C" REFERENCES desk.staff (login), -- NULL while waiting, and where the limit approved it
  decided_at TIMESTAMPTZ(3),
  decision_note TEXT,
  refund_payment_id TEXT COLLATE "C" UNIQUE REFERENCES wallet.payments (id),
  settled_at TIMESTAMPTZ(3),
  CHECK ((state = 'waiting') = (decided_at IS NULL)),
  CHECK (decided_by IS NOT NULL OR state IN ('waiting', 'approved', 'settled')),
  CHECK ((state = 'settled') = (refund_payment_id IS NOT NULL) AND (state = 'settled') = (settled_at IS NOT NULL))
);
CREATE INDEX refund_requests_payment ON desk.refund_requests (payment_id, requested_at);
CREATE INDEX refund_requests_requester ON desk.refund_requests (requested_by, requested_at DESC);
CREATE INDEX refund_requests_decider ON desk.refund_requests (decided_by, decided_at DESC) WHERE decided_by IS NOT NULL;
CREATE INDEX refund_requests_waiting ON desk.refund_requests (requested_at, id) WHERE state = 'waiting';
CREATE INDEX refund_requests_approved ON desk.refund_requests (decided_at, id) WHERE state = 'approved';

-- ---- What there is and what was used of it -----------------------------------------------------------------------
CREATE FUNCTION desk.refunds_made(p_payment_id text) RETURNS bigint LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
RETURN (SELECT coalesce(sum(p.amount_minor), 0)::bigint FROM wallet.payments AS p
        WHERE p.original_id = p_payment_id AND p.kind = 'refund' AND p.status NOT IN ('failed', 'reversed'));
CREATE FUNCTION desk.refunds_underway(p_payment_id text, p_but_id text) RETURNS bigint LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = pg_catalog, pg_temp
RETURN (SELECT coalesce(sum(r.amount_minor), 0)::bigint FROM desk.refund_requests AS r
        WHERE r.payment_id = p_payment_id AND r.id <> p_but_id
          AND (r.state = 'approved' OR (r.state = 'waiting' AND r.lapses_at > clock_timestamp())));
CREATE FUNCTION desk.refund_limit(p_kind text, p_currency text) RETURNS bigint LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
RETURN coalesce((SELECT l.limit_minor FROM desk.refund_limits AS l WHERE l.kind = p_kind AND l.currency = p_currency), 0);
-- What one person, under whichever login, has asked for: on this payment ever, or for this customer within 24 hours,
-- whichever is more. So no limit is got round in small parts.
CREATE FUNCTION desk.refunds_asked(p_login text, p_payment_id text) RETURNS bigint LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
RETURN (SELECT greatest(coalesce(sum(r.amount_minor) FILTER (WHERE r.payment_id = o.id), 0),
                        coalesce(sum(r.amount_minor) FILTER
                                 (WHERE r.requested_at > clock_timestamp() - interval '24 hours'), 0))::bigint
        FROM wallet.payments AS o
        JOIN desk.staff AS s ON s.person_id = (SELECT m.person_id FROM desk.staff AS m WHERE m.login = p_login)
        JOIN desk.refund_requests AS r ON r.requested_by = s.login AND r.currency = o.currency
        JOIN wallet.payments AS p ON p.id = r.payment_id AND p.user_id = o.user_id
        WHERE o.id = p_payment_id
          AND (r.state IN ('approved', 'settled') OR (r.state = 'waiting' AND r.lapses_at > clock_timestamp())));
-- The same of what one person has approved for others.
CREATE FUNCTION desk.refunds_granted(p_login text, p_payment_id text) RETURNS bigint LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = pg_catalog, pg_temp
RETURN (SELECT greatest(coalesce(sum(r.amount_minor) FILTER (WHERE r.payment_id = o.id), 0),
                        coalesce(sum(r.amount_minor) FILTER
                                 (WHERE r.decided_at > clock_timestamp() - interval '24 hours'), 0))::bigint
        FROM wallet.payments AS o
        JOIN desk.staff AS s ON s.person_id = (SELECT m.person_id FROM desk.staff AS m WHERE m.login = p_login)
        JOIN desk.refund_requests AS r ON r.decided_by = s.login AND r.currency = o.currency
        JOIN wallet.payments AS p ON p.id = r.payment_id AND p.user_id = o.user_id
        WHERE o.id = p_payment_id AND r.state IN ('approved', 'settled'));

-- ---- The rules -----------------------------------------------------------------------------------------------------
-- Locks the payment, so that what is asked for, decided and carried out at once queues, and refuses what is not covered.
CREATE FUNCTION desk.check_refund_cover(p_request desk.refund_requests) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $fn$
DECLARE
  v_payment wallet.payments;
BEGIN
  SELECT p.* INTO v_payment FROM wallet.payments AS p WHERE p.id = p_request.payment_id FOR NO KEY UPDATE;
  IF p_request.amount_minor <= 0 THEN
    PERFORM evidence.refuse('WD003', 'amount_not_positive');
  ELSIF p_request.currency <> v_payment.currency THEN
    PERFORM evidence.refuse('WD003', 'currency_differs');
  ELSIF v_payment.kind <> 'payment' OR v_payment.status NOT IN ('succeeded', 'partially_refunded') THEN
    PERFORM evidence.refuse('WD013', 'not_refundable');
  END IF;
  IF p_request.amount_minor > v_payment.amount_minor - desk.refunds_made(v_payment.id)
                              - desk.refunds_underway(v_payment.id, p_request.id) THEN
    PERFORM evidence.refuse('WD013', 'exceeds_paid');
  END IF;
END $fn$;

CREATE FUNCTION desk.make_refund_request() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
  PERFORM desk.lock_person(NEW.requested_by);
  PERFORM desk.check_refund_cover(NEW);
  IF NOT EXISTS (
      SELECT FROM desk.contacts AS c JOIN wallet.payments AS p ON p.user_id = c.user_id
      WHERE c.id = NEW.contact_id AND c.login = NEW.requested_by AND c.ended_at IS NULL AND p.id = NEW.payment_id
        AND (SELECT count(DISTINCT v.question) FROM desk.verifications AS v
             WHERE v.contact_id = c.id AND v.passed) >= 2) THEN
    PERFORM evidence.refuse('WD012', 'not_verified');
  END IF;
  NEW.requested_at := date_trunc('milliseconds', clock_timestamp());
  NEW.lapses_at := NEW.requested_at + interval '72 hours';
  NEW.decided_by := NULL;
  NEW.decided_at := NULL;
  NEW.state := 'waiting';
  -- What a second person rejected of this payment within 30 days, nobody approves alone.
  IF NEW.amount_minor <= desk.refund_limit('agent', NEW.currency)
                         - desk.refunds_asked(NEW.requested_by, NEW.payment_id)
     AND NOT EXISTS (SELECT FROM desk.refund_requests AS r
                     WHERE r.payment_id = NEW.payment_id AND r.state = 'rejected'
                       AND r.decided_at > clock_timestamp() - interval '30 days') THEN
    NEW.state := 'approved';
    NEW.decided_at := NEW.requested_at;
  END IF;
  RETURN NEW;
END $fn$;

CREATE FUNCTION desk.check_refund_decision(p_request desk.refund_requests) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
  IF NOT desk.is_supervisor(p_request.decided_by) THEN
    PERFORM evidence.refuse('WD017', 'supervisor_needed');
  ELSIF desk.person_of(p_request.decided_by) = desk.person_of(p_request.requested_by) THEN
    PERFORM evidence.refuse('WD014', 'same_person');
  ELSIF p_request.state = 'rejected' THEN
    RETURN;
  ELSIF NOT EXISTS (SELECT FROM desk.staff AS s WHERE s.login = p_request.requested_by AND s.active) THEN
    PERFORM evidence.refuse('WD013', 'requester_inactive');
  END IF;
  PERFORM desk.lock_person(p_request.decided_by);
  PERFORM desk.check_refund_cover(p_request);
  IF p_request.amount_minor > desk.refund_limit('supervisor', p_request.currency)
                              - desk.refunds_granted(p_request.decided_by, p_request.payment_id) THEN
    PERFORM evidence.refuse('WD017', 'above_limit');
  END IF;
END $fn$;

CREATE FUNCTION desk.change_refund_request() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
  IF ROW(OLD.id, OLD.payment_id, OLD.contact_id, OLD.amount_minor, OLD.currency, OLD.reason_code, OLD.note,
         OLD.requested_by, OLD.requested_at, OLD.lapses_at)
     IS DISTINCT FROM ROW(NEW.id, NEW.payment_id, NEW.contact_id, NEW.amount_minor, NEW.currency, NEW.reason_code,
                          NEW.note, NEW.requested_by, NEW.requested_at, NEW.lapses_at) THEN
    PERFORM evidence.refuse('WD013', 'request_immutable');
  ELSIF OLD.state = 'approved' AND NEW.state = 'settled' THEN
    IF ROW(OLD.decided_by, OLD.decided_at, OLD.decision_note)
       IS DISTINCT FROM ROW(NEW.decided_by, NEW.decided_at, NEW.decision_note)
       OR NOT EXISTS (SELECT FROM wallet.payments AS p
                      WHERE p.id = NEW.refund_payment_id AND p.kind = 'refund' AND p.original_id = NEW.payment_id
                        AND p.amount_minor = NEW.amount_minor AND p.currency = NEW.currency) THEN
      PERFORM evidence.refuse('WD013', 'request_immutable');
    END IF;
    RETURN NEW;
  ELSIF OLD.state <> 'waiting' THEN
    PERFORM evidence.refuse('WD013', 'request_decided');
  ELSIF NEW.state NOT IN ('approved', 'rejected', 'withdrawn') THEN
    PERFORM evidence.refuse('WD013', 'request_immutable');
  ELSIF OLD.lapses_at <= clock_timestamp() THEN
    PERFORM evidence.refuse('WD009', 'request_lapsed');
  ELSIF NEW.state = 'withdrawn' THEN
    IF desk.person_of(NEW.decided_by) IS DISTINCT FROM desk.person_of(OLD.requested_by) THEN
      PERFORM evidence.refuse('WD017', 'not_requester');
    END IF;
  ELSE
    PERFORM desk.check_refund_decision(NEW);
  END IF;
  NEW.decided_at := date_trunc('milliseconds', clock_timestamp());
  RETURN NEW;
END $fn$;

CREATE TRIGGER make_refund_request BEFORE INSERT ON desk.refund_requests FOR EACH ROW
EXECUTE FUNCTION desk.make_refund_request();
CREATE TRIGGER change_refund_request BEFORE UPDATE ON desk.refund_requests FOR EACH ROW
EXECUTE FUNCTION desk.change_refund_request();

-- ---- The core carries it out ---------------------------------------------------------------------------------------
-- A refund in the core's records settles the oldest approved request of that payment and amount. The lock makes a request
-- that is being made wait, and count it.
CREATE FUNCTION wallet.settle_refund() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $fn$
BEGIN
  PERFORM FROM wallet.payments AS p WHERE p.id = NEW.original_id FOR NO KEY UPDATE;
  IF EXISTS (SELECT FROM desk.refund_requests AS r WHERE r.refund_payment_id = NEW.id) THEN
    RETURN NULL;
  END IF;
  UPDATE desk.refund_requests AS r
  SET state = 'settled', refund_payment_id = NEW.id, settled_at = date_trunc('milliseconds', clock_timestamp())
  WHERE r.id = (SELECT q.id FROM desk.refund_requests AS q JOIN wallet.payments AS p ON p.id = q.payment_id
                WHERE q.payment_id = NEW.original_id AND q.state = 'approved' AND q.amount_minor = NEW.amount_minor
                  AND q.currency = NEW.currency AND p.user_id = NEW.user_id
                ORDER BY q.decided_at, q.id LIMIT 1);
  RETURN NULL;
END $fn$;
CREATE TRIGGER d_settle_refund AFTER INSERT OR UPDATE OF status, original_id ON wallet.payments FOR EACH ROW
WHEN (NEW.kind = 'refund' AND NEW.original_id IS NOT NULL AND NEW.status NOT IN ('failed', 'reversed'))
EXECUTE FUNCTION wallet.settle_refund();

-- What is approved and still covered, without notes and names of staff.
CREATE VIEW wallet.approved_refunds WITH (security_barrier) AS
SELECT r.id AS request_id, p.id AS original_id, p.order_no, p.user_id, p.account_id, r.amount_minor, r.currency,
       r.reason_code, r.decided_at AS approved_at
FROM desk.refund_requests AS r JOIN wallet.payments AS p ON p.id = r.payment_id
WHERE r.state = 'approved' AND p.status IN ('succeeded', 'partially_refunded')
  AND r.amount_minor <= p.amount_minor - (
    SELECT coalesce(sum(m.amount_minor), 0) FROM wallet.payments AS m
    WHERE m.original_id = p.id AND m.kind = 'refund' AND m.status NOT IN ('failed', 'reversed'));
RESET ROLE;

CREATE TRIGGER no_delete BEFORE DELETE ON desk.refund_requests FOR EACH ROW EXECUTE FUNCTION evidence.append_only();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON desk.refund_requests EXECUTE FUNCTION evidence.append_only();
REVOKE ALL ON FUNCTION desk.refunds_made(text), desk.refunds_underway(text, text), desk.refund_limit(text, text),
  desk.refunds_asked(text, text), desk.refunds_granted(text, text), desk.check_refund_cover(desk.refund_requests),
  desk.make_refund_request(), desk.check_refund_decision(desk.refund_requests), desk.change_refund_request(),
  wallet.settle_refund() FROM PUBLIC;
GRANT SELECT ON desk.refund_limits TO walletdesk_api;
GRANT SELECT, INSERT (id, payment_id, contact_id, amount_minor, currency, reason_code, note, requested_by),
  UPDATE (state, decided_by, decision_note) ON desk.refund_requests TO walletdesk_api;
GRANT SELECT ON wallet.approved_refunds TO walletdesk_core;
