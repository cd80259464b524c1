-- Refunds that support asks for: within the agent's limit approved at once, above it by a second person. The desk moves
-- no money: the wallet's core reads approved_refunds and inserts the refund, which settles the request.
-- kind agent: what anybody may ask for alone; kind supervisor: what a supervisor may approve of others'. No row: nothing.
CREATE TABLE refund_limits (
  kind TEXT NOT NULL CHECK (kind IN ('agent', 'supervisor')),
  currency TEXT NOT NULL CHECK (length(currency) = 3 AND currency = upper(currency)),
  limit_minor INTEGER NOT NULL CHECK (limit_minor >= 0),
  PRIMARY KEY (kind, currency)
) STRICT;
CREATE TABLE refund_requests (
  id TEXT PRIMARY KEY,
  payment_id TEXT NOT NULL REFERENCES payments (id),
  contact_id TEXT NOT NULL REFERENCES contacts (id), -- in which the caller was verified
  amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
  currency TEXT NOT NULL,
  reason_code TEXT NOT NULL CHECK (reason_code IN
    ('duplicate_payment', 'wrong_amount', 'not_delivered', 'cancelled', 'not_authorised', 'goodwill', 'other')),
  note TEXT NOT NULL CHECK (length(note) BETWEEN 8 AND 2000),
  requested_by TEXT NOT NULL REFERENCES staff (login),
  requested_at INTEGER NOT NULL,
  lapses_at INTEGER NOT NULL CHECK (lapses_at = requested_at + 259200000),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'approved', 'rejected', 'withdrawn', 'settled')),
  decided_by TEXT REFERENCES staff (login), -- NULL while waiting, and where the limit approved it
  decided_at INTEGER,
  decision_note TEXT,
  refund_payment_id TEXT UNIQUE REFERENCES payments (id),
  settled_at INTEGER,
  CHECK ((state = 'waiting') = (decided_at IS NULL)),
  CHECK (decided_by IS NOT NULL OR state IN ('waiting', 'approved', 'settled')),
  CHECK ((state = 'settled') = (refund_payment_id IS NOT NULL) AND (state = 'settled') = (settled_at IS NOT NULL))
) STRICT;
CREATE INDEX refund_requests_payment ON refund_requests (payment_id, requested_at);
CREATE INDEX refund_requests_requester ON refund_requests (requested_by, requested_at DESC);
CREATE INDEX refund_requests_decider ON refund_requests (decided_by, decided_at DESC) WHERE decided_by IS NOT NULL;
CREATE INDEX refund_requests_waiting ON refund_requests (requested_at, id) WHERE state = 'waiting';
CREATE INDEX refund_requests_approved ON refund_requests (decided_at, id) WHERE state = 'approved';

-- What of each payment support may still give back, and what one person has asked for or approved: on this payment ever,
-- or for its customer within 24 hours. So no limit is got round in small parts.
CREATE TRIGGER refund_requests_make BEFORE INSERT ON refund_requests
BEGIN
  SELECT RAISE(ABORT, 'WD003 amount_not_positive') WHERE NEW.amount_minor <= 0;
  SELECT RAISE(ABORT, 'WD003 currency_differs')
  WHERE NEW.currency <> (SELECT p.currency FROM payments AS p WHERE p.id = NEW.payment_id);
  SELECT RAISE(ABORT, 'WD013 not_refundable') WHERE NOT EXISTS (
    SELECT 1 FROM payments AS p
    WHERE p.id = NEW.payment_id AND p.kind = 'payment' AND p.status IN ('succeeded', 'partially_refunded'));
  SELECT RAISE(ABORT, 'WD013 exceeds_paid')
  WHERE NEW.amount_minor > (SELECT p.amount_minor FROM payments AS p WHERE p.id = NEW.payment_id)
    - (SELECT coalesce(sum(m.amount_minor), 0) FROM payments AS m
       WHERE m.original_id = NEW.payment_id AND m.kind = 'refund' AND m.status NOT IN ('failed', 'reversed'))
    - (SELECT coalesce(sum(r.amount_minor), 0) FROM refund_requests AS r
       WHERE r.payment_id = NEW.payment_id
         AND (r.state = 'approved' OR (r.state = 'waiting' AND r.lapses_at > NEW.requested_at)));
  SELECT RAISE(ABORT, 'WD012 not_verified') WHERE NOT EXISTS (
    SELECT 1 FROM contacts AS c JOIN payments AS p ON p.user_id = c.user_id
    WHERE c.id = NEW.contact_id AND c.login = NEW.requested_by AND c.ended_at IS NULL AND p.id = NEW.payment_id
      AND (SELECT count(DISTINCT v.question) FROM verifications AS v WHERE v.contact_id = c.id AND v.passed) >= 2);
  SELECT RAISE(ABORT, 'WD013 request_decided')
  WHERE NEW.state NOT IN ('waiting', 'approved') OR NEW.decided_by IS NOT NULL
    OR (NEW.state = 'approved' AND NEW.decided_at IS NOT NEW.requested_at);
  SELECT RAISE(ABORT, 'WD017 above_limit') WHERE NEW.state = 'approved' AND EXISTS (
    SELECT 1 FROM refund_requests AS r
    WHERE r.payment_id = NEW.payment_id AND r.state = 'rejected' AND r.decided_at > NEW.requested_at - 2592000000);
  SELECT RAISE(ABORT, 'WD017 above_limit') WHERE NEW.state = 'approved' AND EXISTS (
    SELECT 1 FROM payments AS o
    WHERE o.id = NEW.payment_id
      AND NEW.amount_minor > coalesce((SELECT l.limit_minor FROM refund_limits AS l
                                       WHERE l.kind = 'agent' AND l.currency = NEW.currency), 0)
        - (SELECT max(coalesce(sum(r.amount_minor) FILTER (WHERE r.payment_id = o.id), 0),
                      coalesce(sum(r.amount_minor) FILTER (WHERE r.requested_at > NEW.requested_at - 86400000), 0))
           FROM staff AS me JOIN staff AS s ON s.person_id = me.person_id
           JOIN refund_requests AS r ON r.requested_by = s.login AND r.currency = NEW.currency
           JOIN payments AS p ON p.id = r.payment_id AND p.user_id = o.user_id
           WHERE me.login = NEW.requested_by
             AND (r.state IN ('approved', 'settled') OR (r.state = 'waiting' AND r.lapses_at > NEW.requested_at))));
END;
CREATE TRIGGER refund_requests_change BEFORE UPDATE ON refund_requests
BEGIN
  SELECT RAISE(ABORT, 'WD013 request_immutable')
  WHERE OLD.id IS NOT NEW.id OR OLD.payment_id IS NOT NEW.payment_id OR OLD.contact_id IS NOT NEW.contact_id
    OR OLD.amount_minor IS NOT NEW.amount_minor OR OLD.currency IS NOT NEW.currency
    OR OLD.reason_code IS NOT NEW.reason_code OR OLD.note IS NOT NEW.note OR OLD.requested_by IS NOT NEW.requested_by
    OR OLD.requested_at IS NOT NEW.requested_at OR OLD.lapses_at IS NOT NEW.lapses_at;
  SELECT RAISE(ABORT, 'WD013 request_decided')
  WHERE OLD.state <> 'waiting' AND NOT (OLD.state = 'approved' AND NEW.state = 'settled');
  SELECT RAISE(ABORT, 'WD013 request_immutable')
  WHERE (OLD.state = 'waiting' AND NEW.state NOT IN ('approved', 'rejected', 'withdrawn'))
    OR (OLD.state = 'approved' AND (
        OLD.decided_by IS NOT NEW.decided_by OR OLD.decided_at IS NOT NEW.decided_at
        OR OLD.decision_note IS NOT NEW.decision_note OR NOT EXISTS (
          SELECT 1 FROM payments AS p
          WHERE p.id = NEW.refund_payment_id AND p.kind = 'refund' AND p.original_id = NEW.payment_id
            AND p.amount_minor = NEW.amount_minor AND p.currency = NEW.currency)));
  SELECT RAISE(ABORT, 'WD009 request_lapsed')
  WHERE OLD.state = 'waiting' AND OLD.lapses_at <= CAST(strftime('%s', 'now') AS INTEGER) * 1000;
  SELECT RAISE(ABORT, 'WD017 not_requester')
  WHERE NEW.state = 'withdrawn' AND (SELECT s.person_id FROM staff AS s WHERE s.login = NEW.decided_by)
    IS NOT (SELECT s.person_id FROM staff AS s WHERE s.login = OLD.requested_by);
  SELECT RAISE(ABORT, 'WD017 supervisor_needed')
  WHERE OLD.state = 'waiting' AND NEW.state IN ('approved', 'rejected') AND NOT EXISTS (
    SELECT 1 FROM staff_kinds AS k JOIN staff AS s ON s.login = k.login
    WHERE k.login = NEW.decided_by AND k.kind = 'supervisor' AND s.active);
  SELECT RAISE(ABORT, 'WD014 same_person')
  WHERE OLD.state = 'waiting' AND NEW.state IN ('approved', 'rejected')
    AND (SELECT s.person_id FROM staff AS s WHERE s.login = NEW.decided_by)
      = (SELECT s.person_id FROM staff AS s WHERE s.login = OLD.requested_by);
  SELECT RAISE(ABORT, 'WD013 requester_inactive')
  WHERE OLD.state = 'waiting' AND NEW.state = 'approved'
    AND NOT (SELECT s.active FROM staff AS s WHERE s.login = OLD.requested_by);
  SELECT RAISE(ABORT, 'WD013 not_refundable') WHERE OLD.state = 'waiting' AND NEW.state = 'approved' AND NOT EXISTS (
    SELECT 1 FROM payments AS p
    WHERE p.id = NEW.payment_id AND p.kind = 'payment' AND p.status IN ('succeeded', 'partially_refunded'));
  SELECT RAISE(ABORT, 'WD013 exceeds_paid')
  WHERE OLD.state = 'waiting' AND NEW.state = 'approved'
    AND NEW.amount_minor > (SELECT p.amount_minor FROM payments AS p WHERE p.id = NEW.payment_id)
      - (SELECT coalesce(sum(m.amount_minor), 0) FROM payments AS m
         WHERE m.original_id = NEW.payment_id AND m.kind = 'refund' AND m.status NOT IN ('failed', 'reversed'))
      - (SELECT coalesce(sum(r.amount_minor), 0) FROM refund_requests AS r
         WHERE r.payment_id = NEW.payment_id AND r.id <> NEW.id
           AND (r.state = 'approved' OR (r.state = 'waiting' AND r.lapses_at > NEW.decided_at)));
  SELECT RAISE(ABORT, 'WD017 above_limit') WHERE OLD.state = 'waiting' AND NEW.state = 'approved' AND EXISTS (
    SELECT 1 FROM payments AS o
    WHERE o.id = NEW.payment_id
      AND NEW.amount_minor > coalesce((SELECT l.limit_minor FROM refund_limits AS l
                                       WHERE l.kind = 'supervisor' AND l.currency = NEW.currency), 0)
        - (SELECT max(coalesce(sum(r.amount_minor) FILTER (WHERE r.payment_id = o.id), 0),
                      coalesce(sum(r.amount_minor) FILTER (WHERE r.decided_at > NEW.decided_at - 86400000), 0))
           FROM staff AS me JOIN staff AS s ON s.person_id = me.person_id
           JOIN refund_requests AS r ON r.decided_by = s.login AND r.currency = NEW.currency
           JOIN payments AS p ON p.id = r.payment_id AND p.user_id = o.user_id
           WHERE me.login = NEW.decided_by AND r.state IN ('approved', 'settled')));
END;
CREATE TRIGGER refund_requests_keep_delete BEFORE DELETE ON refund_requests
BEGIN SELECT RAISE(ABORT, '42501 append_only'); END;

-- A refund in the core's records settles the oldest approved request of that payment and amount.
CREATE TRIGGER payments_settle_refund_insert AFTER INSERT ON payments
WHEN NEW.kind = 'refund' AND NEW.original_id IS NOT NULL AND NEW.status NOT IN ('failed', 'reversed')
BEGIN
  UPDATE refund_requests
  SET state = 'settled', refund_payment_id = NEW.id,
      settled_at = CAST(strftime('%s', 'now') AS INTEGER) * 1000 + CAST(substr(strftime('%f', 'now'), 4) AS INTEGER)
  WHERE id = (SELECT q.id FROM refund_requests AS q JOIN payments AS p ON p.id = q.payment_id
              WHERE q.payment_id = NEW.original_id AND q.state = 'approved' AND q.amount_minor = NEW.amount_minor
                AND q.currency = NEW.currency AND p.user_id = NEW.user_id
              ORDER BY q.decided_at, q.id LIMIT 1);
END;
CREATE TRIGGER payments_settle_refund_update AFTER UPDATE OF status, original_id ON payments
WHEN NEW.kind = 'refund' AND NEW.original_id IS NOT NULL AND NEW.status NOT IN ('failed', 'reversed')
  AND NOT EXISTS (SELECT 1 FROM refund_requests AS r WHERE r.refund_payment_id = NEW.id)
BEGIN
  UPDATE refund_requests
  SET state = 'settled', refund_payment_id = NEW.id,
      settled_at = CAST(strftime('%s', 'now') AS INTEGER) * 1000 + CAST(substr(strftime('%f', 'now'), 4) AS INTEGER)
  WHERE id = (SELECT q.id FROM refund_requests AS q JOIN payments AS p ON p.id = q.payment_id
              WHERE q.payment_id = NEW.original_id AND q.state = 'approved' AND q.amount_minor = NEW.amount_minor
                AND q.currency = NEW.currency AND p.user_id = NEW.user_id
              ORDER BY q.decided_at, q.id LIMIT 1);
END;

-- What is approved and still covered, without notes and names of staff.
CREATE VIEW approved_refunds AS
SELECT r.id AS request_id, p.id AS original_id, p.order_no, p.user_id, p.account_id, r.amount_minor, r.currency,
       r.reason_code, r.decided_at AS approved_at
FROM refund_requests AS r JOIN payments AS p ON p.id = r.payment_id
WHERE r.state = 'approved' AND p.status IN ('succeeded', 'partially_refunded')
  AND r.amount_minor <= p.amount_minor - (
    SELECT coalesce(sum(m.amount_minor), 0) FROM payments AS m
    WHERE m.original_id = p.id AND m.kind = 'refund' AND m.status NOT IN ('failed', 'reversed'));
